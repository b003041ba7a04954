import { hash } from 'node:crypto';
import { parsePayload, type SlackPayload } from './payload.ts';

/** One delivery of Slack's, checked. The id is the same for every delivery of the same thing: a hash of what was delivered. */
export interface Arrival<P extends SlackPayload = SlackPayload> {
  readonly id: string;
  readonly payload: P;
}

/** Bolt carries the payload to the listener but not what belongs to it; the object itself is the key. */
const arrivals = new WeakMap<object, Arrival>();

/** Notes what was checked at the door; from here on the payload object stands for the delivery. */
export function noteArrival(payload: SlackPayload, raw: Buffer): void {
  arrivals.set(payload, { id: deliveryId(raw), payload });
}

/** The delivery behind a body that Bolt hands to a listener; in socket mode it is read here. Undefined when it is broken. */
export function arrivalOf(body: object): Arrival | undefined {
  const noted = arrivals.get(body);
  if (noted) return noted;
  const parsed = parsePayload(body);
  if (parsed.outcome !== 'known') return undefined;
  return { id: deliveryId(Buffer.from(JSON.stringify(body))), payload: parsed.payload };
}

/** 22 characters: 128 bits of the hash. Signature, timestamp and retry headers are not part of it: they differ in a retry. */
function deliveryId(raw: Buffer): string {
  return hash('sha256', raw, 'base64url').slice(0, 22);
}
