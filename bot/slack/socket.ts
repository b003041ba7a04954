import { setTimeout as sleep } from 'node:timers/promises';
import { SocketModeReceiver } from '@slack/bolt';
import { inTime } from '../in-time.ts';
import { errorFields, type Log } from '../log.ts';
import { boltLogger } from './bolt-logger.ts';
import { clientOptions } from './slack-api.ts';

const firstPauseMs = 1000;
const longestPauseMs = 30_000;
const openTimeoutMs = 5000;
const closeTimeoutMs = 2000;

/**
 * The connection of socket mode, for a machine that Slack cannot reach: opened by this program, and kept open. Slack closes
 * each one after some hours. Bolt's own reconnecting waits five seconds and ends the whole process when Slack refuses
 * (a revoked token); this one tries again for as long as the program runs, and the rest of it goes on.
 * https://docs.slack.dev/apis/events-api/using-socket-mode
 */
export class Socket {
  readonly receiver: SocketModeReceiver;
  readonly #log: Log;
  readonly #stopped = new AbortController();
  #open = false;
  #kept: Promise<void> | undefined;

  constructor(appToken: string, apiUrl: string | undefined, log: Log) {
    this.#log = log;
    this.receiver = new SocketModeReceiver({
      appToken,
      logger: boltLogger,
      autoReconnectEnabled: false,
      installerOptions: {
        clientOptions: { ...clientOptions(apiUrl), retryConfig: { retries: 0 }, timeout: openTimeoutMs },
      },
      processEventErrorHandler: async ({ error }) => {
        log.error('slack.failed', { platform: 'slack', ...errorFields(error) });
        // Acknowledged, or Slack sends it again for the same result.
        return true;
      },
    });
  }

  /** Whether deliveries can come in now. */
  get open(): boolean {
    return this.#open;
  }

  start(): void {
    this.#kept ??= this.#keep();
  }

  /** Resolves when the connection is closed and will not be opened again. */
  async stop(): Promise<void> {
    this.#stopped.abort();
    const closed = Promise.all([this.receiver.client.disconnect(), this.#kept]);
    // A line that is dead does not say goodbye.
    await inTime(closed, closeTimeoutMs);
  }

  async #keep(): Promise<void> {
    const { signal } = this.#stopped;
    let pauseMs = 0;
    while (!signal.aborted) {
      await sleep(pauseMs, undefined, { signal }).catch(() => {});
      if (signal.aborted) return;
      pauseMs = Math.min(longestPauseMs, Math.max(firstPauseMs, pauseMs * 2));
      if (await this.#untilClosed()) pauseMs = 0;
    }
  }

  /** Opens the connection and waits until it is closed. Whether it has been open at all. */
  async #untilClosed(): Promise<boolean> {
    const { client } = this.receiver;
    try {
      await this.receiver.start();
    } catch (error) {
      if (!this.#stopped.signal.aborted) {
        this.#log.warn('slack.socketNotOpened', { platform: 'slack', ...errorFields(error) });
      }
      return false;
    }
    this.#open = true;
    const closed = new Promise((resolve) => client.once('disconnected', resolve));
    if (this.#stopped.signal.aborted) await client.disconnect();
    await closed;
    this.#open = false;
    return true;
  }
}
