import {
  Client,
  type Context,
  type GraphRequest,
  HTTPMessageHandler,
  type Middleware,
} from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import type { Clock } from '../../../services/clock.ts';
import { PlatformError } from '../../rooms/port.ts';
import type { TokenSource } from '../outbound/token-source.ts';
import { graphError } from './graph-errors.ts';

const timeoutMs = 10_000;
/** More pages than any team has. */
const maxPages = 60;
const pageSchema = z.object({ value: z.array(z.unknown()), '@odata.nextLink': z.string().optional() });

interface GraphOptions {
  /** Without the version. */
  readonly baseUrl: string;
  /** Absent: calls carry no token. */
  readonly tokens: TokenSource | undefined;
  readonly clock: Clock;
}

interface CallOptions {
  readonly version?: 'v1.0' | 'beta';
  readonly query?: Readonly<Record<string, string>>;
}

/**
 * Calls to Microsoft Graph. Each is made once and ends in time; after a 429 nothing is asked until the time that Graph named.
 * Failures are thrown as `PlatformError`.
 */
export class Graph {
  readonly #baseUrl: string;
  readonly #client: Client;
  readonly #tokens: TokenSource | undefined;
  readonly #clock: Clock;
  #pausedUntilMs = 0;

  constructor({ baseUrl, tokens, clock }: GraphOptions) {
    this.#baseUrl = baseUrl.replace(/\/+$/, '');
    this.#tokens = tokens;
    this.#clock = clock;
    this.#client = Client.initWithMiddleware({
      baseUrl: `${this.#baseUrl}/`,
      defaultVersion: 'v1.0',
      middleware: new OwnChain(new URL(baseUrl).origin),
    });
  }

  get<T>(path: string, schema: z.ZodType<T>, options: CallOptions = {}): Promise<T> {
    return this.#call(path, options, async (request) => schema.parse(await request.get()));
  }

  /** Every item of a list, page after page. */
  async list<T>(path: string, schema: z.ZodType<T>, options: CallOptions = {}): Promise<T[]> {
    const items: T[] = [];
    let page = await this.get(path, pageSchema, options);
    for (let pages = 1; ; pages += 1) {
      items.push(...page.value.map((item) => schema.parse(item)));
      const next = page['@odata.nextLink'];
      if (next === undefined || pages >= maxPages) return items;
      page = await this.get(this.#pathOf(next), pageSchema);
    }
  }

  /** Sends a body; the answer may be empty. Resolves to what was answered, or undefined. */
  post(path: string, body: object, options: CallOptions = {}): Promise<unknown> {
    return this.#call(path, options, async (request) => {
      const answer: unknown = await request.post(body);
      if (!(answer instanceof ReadableStream)) return answer;
      await answer.cancel();
      return undefined;
    });
  }

  async patch(path: string, body: object): Promise<void> {
    await this.#call(path, {}, (request) => request.patch(body));
  }

  async delete(path: string): Promise<void> {
    await this.#call(path, {}, (request) => request.delete());
  }

  /** Absolute links are followed at our own address only; the client takes one with http for a path. */
  #pathOf(link: string): string {
    const start = `${this.#baseUrl}/v1.0`;
    if (!link.startsWith(`${start}/`)) throw new PlatformError('invalid', { detail: 'foreignLink' });
    return link.slice(start.length);
  }

  /** A token that is refused is replaced once: with a 401 nothing has been done yet. */
  async #call<T>(
    path: string,
    options: CallOptions,
    work: (request: GraphRequest) => Promise<T>,
    mayRenew = true,
  ): Promise<T> {
    const pausedMs = this.#pausedUntilMs - this.#clock().toMillis();
    if (pausedMs > 0) throw new PlatformError('rateLimited', { detail: 'paused', retryAfterMs: pausedMs });
    const token = await this.#tokens?.get();
    const request = this.#client
      .api(path)
      .version(options.version ?? 'v1.0')
      .query({ ...options.query });
    if (token !== undefined) request.header('authorization', `Bearer ${token}`);
    try {
      return await work(request);
    } catch (error) {
      const failure = graphError(error, this.#clock());
      if (!(failure instanceof PlatformError)) throw failure;
      const { code, retryAfterMs, detail } = failure;
      if (code === 'rateLimited') this.#pausedUntilMs = this.#clock().toMillis() + (retryAfterMs ?? 0);
      if (!this.#tokens || (detail !== 'InvalidAuthenticationToken' && detail !== 'http401')) throw failure;
      this.#tokens.forget();
      if (!mayRenew) throw failure;
    }
    return this.#call(path, options, work, false);
  }
}

/**
 * The client's own chain sends the token over https alone, repeats a POST, and follows redirects to anywhere. This one sends
 * it to the configured origin and nowhere else, once.
 */
class OwnChain implements Middleware {
  readonly #origin: string;
  readonly #send = new HTTPMessageHandler();

  constructor(origin: string) {
    this.#origin = origin;
  }

  async execute(context: Context): Promise<void> {
    const url = typeof context.request === 'string' ? context.request : context.request.url;
    if (new URL(url).origin !== this.#origin) throw new PlatformError('invalid', { detail: 'foreignLink' });
    context.options = { ...context.options, redirect: 'error', signal: AbortSignal.timeout(timeoutMs) };
    await this.#send.execute(context);
    if (context.response) context.response = readable(context.response);
  }
}

/** The client forgets the headers of an error that is no JSON, and with them how long to wait. */
function readable(response: Response): Response {
  const { status, headers } = response;
  if (status < 400 || /^application\/json\b/i.test(headers.get('content-type') ?? '')) return response;
  void response.body?.cancel();
  const kept = new Headers({ 'content-type': 'application/json' });
  const wait = headers.get('retry-after');
  if (wait !== null) kept.set('retry-after', wait);
  return new Response(JSON.stringify({ error: { code: `http${status}`, message: '' } }), { status, headers: kept });
}
