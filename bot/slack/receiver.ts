import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { App, Receiver } from '@slack/bolt';
import { z } from 'zod';
import type { Clock } from '../../services/clock.ts';
import { errorFields, type Log } from '../log.ts';
import { readBody } from '../read-body.ts';
import { admission } from './admission.ts';
import { Arrival, deliveryId } from './arrival.ts';
import { arrivalKey } from './checked-app.ts';
import { decodeBody, isForm } from './decode-body.ts';
import { parsePayload } from './payload.ts';
import { signatureProblem } from './signature.ts';

/** Slack's own payloads stay far below it. */
const maxBodyBytes = 1024 * 1024;
const verification = z.object({ type: z.literal('url_verification'), challenge: z.string().max(1000) });
const sslCheck = z.object({ ssl_check: z.literal('1') });

export interface ReceiverOptions {
  readonly signingSecret: string;
  /** The one workspace that is let in. */
  readonly teamId: string;
  readonly log: Log;
  readonly clock: Clock;
}

/**
 * Bolt's receiver on the program's own HTTP server. Bolt's default one lets the future pass, answers 404 to what nobody
 * handles, and knows no workspace but any; this one checks everything before Bolt sees it, and never answers 5xx.
 */
export class HttpReceiver implements Receiver {
  readonly #options: ReceiverOptions;
  #app: App | undefined;

  constructor(options: ReceiverOptions) {
    this.#options = options;
  }

  init(app: App): void {
    this.#app = app;
  }

  /** The HTTP server belongs to the program. */
  async start(): Promise<void> {}
  async stop(): Promise<void> {}

  /** Takes one `POST /slack/events`. Resolves when it has been acknowledged or refused. */
  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const raw = await readBody(request, maxBodyBytes);
    if (raw === 'aborted') return;
    if (raw === 'tooLarge') return this.#refuse(response, 413, 'tooLarge');
    const contentType = request.headers['content-type'];
    const { signingSecret, clock } = this.#options;
    const problem = signatureProblem(signingSecret, request.headers, raw, clock().toMillis());
    if (problem) {
      // Slack checks the certificate of a command's address without a signature; it carries nothing and gets nothing.
      if (isForm(contentType) && sslCheck.safeParse(decodeBody(contentType, raw)).success) return send(response, 200);
      return this.#refuse(response, 401, problem);
    }
    const body = decodeBody(contentType, raw);
    const parsed = parsePayload(body);
    if (parsed.outcome !== 'known') return this.#answerOther(body, parsed.outcome, response);
    const { payload } = parsed;
    if (admission(payload, this.#options.teamId) === 'foreign') return this.#refuse(response, 403, 'foreignWorkspace');
    await this.#dispatch(new Arrival(deliveryId(raw), payload), request, response);
  }

  /** What Slack asks of every app; otherwise what is not handled is acknowledged, and what is broken is not. */
  #answerOther(body: unknown, outcome: 'unknown' | 'broken', response: ServerResponse): void {
    const asked = verification.safeParse(body);
    if (asked.success) send(response, 200, { challenge: asked.data.challenge });
    else if (outcome === 'unknown' || sslCheck.safeParse(body).success) send(response, 200);
    else this.#refuse(response, 400, 'broken');
  }

  async #dispatch(arrival: Arrival, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { log } = this.#options;
    const retry = retryOf(request.headers);
    if (retry) log.info('slack.repeated', { platform: 'slack', count: retry.retryNum, code: retry.retryReason });
    try {
      await this.#app?.processEvent({
        body: arrival.payload,
        customProperties: { [arrivalKey]: arrival },
        ack: async (answer?: unknown) => send(response, 200, answer),
        ...retry,
      });
    } catch (error) {
      log.error('slack.failed', { platform: 'slack', ...errorFields(error) });
    }
    // Slack repeats what is not acknowledged; what nobody here handles would come again for nothing.
    send(response, 200);
  }

  /** Refuses without a word of detail; the reason stands in the log. */
  #refuse(response: ServerResponse, status: number, code: string): void {
    this.#options.log.warn('slack.refused', { platform: 'slack', status, code });
    send(response, status);
  }
}

/** That Slack sends this again because it has heard no answer, the how manieth time, and what it heard instead. */
function retryOf(headers: IncomingHttpHeaders): { retryNum: number; retryReason: string } | undefined {
  const number = headers['x-slack-retry-num'];
  const reason = headers['x-slack-retry-reason'];
  if (typeof number !== 'string' || !/^\d{1,3}$/.test(number)) return undefined;
  return { retryNum: Number(number), retryReason: typeof reason === 'string' ? reason : 'unknown' };
}

/** Answers once; a later answer to the same request is dropped. */
function send(response: ServerResponse, status: number, body?: unknown): void {
  if (response.headersSent || response.destroyed) return;
  if (body === undefined || body === '') {
    response.writeHead(status, { 'content-length': 0 }).end();
    return;
  }
  const text = JSON.stringify(body);
  response
    .writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) })
    .end(text);
}
