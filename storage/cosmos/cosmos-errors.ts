import { StoreError } from '../ports.ts';

/** Nobody has answered in time; whether anything was done is open. */
export class LateError extends Error {
  override readonly name = 'LateError';
  readonly code = 'ETIMEDOUT';
}

/** The request never reached a server: nothing can have been done. */
const notSent = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'EPROTO']);
/** Answers that leave open whether a write was carried out. The rest of 4xx says that it was not. */
const undecided = new Set([408, 410, 449]);
/** No room: for so large a document (413), in the account (507), in this partition's 20 GB (403 with 1014). */
const noRoom = new Set([413, 507]);
const partitionFull = 1014;

/** The HTTP status of an answer of Cosmos DB; undefined when there was no answer. */
export function statusOf(error: unknown): number | undefined {
  const code = codeOf(error);
  return typeof code === 'number' ? code : undefined;
}

/**
 * What a failed request means for whoever called. A read that failed changed nothing and is `unavailable`. A write is `unknown`
 * unless it is certain that it was not carried out. 409 and 412 are answers and not errors: they are handled before.
 */
export function toStoreError(error: unknown, kind: 'read' | 'write'): StoreError {
  const code = codeOf(error);
  const cause = new Error(`cosmos ${code ?? 'unreadable'}`);
  return new StoreError(classify(error, code, kind), { cause });
}

function classify(error: unknown, code: number | string | undefined, kind: 'read' | 'write'): StoreError['code'] {
  if (typeof code === 'number') {
    if (noRoom.has(code) || (code === 403 && substatusOf(error) === partitionFull)) return 'full';
    return kind === 'write' && (code >= 500 || undecided.has(code)) ? 'unknown' : 'unavailable';
  }
  if (kind === 'read' || (code !== undefined && (notSent.has(code) || /CERT|TLS/.test(code)))) return 'unavailable';
  return 'unknown';
}

/** The SDK puts the HTTP status, or the system's name for what failed, in `code`. */
function codeOf(error: unknown): number | string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'number' || typeof error.code === 'string' ? error.code : undefined;
}

function substatusOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'substatus' in error ? error.substatus : undefined;
}
