import type { DateTime } from 'luxon';
import type { ModelDefinition } from '../models/definition.ts';
import type { PathwayState, PersonId } from '../pathway/state.ts';
import type { SharingRules } from '../privacy/sharing-rules.ts';
import type { Beat } from './beat.ts';
import type { EscalationRule } from './escalation.ts';
import type { ReminderItem } from './reminder-item.ts';

/** What decides what people are reminded of, besides the pathway. */
export interface ReminderContext {
  /** In the municipality's zone. */
  readonly now: DateTime;
  readonly model: ModelDefinition | undefined;
  readonly escalation: EscalationRule;
  /** The rules of sharing; those that Vejviser comes with, when absent. */
  readonly sharing?: SharingRules;
  /** Whether somebody is in the staff directory and their rights have not ended. */
  readonly isActive: (person: PersonId) => boolean;
}

/** Something to be reminded of: from when until when it shows in a message, and on which days it is reason enough for one. */
export interface ReminderSpan {
  /** What a click on "later" names. */
  readonly item: string;
  readonly people: readonly PersonId[];
  /** First and last local day on which it shows; without a last one until something happens. */
  readonly from: string;
  readonly last?: string;
  readonly beats: readonly Beat[];
  /** How it shows on a day of the span. */
  readonly on: (day: string) => ReminderItem;
}

/** The coordinator, as long as their rights have not ended. */
export function coordinatorOf(state: PathwayState, { isActive }: ReminderContext): PersonId[] {
  return isActive(state.coordinator) ? [state.coordinator] : [];
}
