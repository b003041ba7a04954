import { mayKnow } from '../audience/may-know.ts';
import { viewerOf } from '../audience/viewer.ts';
import { toLocalDate } from '../clock.ts';
import { neededGivers } from '../privacy/giver-gaps.ts';
import type { SharingContext } from '../privacy/sharing-context.ts';
import { ageOn, consentStanding } from './consent.ts';
import type { ConsentGiver } from './consent-codes.ts';
import { type ActionTopic, actionTopics } from './events.ts';
import { activeGoals, currentMembers, openActions, type PathwayState, type PersonId } from './state.ts';

/** A consent that the rules ask for and that is not there, and who would have to give it. */
export type ConsentGap = { readonly givers: readonly ConsentGiver[] } & (
  | { readonly kind: 'takePart' }
  /** `people`: those of the team who work on a pathway with something about this topic, and may know nothing of it. */
  | { readonly kind: 'share'; readonly topic: ActionTopic; readonly people: readonly PersonId[] }
);

/**
 * What the rules ask a consent for, and there is none: to take part, and to share what the pathway is about with those of the team who may
 * not know it. It says what could be asked for, not that it must be: without it the help goes on, and less is shared.
 */
export function consentGaps(state: PathwayState, context: SharingContext): ConsentGap[] {
  if (state.status !== 'open') return [];
  const age = ageOn(state.birthDate, toLocalDate(context.now));
  const needed = (kind: 'share' | 'takePart', topics: readonly ActionTopic[]) =>
    neededGivers(context.sharing.consent.givers, kind, topics, age);
  const isAsked = [...state.consents.values()].some(
    (consent) =>
      consent.kind === 'takePart' &&
      ['inForce', 'toCome', 'waiting'].includes(
        consentStanding(consent, state.birthDate, context.now, context.sharing),
      ),
  );
  const used = new Set([...openActions(state), ...activeGoals(state)].map(({ topic }) => topic));
  const shares = actionTopics
    .filter((topic) => used.has(topic) && context.sharing.topics[topic].team !== 'everybody')
    .flatMap((topic): ConsentGap[] => {
      const people = currentMembers(state)
        .map(({ person }) => person)
        .filter(
          (person) => !mayKnow(viewerOf(person), { topics: [topic], involved: [], part: 'team' }, state, context),
        );
      return people.length === 0 ? [] : [{ kind: 'share', topic, people, givers: needed('share', [topic]) }];
    });
  return [...(isAsked ? [] : [{ kind: 'takePart', givers: needed('takePart', []) } satisfies ConsentGap]), ...shares];
}
