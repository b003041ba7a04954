import type { IncomingMessage } from 'node:http';
import { readBody } from '../../read-body.ts';
import type { TokenCheck, TokenClaims } from '../auth/token-check.ts';
import { type InboundActivity, isOfTenant, parseActivity } from './activity.ts';
import { parseJson } from './parse-json.ts';

/** What Teams itself sends is far smaller. */
const maxBodyBytes = 1024 * 1024;

/** A request that may go on, or the HTTP status that it gets and, for the log alone, why. */
export type Admission =
  | { readonly activity: InboundActivity; readonly claims: TokenClaims | undefined }
  | { readonly status: number; readonly code: string };

export interface AdmissionRules {
  /** Absent: nobody is asked for a token, and answers go to this machine only. */
  readonly tokens: TokenCheck | undefined;
  readonly tenantId: string;
  /** Whether the bot may answer there. */
  allowsServiceUrl(serviceUrl: string): boolean;
}

/**
 * Everything that must hold before the SDK sees a request, in this order: the token's own validity, size, form, that the
 * token speaks for this activity, and the tenant. Who has no valid token learns nothing about the rest.
 */
export async function admit(req: IncomingMessage, rules: AdmissionRules): Promise<Admission> {
  if (req.method !== 'POST') return { status: 405, code: 'method' };
  const { claims, refusal } = await judgeToken(req, rules);
  if (refusal) return refusal;
  if (!/^application\/json\s*(;|$)/i.test(req.headers['content-type'] ?? ''))
    return { status: 415, code: 'contentType' };
  const body = await readBody(req, maxBodyBytes);
  if (body === 'tooLarge') return { status: 413, code: 'tooLarge' };
  if (body === 'aborted') return { status: 400, code: 'aborted' };
  const activity = parseActivity(parseJson(body));
  if (!activity) return { status: 400, code: 'malformed' };
  if (claims && claims.serviceurl !== activity.serviceUrl) return { status: 401, code: 'serviceUrl' };
  if (!rules.allowsServiceUrl(activity.serviceUrl)) return { status: 403, code: 'serviceUrl' };
  if (!isOfTenant(activity, rules.tenantId)) return { status: 403, code: 'tenant' };
  // Answers in the response body, which only test clients ask for.
  if (activity.deliveryMode && activity.deliveryMode !== 'normal') return { status: 400, code: 'deliveryMode' };
  return { activity, claims };
}

async function judgeToken(
  req: IncomingMessage,
  { tokens }: AdmissionRules,
): Promise<{ claims?: TokenClaims; refusal?: { status: number; code: string } }> {
  if (!tokens) return {};
  const verdict = await tokens.check(req.headers.authorization);
  if (verdict.kind === 'valid') return { claims: verdict.claims };
  if (verdict.kind === 'unavailable') return { refusal: { status: 503, code: 'keysUnavailable' } };
  return { refusal: { status: 401, code: verdict.code } };
}
