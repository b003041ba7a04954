import { agreementCardKey } from '../rooms/room-cards.ts';
import { agreementCardOf } from './agreement-card-of.ts';
import { agreementTarget, signedText } from './agreement-seen.ts';
import { pathwayVerb } from './pathway-verb.ts';

/** Somebody signs the text that is before their eyes, with one click and for themselves alone. */
export const agreementSign = pathwayVerb({
  verb: 'agreement.sign',
  input: agreementTarget,
  command: async (target, { desk }) => ({
    type: 'agreement.sign',
    ...(await signedText(desk, target)),
    method: 'chat',
  }),
  card: agreementCardOf,
  cardKey: agreementCardKey,
});
