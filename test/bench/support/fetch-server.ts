import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** An HTTP server for a handler that speaks `Request` and `Response`, at any address. */
export function fetchServer(handle: (request: Request) => Promise<Response>): Server {
  return createServer((req, res) => {
    serve(req, res, handle).catch(() => res.writeHead(500).end());
  });
}

async function serve(
  req: IncomingMessage,
  res: ServerResponse,
  handle: (request: Request) => Promise<Response>,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(Buffer.from(chunk));
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers)) if (typeof value === 'string') headers.set(name, value);
  const request = new Request(`http://127.0.0.1${req.url}`, { method: 'POST', headers, body: Buffer.concat(chunks) });
  const response = await handle(request);
  res.writeHead(response.status, Object.fromEntries(response.headers));
  res.end(Buffer.from(await response.arrayBuffer()));
}
