import { hash } from 'node:crypto';
import { parsePayload, type SlackPayload } from './payload.ts';

/** One delivery of Slack's, checked. The id is the same for every delivery of the same thing: a hash of what was delivered. */
export class Arrival<P extends SlackPayload = SlackPayload> {
  readonly id: string;
  readonly payload: P;

  constructor(id: string, payload: P) {
    this.id = id;
    this.payload = payload;
  }

  /** The same delivery, known to be of one kind. */
  of<K extends SlackPayload>(payload: K): Arrival<K> {
    return new Arrival(this.id, payload);
  }
}

/** What came over the socket has not passed the HTTP door, and is read here; undefined when it is broken. */
export function readArrival(body: object): Arrival | undefined {
  const parsed = parsePayload(body);
  if (parsed.outcome !== 'known') return undefined;
  return new Arrival(deliveryId(Buffer.from(JSON.stringify(body))), parsed.payload);
}

/** 22 characters: 128 bits of the hash. Signature, timestamp and retry headers are not part of it: they differ in a retry. */
export function deliveryId(raw: Buffer): string {
  return hash('sha256', raw, 'base64url').slice(0, 22);
}
