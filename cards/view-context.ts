import type { DateTime } from 'luxon';
import type { PersonId } from '../services/pathway/state.ts';
import type { Catalog, Locale } from './text/catalog.ts';

/** What a view needs besides the state: the language, the time, and how people are called. */
export interface ViewContext {
  readonly locale: Locale;
  readonly text: Catalog;
  /** Now, in the municipality's zone. */
  readonly now: DateTime;
  /** The person's name in the staff directory; a neutral word for somebody who is no longer in it. */
  name(person: PersonId): string;
  /** The person's department in the staff directory. */
  department(person: PersonId): string | undefined;
  /** Whom the card is for, when it is for one person alone: leaves out what that person may not do. */
  readonly viewer?: PersonId;
}
