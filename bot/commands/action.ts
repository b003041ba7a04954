import { actionAddForm } from '../../cards/views/action-add-form.ts';
import { formAnswer, refusalAnswer } from '../answers.ts';
import type { Command } from './command.ts';
import { targetPathway } from './target-pathway.ts';

/** `opgave`: the form that adds an action. */
export const action: Command = {
  word: 'action',
  handle: async (call) => {
    const { view } = call;
    const target = await targetPathway(call, 'action.add');
    if ('refused' in target) return target.refused;
    if ('none' in target) return refusalAnswer(view, { code: 'notInARoom' });
    const { state, inOwnRoom } = target;
    if (state.closed) return refusalAnswer(view, { code: 'pathwayClosed', by: state.closed.by, at: state.closed.at });
    return formAnswer(view, actionAddForm(view, state), !inOwnRoom);
  },
};
