import { z } from 'zod';
import { talkCard } from '../../cards/views/agreement/talk-card.ts';
import { pathwayVerb } from './pathway-verb.ts';

/** The coordinator has got in touch with the young person who wanted to talk to somebody. To nobody else is it shown. */
export const talkSettle = pathwayVerb({
  verb: 'talk.settle',
  input: z.object({}),
  command: () => ({ type: 'talk.settle' }),
  card: ({ view, person }, state) => (person.id === state.coordinator ? talkCard(view, state) : undefined),
});
