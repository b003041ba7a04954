import { z } from 'zod';
import { talkCard } from '../../cards/views/agreement/talk-card.ts';
import { talkCardKey } from '../rooms/room-cards.ts';
import { pathwayVerb } from './pathway-verb.ts';

/** The coordinator has got in touch with the young person who wanted to talk to somebody. */
export const talkSettle = pathwayVerb({
  verb: 'talk.settle',
  input: z.object({}),
  command: () => ({ type: 'talk.settle' }),
  card: ({ view }, state) => talkCard(view, state),
  cardKey: talkCardKey,
});
