import type { FetchFunction } from '@slack/web-api';
import { Agent, request } from 'undici';

const connections = 16;
const defaultRetryAfter = '1';

type FetchHeaders = Awaited<ReturnType<FetchFunction>>['headers'];

/**
 * `fetch` as the Slack client uses it, on what Node's `fetch` stands on: the same call costs a third. Forms go out, and small
 * JSON comes back, so it is read whole.
 */
export function lightFetch(): FetchFunction {
  const dispatcher = new Agent({ connections });
  return async (url, { headers = {}, body, signal } = {}) => {
    if (typeof body !== 'string') throw new TypeError('only forms are sent');
    const answer = await request(url, { dispatcher, method: 'POST', headers, body, ...(signal ? { signal } : {}) });
    const text = await answer.body.text();
    const status = answer.statusCode;
    return {
      ok: status >= 200 && status < 300,
      status,
      statusText: '',
      url: String(url),
      headers: keptHeaders(status, answer.headers),
      text: async () => text,
      json: async () => JSON.parse(text),
      arrayBuffer: async () => new TextEncoder().encode(text).buffer,
    };
  };
}

function keptHeaders(status: number, headers: NodeJS.Dict<string | string[]>): FetchHeaders {
  const kept = new Map<string, string>();
  for (const [name, value] of Object.entries(headers)) if (typeof value === 'string') kept.set(name, value);
  // Without the seconds the client throws an error that says nothing of the limit.
  if (status === 429 && !/^\d+$/.test(kept.get('retry-after') ?? '')) kept.set('retry-after', defaultRetryAfter);
  return { get: (name) => kept.get(name) ?? null, entries: () => kept.entries() };
}
