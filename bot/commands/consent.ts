import { cardAnswer, refusalAnswer } from '../answers.ts';
import { seenByPerson } from '../seen.ts';
import { consentCardOf } from '../verbs/consent-card-of.ts';
import type { Command } from './command.ts';
import { targetPathway } from './target-pathway.ts';

/** `samtykke`: what may be shared with whom, and until when. Told to the asker alone: not everybody in a room may know of every consent. */
export const consent: Command = {
  word: 'consent',
  handle: async (call) => {
    const { desk, view, person } = call;
    const target = await targetPathway(call, 'consent.show');
    if ('refused' in target) return target.refused;
    if ('none' in target) return refusalAnswer(view, { code: 'notInARoom' });
    return cardAnswer(view, consentCardOf(call, seenByPerson(desk, target.state, person.id)), true);
  },
};
