import { pino } from 'pino';

/**
 * The only fields that may stand in a log: ids, codes and numbers. Never a name, a typed text, or an error's own message,
 * which may quote either. `test/bot/log.test.ts` drives people's words through everything and looks for them here.
 */
export interface LogFields {
  readonly pathway?: string;
  readonly version?: number;
  readonly person?: string;
  readonly platform?: string;
  readonly verb?: string;
  readonly word?: string;
  readonly code?: string;
  readonly detail?: string;
  readonly status?: number;
  readonly step?: string;
  readonly reference?: string;
  readonly errorName?: string;
  /** Function names and lines of our own files; no message. */
  readonly at?: string;
  readonly count?: number;
  readonly durationMs?: number;
  readonly retryAfterMs?: number;
  readonly port?: number;
}

/** Writes one line a call: an event's fixed name, and allow-listed fields. */
export interface Log {
  debug(event: string, fields?: LogFields): void;
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

const allowed = new Set([
  'pathway',
  'version',
  'person',
  'platform',
  'verb',
  'word',
  'code',
  'detail',
  'status',
  'step',
  'reference',
  'errorName',
  'at',
  'count',
  'durationMs',
  'retryAfterMs',
  'port',
]);
/** Codes and ids are short and plain; anything else is not one, and is left out. */
const plain = /^[\w.:;@|/=+-]{1,200}$/;

/** A log to a stream of JSON lines (standard output unless told otherwise). */
export function createLog(level: string, destination?: { write(line: string): void }): Log {
  const logger = destination ? pino({ level, base: null }, destination) : pino({ level, base: null });
  const write =
    (severity: 'debug' | 'info' | 'warn' | 'error') =>
    (event: string, fields: LogFields = {}) =>
      logger[severity](onlyAllowed(fields), event);
  return { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
}

function onlyAllowed(fields: LogFields): Record<string, string | number> {
  const kept: Record<string, string | number> = {};
  for (const [key, value] of Object.entries(fields)) {
    if (!allowed.has(key)) continue;
    if (typeof value === 'number') kept[key] = value;
    else if (typeof value === 'string') kept[key] = plain.test(value) ? value : '(left out)';
  }
  return kept;
}

/** What may be told of an error: its class, and where in our own files it was thrown. */
export function errorFields(error: unknown): Pick<LogFields, 'errorName' | 'at'> {
  if (!(error instanceof Error)) return { errorName: typeof error };
  const frame = error.stack?.split('\n').find((line) => /\/(bot|services|storage|cards)\/[\w/-]+\.ts:\d+/.test(line));
  const at = frame?.match(/(?:bot|services|storage|cards)\/[\w/-]+\.ts:\d+/)?.[0];
  return { errorName: error.name, ...(at === undefined ? {} : { at }) };
}
