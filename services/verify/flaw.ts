import type { PartyId } from '../pathway/agreement.ts';
import type { PersonId } from '../pathway/state.ts';

/** Something in a pathway's stream that does not hold. `at`: the version of the commit in which it stands. */
export type Flaw = {
  readonly at: number;
  readonly agreement: number;
} /** Its text is not the one that its hash was made from. */ & (
  | { readonly code: 'textChanged' }
  /** A version is missing, or stands there twice. */
  | { readonly code: 'outOfOrder'; readonly expected: number }
  | { readonly code: SignatureFlaw; readonly party: PartyId }
  | { readonly code: 'signedForAnother'; readonly party: PartyId; readonly by: PersonId }
  /** It stands as in force, and these have not signed this very text, in a way that nobody has changed. */
  | { readonly code: 'enteredWithout'; readonly missing: readonly PartyId[] }
  /** It stands as in force, and was over, or somebody who has promised something in it was gone. */
  | { readonly code: 'enteredWhenOver' }
  /** Everyone who had to has signed, and it does not stand as in force. */
  | { readonly code: 'neverEntered' }
  /** Its last day to sign is another than the one that its proposal gave it, so that it could be signed for longer or shorter. */
  | { readonly code: 'otherLastDay'; readonly expected: string }
);

/**
 * What may be wrong with a signature: it is of a version that there is not, or of another text; its seal was made over something
 * else, or not with the municipality's key; it is there twice; it came when nothing waited for it, or from nobody who had to sign.
 */
export type SignatureFlaw =
  | 'signedUnknown'
  | 'signedOther'
  | 'sealBroken'
  | 'signedTwice'
  | 'signedWhenOver'
  | 'notAParty';
export type FlawCode = Flaw['code'];
