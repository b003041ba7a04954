import { inTime } from '../in-time.ts';
import type { Answer } from '../request.ts';
import type { Arrival } from './arrival.ts';
import { unpackMetadata } from './carried-data.ts';
import { type Acknowledge, answerOnce, type DoorParts, requestBase } from './door-parts.ts';
import { emptiedInputs, inputsOf } from './inputs.ts';
import { formModal, problemsInForm, sentenceModal } from './modals.ts';
import type { Submission } from './payload.ts';
import type { Whereto } from './teller.ts';

/**
 * A form that was sent. The acknowledgement decides what becomes of it on the screen: it stays open, with what was typed,
 * until what it asks for is stored; then it closes, and the person is told where they opened it.
 */
export async function onSubmission(
  parts: DoorParts,
  arrival: Arrival<Submission>,
  acknowledge: Acknowledge,
): Promise<void> {
  const { user, view, trigger_id } = arrival.payload;
  const { data, room } = unpackMetadata(view.private_metadata);
  const whereto: Whereto = {
    user: user.id,
    channel: room,
    responseUrl: undefined,
    triggerId: trigger_id,
    ephemeral: false,
  };
  const { answer, first } = answerOnce(parts, arrival, () =>
    parts.doors.handleVerb({
      ...requestBase(parts, arrival, user.id, room),
      verb: view.callback_id,
      // However little was filled in, it is the form that was sent, and nobody who asks for it.
      data: { ...data, form: 1 },
      inputs: inputsOf(view.state),
      emptied: emptiedInputs(view.state),
    }),
  );
  const stored = await inTime(answer, parts.acknowledgeWithinMs);
  if (stored) {
    await acknowledge(formOutcome(view, stored, room));
    if (first && isAccepted(stored)) parts.later(parts.teller.tell(whereto, stored));
  } else {
    await acknowledge(problemsInForm(view, { said: parts.texts.formTakesLonger }));
    if (first) parts.later(tellLate(parts, whereto, answer, view));
  }
}

async function tellLate(
  parts: DoorParts,
  whereto: Whereto,
  answer: Promise<Answer>,
  view: Submission['view'],
): Promise<void> {
  const late = await answer;
  await parts.teller.tell(whereto, late);
  // The form may still be open, and must not look as if it had not been sent.
  if (isAccepted(late) && late.said !== undefined) {
    await parts.teller.replaceModal(view.id, sentenceModal(view, late.said, parts.texts.close));
  }
}

function isAccepted(answer: Answer): boolean {
  return answer.tone !== 'refusal' && answer.problems === undefined && answer.form === undefined;
}

/** https://docs.slack.dev/surfaces/modals#response_actions */
function formOutcome(view: Submission['view'], answer: Answer, room: string | undefined): object {
  if (answer.form !== undefined) return { response_action: 'update', view: formModal(answer.form, room) };
  return isAccepted(answer) ? { response_action: 'clear' } : problemsInForm(view, answer);
}
