import { agreementCardKey } from '../rooms/room-cards.ts';
import { agreementCardOf } from './agreement-card-of.ts';
import { agreementTarget, newestSeen } from './agreement-seen.ts';
import { pathwayVerb } from './pathway-verb.ts';

/** The coordinator takes the proposal back. */
export const agreementWithdraw = pathwayVerb({
  verb: 'agreement.withdraw',
  input: agreementTarget,
  command: async (target, { desk }) => ({ type: 'agreement.withdraw', agreement: await newestSeen(desk, target) }),
  card: agreementCardOf,
  cardKey: agreementCardKey,
});
