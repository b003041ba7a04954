import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { errorFields, type Log } from './log.ts';

export type Handler = (req: IncomingMessage, res: ServerResponse) => Promise<void> | void;

/** What answers at an address: `POST /api/messages`. Paths are exact, or end in `/*`. */
export type Routes = ReadonlyMap<string, Handler>;

/** Slow senders are cut off: a request must be here within this time. */
const requestTimeoutMs = 15_000;
const headersTimeoutMs = 10_000;

/**
 * What every answer is sent with, whatever it is, unless its route knows better: browsers take it for what it says it is, keep it
 * nowhere, tell nobody where they were, and show it inside nothing else.
 */
const commonHeaders: ReadonlyMap<string, string> = new Map([
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'no-referrer'],
  ['cache-control', 'no-store'],
  ['content-security-policy', "frame-ancestors 'none'"],
  ['x-frame-options', 'DENY'],
]);
/** A year: browsers that have been here once never ask without TLS again (RFC 6797). */
const hsts = ['strict-transport-security', 'max-age=31536000'] as const;

export interface HttpOptions {
  /** Browsers reach the program over https: they are told to go on doing so. */
  readonly isHttps?: boolean;
}

/** The program's one HTTP server. Unknown addresses are 404, and nothing of an error reaches a response. */
export function createHttp(routes: Routes, log: Log, { isHttps = false }: HttpOptions = {}): Server {
  const headers = new Map(isHttps ? [...commonHeaders, hsts] : commonHeaders);
  const server = createServer((req, res) => {
    res.setHeaders(headers);
    const found = findRoute(routes, req);
    if (!found) return refuse(req, res, routes);
    handle(found, req, res).catch((error: unknown) => {
      log.error('request failed', errorFields(error));
      if (!res.headersSent) res.writeHead(500);
      res.end();
    });
  });
  server.requestTimeout = requestTimeoutMs;
  server.headersTimeout = headersTimeoutMs;
  server.keepAliveTimeout = 65_000;
  return server;
}

/** Listens, and resolves to the port (the one that was free when 0 was asked for). */
export function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address: AddressInfo | string | null = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

/** A small JSON answer that no cache keeps. */
export function sendJson(res: ServerResponse, status: number, body: unknown): void {
  res.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  res.end(JSON.stringify(body));
}

async function handle(handler: Handler, req: IncomingMessage, res: ServerResponse): Promise<void> {
  await handler(req, res);
}

function pathOf(req: IncomingMessage): string {
  return (req.url ?? '/').split('?', 1)[0] ?? '/';
}

function findRoute(routes: Routes, req: IncomingMessage): Handler | undefined {
  const path = pathOf(req);
  const method = req.method === 'HEAD' ? 'GET' : (req.method ?? 'GET');
  const exact = routes.get(`${method} ${path}`);
  if (exact) return exact;
  const folder = path.slice(0, path.lastIndexOf('/'));
  return routes.get(`${method} ${folder}/*`);
}

function refuse(req: IncomingMessage, res: ServerResponse, routes: Routes): void {
  const path = pathOf(req);
  const otherMethod = [...routes.keys()].some((route) => route.endsWith(` ${path}`));
  res.writeHead(otherMethod ? 405 : 404, { 'content-type': 'text/plain; charset=utf-8' });
  res.end();
}
