import type { Finding } from './finding.ts';

/** Slack takes what is up to five minutes off; tokens of Teams are as strict. Before that it should be known. */
const maxSeconds = 60;

/** What another machine's clock said while ours said `ourMs`, in milliseconds. */
export interface OtherClock {
  readonly theirMs: number;
  readonly ourMs: number;
}

/** The time in the `Date` header of an answer (RFC 9110), which is exact to a second; undefined when there is none. */
export function clockOf(headers: Headers, ourMs: number): OtherClock | undefined {
  const theirMs = Date.parse(headers.get('date') ?? '');
  return Number.isNaN(theirMs) ? undefined : { theirMs, ourMs };
}

/** How far our clock is from the others'; the nearest counts, since an answer may have been on its way for long. */
export function examineClock(others: readonly (OtherClock | undefined)[]): Finding {
  const seconds = others
    .filter((other) => other !== undefined)
    .map(({ theirMs, ourMs }) => Math.round((ourMs - theirMs) / 1000))
    .sort((a, b) => Math.abs(a) - Math.abs(b))[0];
  if (seconds === undefined) return { code: 'clockUnknown' };
  return Math.abs(seconds) > maxSeconds ? { code: 'clockOff', seconds } : { code: 'clockRight', seconds };
}
