import { type ActionTopic, actionTopics } from '../pathway/events.ts';
import type { PathwayState, PersonId } from '../pathway/state.ts';
import type { SharingContext } from '../privacy/sharing-context.ts';
import { type Sighted, whoSees } from './who-sees.ts';

/** What is known to the very same people of the team. */
export interface KnownTo {
  readonly topics: readonly ActionTopic[];
  /** In the order in which they are in the team; nobody, when it is known to its author and whoever is responsible alone. */
  readonly people: readonly PersonId[];
}

/**
 * Who of the team may know what at this moment, topics with the same people together, in the order of the topics. Whoever wrote
 * something, or is responsible for it, knows that besides.
 */
export function whoKnows(state: PathwayState, context: SharingContext): KnownTo[] {
  const { people } = whoSees(state, context);
  const groups = new Map<string, { topics: ActionTopic[]; people: PersonId[] }>();
  for (const topic of actionTopics) {
    const knowing = people.filter((one) => knowsOf(one, topic)).map(({ person }) => person);
    const group = groups.get(knowing.join());
    if (group) group.topics.push(topic);
    else groups.set(knowing.join(), { topics: [topic], people: knowing });
  }
  return [...groups.values()];
}

const knowsOf = ({ ways }: Sighted, topic: ActionTopic): boolean =>
  ways.some((way) => way.by === 'coordinator' || way.topics.includes(topic));
