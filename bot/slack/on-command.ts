import { inTime } from '../in-time.ts';
import type { Arrival } from './arrival.ts';
import { type Acknowledge, answerOnce, type DoorParts, requestBase } from './door-parts.ts';
import { answerMessage, asTyped } from './messages.ts';
import type { Command } from './payload.ts';
import { isForElsewhere, type Whereto } from './teller.ts';

/**
 * `/vejviser WORD …`. The answer is the response itself, shown to the one who typed; a form opens as a modal instead, within the
 * three seconds for which Slack's trigger is good. What must not be shown in a room goes to the direct messages.
 */
export async function onCommand(parts: DoorParts, arrival: Arrival<Command>, acknowledge: Acknowledge): Promise<void> {
  const { payload } = arrival;
  const whereto: Whereto = {
    user: payload.user_id,
    channel: payload.channel_id,
    responseUrl: payload.response_url,
    triggerId: payload.trigger_id,
    ephemeral: false,
  };
  const { answer, first } = answerOnce(parts, arrival, () =>
    parts.doors.handleWord({
      ...requestBase(parts, arrival, payload.user_id, payload.channel_id),
      text: payload.text,
    }),
  );
  const ready = await inTime(answer, parts.acknowledgeWithinMs);
  const isHere = ready && ready.form === undefined && !isForElsewhere(whereto, ready);
  const message = isHere ? answerMessage(ready) : undefined;
  await acknowledge(message && { response_type: 'ephemeral', ...message, ...asTyped });
  if (first && message === undefined) parts.later(answer.then((late) => parts.teller.tell(whereto, late)));
}
