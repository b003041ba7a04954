import { createHash } from 'node:crypto';
import type { InboundActivity } from './activity.ts';

/** 132 bits: no two deliveries share one by chance. */
const length = 22;

/** The same for every delivery of the same message or click: a hash of what was delivered. */
export function deliveryIdOf(activity: InboundActivity): string {
  const { id, from, conversation, text, value } = activity;
  const delivered = JSON.stringify([id, from.id, conversation.id, text, value]);
  return createHash('sha256').update(delivered).digest('base64url').slice(0, length);
}
