import type { DateTime } from 'luxon';
import {
  type Agreement,
  custodianId,
  pendingAgreement,
  requiredParties,
  type Signature,
  sealedText,
} from '../pathway/agreement.ts';
import type { Commit, PathwayEvent } from '../pathway/events.ts';
import type { PathwayState } from '../pathway/state.ts';
import { youngPersonId } from '../pathway/young-person.ts';
import type { Flaw, SignatureFlaw } from './flaw.ts';

export type SignedEvent = Extract<PathwayEvent, { type: 'AgreementSigned' }>;

/**
 * What is wrong with a signature; nothing when it is as it was given, by one who had to, of the text that waited for it. `state` is
 * the pathway right before it, `now` the time of its commit.
 */
export function signatureFlaws(
  state: PathwayState,
  commit: Commit,
  event: SignedEvent,
  now: DateTime,
  isSealed: (text: string, seal: string) => boolean,
): Flaw[] {
  const { agreement: version, party } = event;
  const flaw = (code: SignatureFlaw): Flaw => ({ code, at: commit.version, agreement: version, party });
  const agreement = state.agreements[version - 1];
  if (!agreement) return [flaw('signedUnknown')];
  // What stands in a broken seal's place cannot be judged any further: who signed when, nobody knows.
  if (!isSealed(sealedAs(commit, event), event.seal)) return [flaw('sealBroken')];
  const found: Flaw[] = [];
  if (event.hash !== agreement.hash) found.push(flaw('signedOther'));
  if (isForAnother(event, commit.by))
    found.push({ code: 'signedForAnother', at: commit.version, agreement: version, party, by: commit.by });
  return [...found, ...untimely(state, agreement, event, now).map(flaw)];
}

/** What was so when it came, and should not have been. */
function untimely(state: PathwayState, agreement: Agreement, { party }: SignedEvent, now: DateTime): SignatureFlaw[] {
  if (agreement.signatures.has(party)) return ['signedTwice'];
  if (pendingAgreement(state, now) !== agreement) return ['signedWhenOver'];
  return requiredParties(state, agreement, now).includes(party) ? [] : ['notAParty'];
}

/** What the seal of a signature must have been made over, by what the stream says of it. */
function sealedAs({ pathwayId, by, at }: Commit, event: SignedEvent): string {
  const { agreement, hash, party, method, witness, level } = event;
  const signature: Omit<Signature, 'seal'> = {
    party,
    by,
    at,
    method,
    ...(witness === undefined ? {} : { witness }),
    ...(level === undefined ? {} : { level }),
  };
  return sealedText(pathwayId, agreement, hash, signature);
}

/** Everyone signs for themselves; only for those without an account somebody notes what they saw signed on paper. */
function isForAnother({ party, method, witness }: SignedEvent, by: string): boolean {
  if (method !== 'paper') return party !== by;
  // Who notes it is not who saw it.
  return witness === undefined || witness === by || (party !== youngPersonId && party !== custodianId);
}
