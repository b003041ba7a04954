import type { PlatformName } from '../../services/pathway/events.ts';

/** How messages to people are paced. All in milliseconds, but for the rates. */
export interface SendTiming {
  /** Between two looks at what waits. */
  readonly pollMs: number;
  /** After this long without a sign of life another process may send. */
  readonly leaseMs: number;
  /** A message that was about to be sent so long ago was so by a process that has died. */
  readonly claimMs: number;
  /** A send that takes longer counts as unanswered. */
  readonly sendTimeoutMs: number;
  /**
   * Messages a second. Teams lets an app do 30 things a second in a tenant, of which the rooms need some
   * (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit); Slack promises several hundred messages a minute
   * in a workspace (https://docs.slack.dev/apis/web-api/rate-limits).
   */
  readonly perSecond: Readonly<Record<PlatformName, number>>;
  /** The first wait when a platform does not answer; doubled with each further one, up to the second. */
  readonly backoffMs: number;
  readonly maxBackoffMs: number;
  /** The longest wait that a platform is believed to ask for. */
  readonly maxRetryAfterMs: number;
  /** Before somebody is tried again whom the bot may not write to. */
  readonly forbiddenMs: number;
  /** What was prepared longer ago than this is prepared anew. */
  readonly freshMs: number;
  /** Between two looks at everything, while what waits may not go out yet. */
  readonly restMs: number;
}

const minuteMs = 60_000;

export const defaultSendTiming: SendTiming = {
  pollMs: 5000,
  leaseMs: 15_000,
  claimMs: 2 * minuteMs,
  sendTimeoutMs: 20_000,
  perSecond: { teams: 10, slack: 4 },
  backoffMs: 1000,
  maxBackoffMs: minuteMs,
  maxRetryAfterMs: 15 * minuteMs,
  forbiddenMs: 60 * minuteMs,
  freshMs: 5000,
  restMs: minuteMs,
};
