import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { errorFields, type Log } from '../log.ts';
import type { InvokeAnswer } from './answers/invoke-answer.ts';
import type { TokenClaims } from './auth/token-check.ts';
import type { InboundActivity } from './inbound/activity.ts';
import { type AdmissionRules, admit } from './inbound/admission.ts';

interface HttpHandlerParts {
  readonly rules: AdmissionRules;
  run(activity: InboundActivity, claims: TokenClaims | undefined): Promise<InvokeAnswer>;
  readonly log: Log;
}

/** Between HTTP and the turns: lets requests in, and lets nothing of an error out. */
export function httpHandler({ rules, run, log }: HttpHandlerParts) {
  const going = new Set<Promise<void>>();

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const admission = await admit(req, rules);
    if ('status' in admission) {
      const { status, code } = admission;
      log.warn('teams.refused', { platform: 'teams', status, code });
      // What was not read of the request is not waited for.
      res.writeHead(status, { connection: 'close', 'content-length': 0 }).end();
      return;
    }
    const { status, body } = await run(admission.activity, admission.claims);
    const text = body === undefined ? '' : JSON.stringify(body);
    const type = body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' };
    res.writeHead(status, { ...type, 'content-length': Buffer.byteLength(text) }).end(text);
  }

  async function handle(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const work = answer(req, res).catch((error: unknown) => {
      const reference = randomBytes(4).toString('hex');
      log.error('teams.failed', { platform: 'teams', reference, ...errorFields(error) });
      if (!res.headersSent) res.writeHead(500, { 'content-length': 0 });
      res.end();
    });
    going.add(work);
    await work;
    going.delete(work);
  }

  /** Resolves when nothing goes on any more. */
  async function over(): Promise<void> {
    await Promise.allSettled(going);
  }

  return { handle, over };
}
