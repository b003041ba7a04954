import type { Form } from '../../cards/card.ts';
import { formToModal } from '../../cards/render/modal.ts';
import type { Answer } from '../request.ts';
import { packMetadata } from './carried-data.ts';
import { blockOfInput } from './inputs.ts';
import { sentenceBlock } from './messages.ts';
import type { Submission } from './payload.ts';

type SentView = Submission['view'];
const sentenceBlockId = 'vejviser.sentence';

/** A form as a modal that knows in which conversation it was opened. */
export function formModal(form: Form, room: string | undefined): object {
  return { ...formToModal(form), private_metadata: packMetadata(form.data, room) };
}

/** A modal that says one sentence in place of a form that has been dealt with. */
export function sentenceModal(form: SentView, said: string, close: string): object {
  return {
    type: 'modal',
    title: form.title,
    close: { type: 'plain_text', text: close },
    blocks: [sentenceBlock(said)],
  };
}

/**
 * What a sent form is answered with when it was not accepted: problems at their inputs, anything else at the first one, so
 * that what was typed stays. A form without inputs is shown again with the sentence above.
 * https://docs.slack.dev/surfaces/modals#displaying_errors
 */
export function problemsInForm(view: SentView, { said, problems }: Pick<Answer, 'said' | 'problems'>): object {
  const first = firstInputBlock(view);
  const errors: Record<string, string> = {};
  for (const [input, problem] of Object.entries(problems ?? {})) {
    const block = blockOfInput(view.state, input) ?? first;
    if (block !== undefined) errors[block] = problem;
  }
  if (Object.keys(errors).length > 0) return { response_action: 'errors', errors };
  const text = said ?? Object.values(problems ?? {}).join(' ');
  if (first !== undefined) return { response_action: 'errors', errors: { [first]: text } };
  return { response_action: 'update', view: shownAgain(view, text) };
}

function firstInputBlock(view: SentView): string | undefined {
  const block = view.blocks.find(({ type, block_id }) => type === 'input' && block_id !== undefined);
  return block?.block_id ?? Object.keys(view.state.values)[0];
}

function shownAgain(view: SentView, said: string): object {
  const rest = view.blocks.filter(({ block_id }) => block_id !== sentenceBlockId);
  return {
    type: 'modal',
    callback_id: view.callback_id,
    private_metadata: view.private_metadata,
    title: view.title,
    ...(view.submit ? { submit: view.submit } : {}),
    ...(view.close ? { close: view.close } : {}),
    blocks: [{ ...sentenceBlock(said), block_id: sentenceBlockId }, ...rest],
  };
}
