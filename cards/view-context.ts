import type { DateTime } from 'luxon';
import type { PersonId } from '../services/pathway/state.ts';
import type { EscalationRule } from '../services/reminders/escalation.ts';
import type { Catalog, Locale } from './text/catalog.ts';

/** What a view needs besides the state: the language, the time, and how people are called. */
export interface ViewContext {
  readonly locale: Locale;
  readonly text: Catalog;
  /** Now, in the municipality's zone. */
  readonly now: DateTime;
  /** When an action that nobody takes or does is marked as the coordinator's to see to. */
  readonly escalation: EscalationRule;
  /** The person's name in the staff directory; a neutral word for somebody who is no longer in it. */
  name(person: PersonId): string;
  /** The person's department in the staff directory. */
  department(person: PersonId): string | undefined;
  /** Whether somebody of the staff still has their rights. Where it is not known, all have. */
  readonly isActive?: (person: PersonId) => boolean;
  /** Whom the card is for, when it is for one person alone: leaves out what that person may not do. */
  readonly viewer?: PersonId;
}
