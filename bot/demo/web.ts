import type { IncomingMessage, ServerResponse } from 'node:http';
import type { z } from 'zod';
import type { Handler } from '../http.ts';

/** More than any form of the demo has. */
const maxBodyBytes = 256 * 1024;

/** A page or a script of our own. */
export function sendText(res: ServerResponse, contentType: string, text: string | Buffer): void {
  res.writeHead(200, { 'content-type': contentType, 'cache-control': 'no-store' });
  res.end(text);
}

/** An HTML page. */
export function sendPage(res: ServerResponse, html: string): void {
  sendText(res, 'text/html; charset=utf-8', html);
}

/** What stands behind the question mark. */
export function queryOf(req: IncomingMessage): URLSearchParams {
  return new URL(req.url ?? '/', 'http://demo').searchParams;
}

/**
 * Something that a page of the demo sends. Refuses (400) what is not as the schema says, and bodies of other kinds than JSON,
 * so that no other site can send it from somebody's browser.
 */
export function action<T>(schema: z.ZodType<T>, work: (body: T) => Promise<object | undefined>): Handler {
  return async (req, res) => {
    const isJson = req.headers['content-type']?.startsWith('application/json') ?? false;
    const body = isJson ? schema.safeParse(await readJson(req)) : undefined;
    if (!body?.success) {
      res.writeHead(400).end();
      return;
    }
    sendText(res, 'application/json', JSON.stringify((await work(body.data)) ?? {}));
  };
}

/** The JSON in a body; undefined when it is none, or too much. */
export async function readJson(req: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of req) {
    size += chunk.length;
    if (size > maxBodyBytes) return undefined;
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    return undefined;
  }
}
