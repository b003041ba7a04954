import { isLinkAction } from '../../cards/render/slack-link.ts';
import { inTime } from '../in-time.ts';
import type { Answer } from '../request.ts';
import type { Arrival } from './arrival.ts';
import { carriedData } from './carried-data.ts';
import { type Acknowledge, answerOnce, type DoorParts, requestBase } from './door-parts.ts';
import { chosenIn, inputsOf } from './inputs.ts';
import type { Click } from './payload.ts';
import type { Whereto } from './teller.ts';

/**
 * A click in a message. Slack shows nothing of the acknowledgement, so the answer goes its own way; still it is acknowledged
 * only when its effect is stored, because what is acknowledged must not be lost. Where that takes too long for Slack, the
 * person is told that it is not saved yet.
 */
export async function onClick(parts: DoorParts, arrival: Arrival<Click>, acknowledge: Acknowledge): Promise<void> {
  const { payload } = arrival;
  const [action] = payload.actions;
  if (isLinkAction(action.action_id)) return acknowledge();
  const whereto = wheretoOf(payload);
  const { answer, first } = answerOnce(parts, arrival, () =>
    parts.doors.handleVerb({
      ...requestBase(parts, arrival, payload.user.id, payload.channel?.id),
      verb: action.action_id,
      data: carriedData(chosenIn(action)),
      inputs: inputsOf(payload.state),
      cardFollows: !whereto.ephemeral,
    }),
  );
  const stored = await inTime(answer, parts.acknowledgeWithinMs);
  await acknowledge();
  // The address for answering belongs to the delivery, and a repeated one is answered again; a message is sent once.
  if (!first && whereto.responseUrl === undefined) return;
  parts.later(stored ? parts.teller.tell(whereto, stored) : tellLate(parts, whereto, answer, first));
}

async function tellLate(parts: DoorParts, whereto: Whereto, answer: Promise<Answer>, first: boolean): Promise<void> {
  if (first) await parts.teller.say(whereto, parts.texts.takesLonger);
  await parts.teller.tell(whereto, await answer);
}

/** A click from outside the workspace, or in a conversation that is shared with one. */
export async function onExternalClick(parts: DoorParts, click: Click, acknowledge: Acknowledge): Promise<void> {
  await acknowledge();
  parts.later(parts.teller.say(wheretoOf(click), parts.texts.external));
}

function wheretoOf(click: Click): Whereto {
  return {
    user: click.user.id,
    channel: click.channel?.id,
    responseUrl: click.response_url,
    triggerId: click.trigger_id,
    ephemeral: click.container?.is_ephemeral === true,
  };
}
