import type { SharingContext } from '../privacy/sharing-context.ts';
import type { PathwayEvent } from './events.ts';
import type { Refusal } from './refusals.ts';
import type { PersonId } from './state.ts';

/** What a decision may know besides the pathway itself. Handed in, so that a decision stays pure. */
export interface DecisionContext extends SharingContext {
  readonly by: PersonId;
  /** A text's seal, made with the municipality's key: nobody without it can make one. */
  seal(text: string): string;
}

/** Events to append (none: it is already so), or why not. */
export type Decision = { readonly events: readonly PathwayEvent[] } | { readonly refusal: Refusal };

/** The decision that changes the pathway. */
export const decided = (...events: PathwayEvent[]): Decision => ({ events });
/** The decision that finds the wish already fulfilled: told as a success, stored not again. */
export const alreadySo: Decision = { events: [] };
/** The decision that refuses. */
export const refused = (refusal: Refusal): Decision => ({ refusal });
