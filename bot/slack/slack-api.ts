import { WebClient } from '@slack/web-api';
import type { z } from 'zod';
import { PlatformError } from '../rooms/port.ts';
import { boltLogger } from './bolt-logger.ts';
import { lightFetch } from './light-fetch.ts';
import { isSlackCode, toPlatformError } from './platform-error.ts';
import { withoutImages } from './without-images.ts';

/** How long one call to Slack may take. */
const timeoutMs = 5000;

/** What is sent with a call; what is undefined is left out. */
export type SlackArguments = Readonly<Record<string, unknown>>;

/**
 * Slack's Web API. It does not repeat by itself: the reconciler of the rooms does, with the room as it is by then, and a
 * person who waits for an answer has no use for one in half an hour.
 */
export class SlackApi {
  readonly #client: WebClient;

  constructor(botToken: string, apiUrl: string | undefined) {
    this.#client = new WebClient(botToken, {
      ...clientOptions(apiUrl),
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      timeout: timeoutMs,
      fetch: lightFetch(),
    });
  }

  /** Calls a method and gives what the schema keeps of its result. Every failure is a {@link PlatformError}. */
  async call<T>(method: string, args: SlackArguments, result: z.ZodType<T>): Promise<T> {
    const answer = await this.#send(method, args);
    const parsed = result.safeParse(answer);
    // A reply that is not what Slack documents may come from something between; what was asked may have been done.
    if (!parsed.success) throw new PlatformError('unavailable', { detail: 'unexpected_reply' });
    return parsed.data;
  }

  /** Calls a method of whose result nothing is needed. */
  async do(method: string, args: SlackArguments): Promise<void> {
    await this.#send(method, args);
  }

  async #send(method: string, args: SlackArguments): Promise<unknown> {
    try {
      return await this.#client.apiCall(method, { ...args });
    } catch (error) {
      const failure = toPlatformError(error);
      const plainer = isSlackCode(failure, 'invalid_blocks') ? withoutImages(args) : undefined;
      if (plainer) return this.#send(method, plainer);
      throw failure;
    }
  }
}

/** What all clients share, Bolt's own included. */
export function clientOptions(apiUrl: string | undefined): { logger: typeof boltLogger; slackApiUrl?: string } {
  if (apiUrl === undefined) return { logger: boltLogger };
  return { logger: boltLogger, slackApiUrl: apiUrl.endsWith('/') ? apiUrl : `${apiUrl}/` };
}
