import type { Locale } from '../../cards/text/catalog.ts';
import type { Doors } from '../doors.ts';
import { errorFields, type Log } from '../log.ts';
import type { Answer, Place } from '../request.ts';
import type { Arrival } from './arrival.ts';
import type { BotIdentity } from './bot-identity.ts';
import type { Members } from './members.ts';
import type { SharedAnswers } from './shared-answers.ts';
import { isDirect, type Teller } from './teller.ts';
import type { DoorTexts } from './texts.ts';

/** Answers a delivery: nothing, or what Slack takes for its kind. */
export type Acknowledge = (body?: object) => Promise<void>;

/** What the handlers of all kinds of deliveries work with. */
export interface DoorParts {
  readonly doors: Doors;
  readonly teamId: string;
  readonly locale: Locale;
  readonly texts: DoorTexts;
  readonly log: Log;
  readonly answers: SharedAnswers;
  readonly teller: Teller;
  readonly members: Members;
  readonly bot: BotIdentity;
  readonly acknowledgeWithinMs: number;
  /** Goes on after the delivery has been acknowledged; a stop waits for it. Holds nothing of the request, which is over. */
  readonly later: (telling: Promise<void>) => void;
}

/** What every request has in common. */
export function requestBase(parts: DoorParts, arrival: Arrival, user: string, channel: string | undefined) {
  const place: Place =
    channel === undefined || isDirect(channel) ? { kind: 'personal' } : { kind: 'room', roomId: channel };
  return {
    account: { platform: 'slack', tenant: parts.teamId, user },
    platform: 'slack',
    email: () => parts.members.email(user),
    place,
    deliveryId: arrival.id,
  } as const;
}

/**
 * What the program answers to a delivery; the same for each time it comes. Never rejects: a bug behind the door becomes a
 * sentence, and so is not silence for the person.
 */
export function answerOnce(
  parts: DoorParts,
  arrival: Arrival,
  ask: () => Promise<Answer>,
): { answer: Promise<Answer>; first: boolean } {
  return parts.answers.once(arrival.id, async () => {
    try {
      return await ask();
    } catch (error) {
      parts.log.error('slack.failed', { platform: 'slack', ...errorFields(error) });
      return { locale: parts.locale, said: parts.texts.failed, tone: 'refusal' };
    }
  });
}
