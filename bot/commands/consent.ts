import { cardAnswer } from '../answers.ts';
import { consentCardOf } from '../verbs/consent-card-of.ts';
import type { Command } from './command.ts';
import { notNamed, targetPathway } from './target-pathway.ts';

/** `samtykke`: what may be shared with whom, and until when. Told to the asker alone: not everybody in a room may know of every consent. */
export const consent: Command = {
  word: 'consent',
  handle: async (call) => {
    const target = await targetPathway(call, 'consent.show');
    if ('refused' in target) return target.refused;
    if ('none' in target) return notNamed(call, 'consent');
    return cardAnswer(call.view, consentCardOf(call, target.state), true);
  },
};
