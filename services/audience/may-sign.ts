import type { Agreement, PartyId } from '../pathway/agreement.ts';
import { requiredParties } from '../pathway/agreement.ts';
import { type ActionTopic, actionTopics } from '../pathway/events.ts';
import type { PathwayState } from '../pathway/state.ts';
import type { SharingContext } from '../privacy/sharing-context.ts';
import { actionMatter, anyTopic, goalMatter } from './matters.ts';
import { type Matter, mayKnow } from './may-know.ts';
import { sightOf } from './sight.ts';
import { viewerOf } from './viewer.ts';

/** Somebody who must sign an agreement and cannot, since not all of it may be shared with them. */
export interface CannotSign {
  readonly party: PartyId;
  /** What it would have to be shared of, in the order of the topics. */
  readonly topics: readonly ActionTopic[];
  /** It is a protected place that is kept from them; no consent opens that. */
  readonly isProtected: boolean;
}

/**
 * Whether somebody may know every goal and promise of a version of the agreement. Nobody signs what they have not seen; the young person, whom
 * it is all about, always can.
 */
export function mayKnowAgreement(
  party: PartyId,
  agreement: Agreement,
  state: PathwayState,
  context: SharingContext,
): boolean {
  const viewer = viewerOf(party);
  return mattersOf(agreement, state).every((matter) => mayKnow(viewer, matter, state, context));
}

/** Who of those who must sign a version cannot by now, and of what there is no consent that reaches them. For the coordinator, who knows it all. */
export function whoCannotSign(agreement: Agreement, state: PathwayState, context: SharingContext): CannotSign[] {
  return requiredParties(state, agreement, context.now).flatMap((party): CannotSign[] => {
    const viewer = viewerOf(party);
    const kept = mattersOf(agreement, state).filter((matter) => !mayKnow(viewer, matter, state, context));
    if (kept.length === 0) return [];
    const guarded = sightOf(viewer, state, context)?.guarded ?? new Set();
    const topics = actionTopics.filter((topic) => kept.some((matter) => matter.topics.includes(topic)));
    return [{ party, topics, isProtected: topics.some((topic) => guarded.has(topic)) }];
  });
}

/** In the agreement, what is known of it is known as a part of the agreement. */
function mattersOf({ text }: Agreement, state: PathwayState): Matter[] {
  const gone: Matter = { topics: anyTopic, involved: [], part: 'agreement' };
  const goals = text.goals.map(({ id }) => state.goals.get(id)).map((goal) => (goal ? goalMatter(goal) : gone));
  const promises = text.promises
    .map(({ action }) => state.actions.get(action))
    .map((action) => (action ? actionMatter(action) : gone));
  return [...goals, ...promises].map((matter) => ({ ...matter, part: 'agreement' }));
}
