import type { Store } from '../storage/ports.ts';
import { type Handler, sendJson } from './http.ts';

/** A part that must be reachable for the program to do its work. */
export interface Part {
  readonly name: string;
  /** Rejects when the part cannot be reached. */
  check(): Promise<void>;
}

/** A part that has not answered by then counts as not reachable. */
const partTimeoutMs = 4000;

/** `GET /healthz`: the process is alive. */
export const healthz: Handler = (_req, res) => sendJson(res, 200, { status: 'ok' });

/** `GET /readyz`: whether the store and each platform can be reached, by name only; 503 when one cannot. */
export function readyz(parts: readonly Part[]): Handler {
  return async (_req, res) => {
    const states = await Promise.all(parts.map(async (part) => [part.name, await stateOf(part)] as const));
    const ready = states.every(([, state]) => state === 'ok');
    sendJson(res, ready ? 200 : 503, { status: ready ? 'ok' : 'unavailable', ...Object.fromEntries(states) });
  };
}

/** The store as a part. */
export const storePart = (store: Store): Part => ({ name: 'store', check: () => store.ping() });

async function stateOf(part: Part): Promise<'ok' | 'unavailable'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'unavailable'>((resolve) => {
    timer = setTimeout(() => resolve('unavailable'), partTimeoutMs);
  });
  const checked = part.check().then(
    () => 'ok' as const,
    () => 'unavailable' as const,
  );
  const state = await Promise.race([checked, late]);
  clearTimeout(timer);
  return state;
}
