import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';

/**
 * Stands before the Slack emulator (`emulate` 0.12.2) and adds what real Slack has and the emulator lacks:
 *
 * - addresses for answering a click (`response_url`), whose ephemeral messages can be read here;
 * - the scopes of the token in a header of each answer;
 * - ephemeral messages and modals that can be read at all: the emulator takes them and shows them to nobody;
 * - a bot cannot open an archived channel again, nor delete anything in it: Slack has taken it out (the emulator lets it);
 * - answers that Slack gives under load or when it is ill, on demand: 429, 5xx, no answer, a reply that is lost.
 *
 * Everything else is passed on as it is.
 */
export class SlackStandIn {
  readonly #emulatorUrl: string;
  readonly #server: Server;
  readonly #addresses = new Map<string, { user: string; channel: string }>();
  readonly #faults: Fault[] = [];
  /** What each person alone was shown, in the order in which it came. */
  readonly ephemerals: Ephemeral[] = [];
  /** Modals as last opened or updated, by id. */
  readonly views = new Map<string, OpenView>();
  /** The scopes that answers say were granted (`x-oauth-scopes`); absent: they say nothing. */
  grantedScopes: readonly string[] | undefined;
  /** Every call to the API: the method, and what was sent. */
  readonly calls: { method: string; args: Readonly<Record<string, string>> }[] = [];
  readonly #onCall: (method: string) => void;
  #nextAddress = 1;

  /**
   * @param emulatorUrl the emulator's own address, without a path.
   * @param onCall told of each call that was carried out, `response_url` included.
   */
  constructor(emulatorUrl: string, onCall: (method: string) => void = () => undefined) {
    this.#emulatorUrl = emulatorUrl;
    this.#onCall = onCall;
    this.#server = createServer((request, response) => {
      this.#handle(request, response).catch(() => response.destroy());
    });
  }

  listen(): Promise<void> {
    return new Promise((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  close(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  /** Where this stand-in listens, without a path. */
  get url(): string {
    const address: AddressInfo | string | null = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('not listening');
    return `http://127.0.0.1:${address.port}`;
  }

  /** What goes into `SLACK_API_URL`. */
  get apiUrl(): string {
    return `${this.url}/api/`;
  }

  /** A new address at which a click in a channel by this person can be answered. */
  responseUrl(channel: string, user: string): string {
    const id = `A${this.#nextAddress++}`;
    this.#addresses.set(id, { channel, user });
    return `${this.url}/response/${id}`;
  }

  /** Lets the next call of a method (`response_url` for answers to clicks) go wrong. */
  failNext(method: string, how: Fault['how']): void {
    this.#faults.push({ method, how });
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request);
    const path = request.url ?? '/';
    if (path.startsWith('/response/')) return this.#answered(path.slice('/response/'.length), body, response);
    const method = path.slice('/api/'.length);
    const args = Object.fromEntries(new URLSearchParams(body));
    this.calls.push({ method, args });
    const fault = this.#fault(method);
    if (fault && fault !== 'loseReply') return applyFault(fault, response);
    if (method === 'conversations.unarchive') return json(response, { ok: false, error: 'not_in_channel' });
    const authorization = request.headers.authorization ?? '';
    if (method === 'chat.delete' && (await this.#isArchived(args.channel, authorization)))
      return json(response, { ok: false, error: 'channel_not_found' });
    const reply = await fetch(`${this.#emulatorUrl}/api/${method}`, {
      method: 'POST',
      headers: { authorization, 'content-type': request.headers['content-type'] ?? '' },
      body,
    });
    const answer = await reply.text();
    if (fault === 'loseReply') return applyFault('noAnswer', response);
    this.#note(method, args, answer);
    const scopes = this.grantedScopes ? { 'x-oauth-scopes': this.grantedScopes.join(',') } : {};
    response.writeHead(reply.status, { 'content-type': 'application/json', ...scopes }).end(answer);
    this.#onCall(method);
  }

  async #isArchived(channel: string | undefined, authorization: string): Promise<boolean> {
    const reply = await fetch(`${this.#emulatorUrl}/api/conversations.info`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify({ channel }),
    });
    return channelInfo.safeParse(await reply.json()).data?.channel.is_archived === true;
  }

  #answered(id: string, body: string, response: ServerResponse): void {
    const fault = this.#fault('response_url');
    if (fault && fault !== 'loseReply') {
      applyFault(fault, response);
      return;
    }
    const address = this.#addresses.get(id);
    const message = responseMessage.safeParse(parsed(body));
    if (!address || !message.success) {
      response.writeHead(404).end();
      return;
    }
    this.ephemerals.push({ ...address, ...message.data, through: 'response_url', address: id });
    response.writeHead(200, { 'content-type': 'text/plain' }).end('ok');
    this.#onCall('response_url');
  }

  #note(method: string, args: Readonly<Record<string, string>>, answer: string): void {
    const reply = apiReply.safeParse(parsed(answer));
    if (!reply.success || !reply.data.ok) return;
    if (method === 'chat.postEphemeral') {
      const message = responseMessage.parse({ ...args, blocks: parsed(args.blocks ?? '[]') });
      const { channel = '', user = '' } = args;
      this.ephemerals.push({ channel, user, ...message, through: 'chat.postEphemeral' });
    }
    const { view } = reply.data;
    if (view) this.views.set(view.id, { ...view, trigger: args.trigger_id });
  }

  #fault(method: string): Fault['how'] | undefined {
    const index = this.#faults.findIndex((fault) => fault.method === method);
    return index < 0 ? undefined : this.#faults.splice(index, 1)[0]?.how;
  }
}

/** Something that only one person sees. */
export interface Ephemeral {
  readonly channel: string;
  readonly user: string;
  readonly text: string;
  readonly blocks?: readonly unknown[] | undefined;
  readonly replace_original?: boolean | undefined;
  readonly through: 'response_url' | 'chat.postEphemeral';
  /** The last part of the `response_url` that was used. */
  readonly address?: string;
}

const responseMessage = z.object({
  text: z.string(),
  blocks: z.array(z.unknown()).optional(),
  replace_original: z.boolean().optional(),
});
const openView = z.looseObject({
  id: z.string(),
  callback_id: z.string(),
  private_metadata: z.string(),
  blocks: z.array(z.looseObject({ type: z.string(), block_id: z.string().optional() })),
});
const channelInfo = z.object({ channel: z.object({ is_archived: z.boolean() }) });
const apiReply = z.object({ ok: z.boolean(), view: openView.optional() });
export type OpenView = z.infer<typeof openView> & { readonly trigger?: string | undefined };

/** `noAnswer` cuts the line; `loseReply` does what was asked and cuts the line then. */
interface Fault {
  readonly method: string;
  readonly how:
    | 'noAnswer'
    | 'loseReply'
    | { readonly status: number; readonly headers?: Record<string, string>; readonly body?: object };
}

function applyFault(how: Exclude<Fault['how'], 'loseReply'>, response: ServerResponse): void {
  if (how === 'noAnswer') {
    response.destroy();
    return;
  }
  response.writeHead(how.status, { 'content-type': 'application/json', ...how.headers });
  response.end(JSON.stringify(how.body ?? {}));
}

function json(response: ServerResponse, body: object): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function text(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
