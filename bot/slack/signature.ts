import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** How far a request's timestamp may be off, in either direction. Slack's own verifiers let the future pass; this one does not. */
const maxSkewMs = 5 * 60 * 1000;

export type SignatureProblem = 'unsigned' | 'badTimestamp' | 'badSignature';

/**
 * Why a request is not from Slack, if it is not: HMAC-SHA256 over `v0:timestamp:body` with the app's signing secret.
 * https://docs.slack.dev/authentication/verifying-requests-from-slack
 */
export function signatureProblem(
  secret: string,
  headers: IncomingHttpHeaders,
  raw: Buffer,
  nowMs: number,
): SignatureProblem | undefined {
  const timestamp = headers['x-slack-request-timestamp'];
  const signature = headers['x-slack-signature'];
  if (typeof timestamp !== 'string' || typeof signature !== 'string') return 'unsigned';
  if (!/^\d{1,12}$/.test(timestamp)) return 'badTimestamp';
  if (Math.abs(nowMs - Number(timestamp) * 1000) > maxSkewMs) return 'badTimestamp';
  const expected = Buffer.from(
    `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:`).update(raw).digest('hex')}`,
  );
  const given = Buffer.from(signature);
  return expected.length === given.length && timingSafeEqual(expected, given) ? undefined : 'badSignature';
}
