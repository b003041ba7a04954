import { closeForm } from '../../cards/views/close-form.ts';
import { formAnswer, refusalAnswer } from '../answers.ts';
import type { Command } from './command.ts';
import { targetPathway } from './target-pathway.ts';

/** `luk`: closes the pathway after a question. */
export const close: Command = {
  word: 'close',
  handle: async (call) => {
    const { view } = call;
    const target = await targetPathway(call, 'pathway.close');
    if ('refused' in target) return target.refused;
    if ('none' in target) return refusalAnswer(view, { code: 'notInARoom' });
    const { state, inOwnRoom } = target;
    if (state.closed) return refusalAnswer(view, { code: 'pathwayClosed', by: state.closed.by, at: state.closed.at });
    return formAnswer(view, closeForm(view, state), !inOwnRoom);
  },
};
