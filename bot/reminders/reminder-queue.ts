import type { Clock } from '../../services/clock.ts';
import type { ModelDefinition } from '../../services/models/definition.ts';
import type { PathwayState, PersonId } from '../../services/pathway/state.ts';
import { isActive, type Person } from '../../services/people/person.ts';
import { loadPersonSettings } from '../../services/people/person-settings.ts';
import { type SharingRules, shippedRules } from '../../services/privacy/sharing-rules.ts';
import type { EscalationRule } from '../../services/reminders/escalation.ts';
import { peopleToRemind } from '../../services/reminders/items-for.ts';
import type { ReminderContext } from '../../services/reminders/reminder-span.ts';
import type { DocumentStore } from '../../storage/ports.ts';
import { queueDigest } from './outgoing.ts';
import { sendDayOf } from './send-day.ts';

export interface ReminderQueueOptions {
  readonly documents: DocumentStore;
  readonly clock: Clock;
  readonly person: (id: PersonId) => Person | undefined;
  readonly model: (id: string) => ModelDefinition | undefined;
  readonly escalation: EscalationRule;
  readonly sharing?: SharingRules;
}

/** What people are reminded of in a pathway depends on, as it is now. */
export function reminderContextOf(
  state: PathwayState,
  options: Omit<ReminderQueueOptions, 'documents'>,
): ReminderContext {
  const { clock, model, person, escalation, sharing = shippedRules } = options;
  const isThere = (id: PersonId) => isActive(person(id));
  return { now: clock(), model: model(state.model), escalation, sharing, isActive: isThere };
}

/** Queues people's messages of a working day. May be asked any number of times, by several processes: there is one a person. */
export class ReminderQueue {
  readonly #options: ReminderQueueOptions;

  constructor(options: ReminderQueueOptions) {
    this.#options = options;
  }

  /**
   * Queues the message of everybody whom something of the pathway has given reason to be reminded since that local day. Days on
   * which nobody looked are made up for with the one message of the next day on which any are sent.
   */
  async queueFor(state: PathwayState, since: string): Promise<void> {
    const { documents, clock } = this.#options;
    const people = peopleToRemind(state, reminderContextOf(state, this.#options), since);
    const day = sendDayOf(clock());
    await Promise.all(
      people.map(async (person) => {
        const { hour } = await loadPersonSettings(documents, person);
        await queueDigest(documents, day, hour, person);
      }),
    );
  }
}
