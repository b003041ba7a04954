import { inTime } from '../../in-time.ts';
import { errorFields } from '../../log.ts';
import type { Answer } from '../../request.ts';
import { inPlaceOfForm } from '../answers/sent-form.ts';
import type { InboundActivity } from '../inbound/activity.ts';
import { askerOf } from '../inbound/asker.ts';
import { typedText } from '../inbound/typed-text.ts';
import { submitted } from '../inbound/verb-input.ts';
import { sentences } from '../sentences.ts';
import { type DoorParts, requestBase } from './door-parts.ts';

/**
 * A typed word, or a button of a client that does not know `Action.Execute`. What is not meant for the bot is not looked at.
 * Resolves when the answer has been sent, or when that takes too long to be waited for; it is sent all the same.
 */
export async function onMessage(parts: DoorParts, activity: InboundActivity): Promise<void> {
  const asker = askerOf(activity);
  if (!asker) return;
  const work = workOf(parts, activity, requestBase(parts, activity, asker));
  if (!work) return;
  const told = parts.deliveries.once(work.deliveryId, async () => {
    await parts.teller.tell(asker, await work.answer());
    return { status: 200 };
  });
  try {
    await inTime(told, parts.answerWithinMs);
  } catch (error) {
    parts.log.error('teams.failed', { platform: 'teams', step: 'message', ...errorFields(error) });
    await parts.teller.tell(asker, { locale: parts.locale, said: sentences[parts.locale].failed });
  }
}

interface Work {
  readonly deliveryId: string;
  answer(): Promise<Answer>;
}

function workOf(
  { doors }: DoorParts,
  activity: InboundActivity,
  base: ReturnType<typeof requestBase>,
): Work | undefined {
  const { deliveryId } = base;
  const input = submitted(activity);
  if (input)
    return { deliveryId, answer: async () => inPlaceOfForm(input, await doors.handleVerb({ ...base, ...input })) };
  const text = typedText(activity);
  return text === undefined ? undefined : { deliveryId, answer: () => doors.handleWord({ ...base, text }) };
}
