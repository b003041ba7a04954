import { PlatformError } from '../rooms/port.ts';

/** Details of `unavailable` with which a platform says that it did nothing. */
const didNothing: ReadonlySet<string> = new Set(['noServiceUrl', 'http503', 'http_503', 'service_unavailable']);
/** Failures before there was a connection on which anything could be sent. */
const neverConnected: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);
/** Errors that stand behind an error. */
const maxCauses = 5;

/** Whether a message that failed so has surely not been sent. Where nobody can know, it may have been. */
export function surelyNotSent(error: unknown): boolean {
  if (!(error instanceof PlatformError)) return false;
  if (error.code !== 'unavailable') return true;
  return didNothing.has(error.detail ?? '') || causesOf(error).some((code) => neverConnected.has(code));
}

/** The codes of the errors behind an error. */
function causesOf(error: Error): string[] {
  const codes: string[] = [];
  let cause: unknown = error.cause;
  for (let depth = 0; depth < maxCauses && cause instanceof Error; depth++) {
    if ('code' in cause && typeof cause.code === 'string') codes.push(cause.code);
    cause = 'original' in cause ? cause.original : cause.cause;
  }
  return codes;
}
