import type { Failure } from './protocol.ts';

/** Primary result codes, https://www.sqlite.org/rescode.html */
const sqlite = { busy: 5, locked: 6, ioError: 10, corrupt: 11, full: 13, notADatabase: 26 } as const;

/**
 * What an error of SQLite means for whoever called.
 * - `during: 'commit'`: the transaction's last step failed. Only a full disk is known to have stored nothing: after a failed
 *   fsync the pages may be there or not (https://www.sqlite.org/atomiccommit.html).
 * - otherwise nothing has been stored.
 */
export function toFailure(error: unknown, during: 'opening' | 'reading' | 'writing' | 'commit'): Failure {
  const { primary, detail } = describe(error);
  if (primary === sqlite.full) return { code: 'full', detail };
  if (during === 'commit' && primary !== sqlite.busy && primary !== sqlite.locked) return { code: 'unknown', detail };
  const damaged = primary === sqlite.corrupt || primary === sqlite.notADatabase;
  if (damaged && during === 'reading') return { code: 'damaged', detail };
  return { code: 'unavailable', detail };
}

/** Whether another process held the file for longer than we wait. Trying again at once would wait as long again. */
export function isBusy(error: unknown): boolean {
  const { primary } = describe(error);
  return primary === sqlite.busy || primary === sqlite.locked;
}

function describe(error: unknown): { primary: number; detail: string } {
  if (!(error instanceof Error)) return { primary: -1, detail: typeof error };
  if ('errcode' in error && typeof error.errcode === 'number') {
    const text = 'errstr' in error && typeof error.errstr === 'string' ? error.errstr : 'sqlite';
    // The low byte is the primary code, the rest says more exactly what happened.
    return { primary: error.errcode & 0xff, detail: `${text} (${error.errcode})` };
  }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  return { primary: -1, detail: code };
}
