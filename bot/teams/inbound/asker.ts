import type { Place } from '../../request.ts';
import { type InboundActivity, isPersonal, roomIdOf } from './activity.ts';

/** Who has written or clicked, and where they can be answered. */
export interface Asker {
  /** Entra object id: how everybody but the connector calls the account. */
  readonly user: string;
  /** What the connector calls the account. */
  readonly userId: string;
  readonly serviceUrl: string;
  /** The conversation with its thread, so that an answer stands where the question does. */
  readonly conversationId: string;
  readonly place: Place;
  /** The message whose button was clicked. */
  readonly clicked: string | undefined;
}

/** The asker; undefined for a bot, or somebody without an account in a tenant (an anonymous guest of a meeting). */
export function askerOf(activity: InboundActivity): Asker | undefined {
  const { from, conversation, serviceUrl, replyToId } = activity;
  if (from.aadObjectId === undefined || from.role === 'bot') return undefined;
  return {
    user: from.aadObjectId,
    userId: from.id,
    serviceUrl,
    conversationId: conversation.id,
    place: isPersonal(activity) ? { kind: 'personal' } : { kind: 'room', roomId: roomIdOf(activity) },
    clicked: replyToId ?? undefined,
  };
}
