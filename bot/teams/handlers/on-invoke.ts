import { inTime } from '../../in-time.ts';
import { errorFields } from '../../log.ts';
import type { Answer } from '../../request.ts';
import {
  type InvokeAnswer,
  invokeAnswer,
  refusedAnswer,
  searchAnswer,
  sentenceAnswer,
} from '../answers/invoke-answer.ts';
import { inPlaceOfForm } from '../answers/sent-form.ts';
import type { InboundActivity } from '../inbound/activity.ts';
import { type Asker, askerOf } from '../inbound/asker.ts';
import { peopleQuery } from '../inbound/people-query.ts';
import { executed } from '../inbound/verb-input.ts';
import { sentences } from '../sentences.ts';
import { type DoorParts, requestBase } from './door-parts.ts';

/** A click on a card, or a search field: answered in the response. Every other kind is not for this bot: 501, without content. */
export async function onInvoke(parts: DoorParts, activity: InboundActivity): Promise<InvokeAnswer> {
  if (activity.name === 'adaptiveCard/action') return onClick(parts, activity);
  if (activity.name === 'application/search') return onSearch(parts, activity);
  return { status: 501 };
}

async function onClick(parts: DoorParts, activity: InboundActivity): Promise<InvokeAnswer> {
  const asker = askerOf(activity);
  if (!asker) return refusedAnswer(403, parts.locale);
  const input = executed(activity);
  if (!input) return refusedAnswer(400, parts.locale);
  const request = { ...requestBase(parts, activity, asker), ...input };
  const work = parts.deliveries.once(request.deliveryId, async () =>
    answerClick(parts, asker, inPlaceOfForm(request, await parts.doors.handleVerb(request))),
  );
  const { failed, takesLonger } = sentences[parts.locale];
  try {
    return (await inTime(work, parts.answerWithinMs)) ?? sentenceAnswer(takesLonger);
  } catch (error) {
    parts.log.error('teams.failed', { platform: 'teams', step: 'click', ...errorFields(error) });
    return sentenceAnswer(failed);
  }
}

/** In a room the clicked card stands before others: what is for one person's eyes goes to their own chat. */
async function answerClick(parts: DoorParts, asker: Asker, answer: Answer): Promise<InvokeAnswer> {
  if (asker.place.kind === 'personal') return invokeAnswer(answer);
  if (answer.personal !== true) {
    if (answer.alsoPrivately === true) await parts.teller.tellPrivately(asker, answer);
    return invokeAnswer(answer);
  }
  const told = await parts.teller.tellPrivately(asker, answer);
  const { answeredPrivately, cannotAnswerPrivately } = sentences[answer.locale];
  return sentenceAnswer(told ? answeredPrivately : cannotAnswerPrivately);
}

function onSearch(parts: DoorParts, activity: InboundActivity): InvokeAnswer {
  const asker = askerOf(activity);
  const search = peopleQuery(activity);
  if (!asker || !search) return searchAnswer([]);
  const account = { platform: 'teams', tenant: parts.tenantId, user: asker.user } as const;
  return searchAnswer(parts.doors.searchPeople(account, search.query, search.limit));
}
