import type { Agreement, Signature } from './agreement.ts';
import type { Commit, PathwayEvent } from './events.ts';
import type { PathwayState } from './state.ts';

type AgreementEvent = Extract<PathwayEvent, { type: `Agreement${string}` }>;

/** The pathway after one more event about its agreement. */
export function applyAgreementEvent(state: PathwayState, event: AgreementEvent, commit: Commit): PathwayState {
  const { at, by } = commit;
  if (event.type === 'AgreementProposed') {
    const { agreement: version, text, hash, expiresOn } = event;
    const proposed = { version, text, hash, proposedBy: by, proposedAt: at, expiresOn, signatures: new Map() };
    return { ...state, agreements: [...state.agreements, proposed] };
  }
  const agreements = state.agreements.map((one) =>
    one.version === event.agreement ? changed(one, event, commit) : one,
  );
  return { ...state, agreements };
}

function changed(
  agreement: Agreement,
  event: Exclude<AgreementEvent, { type: 'AgreementProposed' }>,
  { at, by }: Commit,
): Agreement {
  switch (event.type) {
    case 'AgreementSigned': {
      const { hash, party, method, witness, level, seal } = event;
      // A signature belongs to the text whose hash it names, and is none under another.
      if (hash !== agreement.hash) return agreement;
      const signature: Signature = {
        party,
        by,
        at,
        method,
        ...(witness === undefined ? {} : { witness }),
        ...(level === undefined ? {} : { level }),
        seal,
      };
      return { ...agreement, signatures: new Map(agreement.signatures).set(party, signature) };
    }
    case 'AgreementDeclined':
      return { ...agreement, declined: { party: event.party, by, at, note: event.note } };
    case 'AgreementEntered':
      return { ...agreement, inForceSince: at };
    case 'AgreementWithdrawn':
      return { ...agreement, withdrawnAt: at };
    case 'AgreementObjected':
      return { ...agreement, objected: { by, at, note: event.note } };
  }
}
