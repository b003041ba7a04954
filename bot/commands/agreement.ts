import { agreementDetailCard } from '../../cards/views/agreement/agreement-detail-card.ts';
import { cardAnswer } from '../answers.ts';
import { cannotSignYet } from '../verbs/who-cannot-sign.ts';
import type { Command } from './command.ts';
import { notNamed, targetPathway } from './target-pathway.ts';

/** `aftale`: the young person's goals, the agreement and who has signed, with everything that can be done with them. */
export const agreement: Command = {
  word: 'agreement',
  handle: async (call) => {
    const target = await targetPathway(call, 'agreement.show');
    if ('refused' in target) return target.refused;
    if ('none' in target) return notNamed(call, 'agreement');
    const { state, inOwnRoom } = target;
    return cardAnswer(call.view, agreementDetailCard(call.view, state, cannotSignYet(call, state)), !inOwnRoom);
  },
};
