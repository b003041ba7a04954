import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { listen, stop } from './listen.ts';

/**
 * What happens to one request:
 * - `pass`: it is forwarded, and answered as the server answers;
 * - `dropReply`: it is forwarded and carried out, and the connection ends before the answer (a lost reply);
 * - `reset`: the connection ends before anything is forwarded;
 * - `hang`: nothing ever comes;
 * - a delay, or a promise: it is forwarded after that;
 * - a status: answered by the proxy, and not forwarded.
 */
export type Fault =
  | 'pass'
  | 'dropReply'
  | 'reset'
  | 'hang'
  | { readonly delayMs: number }
  | { readonly after: Promise<unknown> }
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: unknown };

export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
  readonly atMs: number;
}

/** An HTTP proxy before a server of a test, which does to each request what the test says. */
export interface FaultProxy {
  readonly endpoint: string;
  /** Every request, in the order in which they came. */
  readonly seen: SeenRequest[];
  /** Decides about each request from now on; until told otherwise everything passes. */
  plan(decide: (request: SeenRequest) => Fault): void;
  close(): Promise<void>;
}

/** Starts a proxy on this machine, before the server at `target`. */
export async function startFaultProxy(target: string): Promise<FaultProxy> {
  const seen: SeenRequest[] = [];
  let decide: (request: SeenRequest) => Fault = () => 'pass';
  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = await incoming.toArray();
    const body = Buffer.concat(chunks);
    const { method = 'GET', url = '/', headers } = incoming;
    const now = { method, path: url.trim(), headers, body: body.toString('utf8'), atMs: performance.now() };
    seen.push(now);
    carryOut(decide(now), { target, incoming, outgoing, body });
  });
  return {
    endpoint: await listen(server),
    seen,
    plan: (next) => {
      decide = next;
    },
    close: () => stop(server),
  };
}

interface Exchange {
  readonly target: string;
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
  readonly body: Buffer;
}

function carryOut(fault: Fault, exchange: Exchange): void {
  const { incoming, outgoing } = exchange;
  if (fault === 'hang') return;
  if (fault === 'reset') incoming.socket.destroy();
  else if (fault === 'pass' || fault === 'dropReply') forward(exchange, fault === 'dropReply');
  else if ('delayMs' in fault) setTimeout(() => forward(exchange, false), fault.delayMs);
  else if ('after' in fault) fault.after.then(() => forward(exchange, false));
  else {
    outgoing.writeHead(fault.status, { 'content-type': 'application/json', ...fault.headers });
    outgoing.end(JSON.stringify(fault.body ?? { code: String(fault.status), message: 'as planned' }));
  }
}

function forward({ target, incoming, outgoing, body }: Exchange, dropReply: boolean): void {
  const { method, url, headers } = incoming;
  const upstream = request(target + (url ?? '/').trim(), { method, headers }, async (reply) => {
    const chunks: Buffer[] = await reply.toArray();
    if (dropReply) return incoming.socket.destroy();
    outgoing.writeHead(reply.statusCode ?? 502, reply.headers);
    outgoing.end(Buffer.concat(chunks));
  });
  upstream.on('error', () => incoming.socket.destroy());
  upstream.end(body);
}
