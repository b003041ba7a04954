import { type Agreement, custodianId, type PartyId } from '../pathway/agreement.ts';
import type { PathwayState } from '../pathway/state.ts';
import { youngPersonId } from '../pathway/young-person.ts';
import type { CrowdSight } from './crowd-sight.ts';
import { actionMatter, goalMatter } from './matters.ts';

/**
 * A version of the agreement as an audience may know it. Where they may not know every goal and promise in it, it has only the others;
 * it has no hash, since a hash would tell whether somebody has guessed a text; and of those who sign, it names none who is there for a
 * promise that is not shown. It cannot be signed then. What is wholly for the audience comes back as it is.
 */
export function seenAgreement(whole: Agreement, crowd: CrowdSight, state: PathwayState): Agreement {
  const { text } = whole;
  const goals = text.goals.filter(({ id }) => isKnown(state.goals.get(id), goalMatter, crowd));
  const promises = text.promises.filter(({ action }) => isKnown(state.actions.get(action), actionMatter, crowd));
  if (goals.length === text.goals.length && promises.length === text.promises.length) return whole;

  const named = new Set<PartyId>([
    youngPersonId,
    custodianId,
    state.coordinator,
    whole.proposedBy,
    ...promises.map(({ responsible }) => responsible),
  ]);
  const { declined, objected } = whole;
  return {
    ...whole,
    text: { ...text, goals, promises },
    hash: '',
    signatures: new Map([...whole.signatures].filter(([party]) => named.has(party))),
    ...(declined ? { declined: { ...declined, ...(named.has(declined.party) ? {} : nobody), note: '' } } : {}),
    ...(objected ? { objected: { ...objected, note: '' } } : {}),
  };
}

/** Who said no for something that is not shown. */
const nobody = { party: '', by: '' } as const;

/** In the agreement, what is known of it is known as a part of the agreement. */
function isKnown<T>(
  thing: T | undefined,
  matterOf: (thing: T) => Parameters<CrowdSight['knows']>[0],
  crowd: CrowdSight,
): boolean {
  return thing !== undefined && crowd.knows({ ...matterOf(thing), part: 'agreement' });
}
