import { createPublicKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '../../../services/clock.ts';
import { errorFields, type Log } from '../../log.ts';
import { isSafeUrl } from './loopback.ts';

/** Where Microsoft publishes the keys that sign what Teams sends. https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication */
export const microsoftMetadataUrl = 'https://login.botframework.com/v1/.well-known/openidconfiguration';
/** Keys are looked at again once a day, as Microsoft asks. */
const freshForMs = 24 * 3_600_000;
/** Without a fresh look for this long the keys are no longer trusted. */
const trustedForMs = 72 * 3_600_000;
/** A key nobody knows may be a new one, or nonsense: the sender cannot make us ask more often than this. */
const unknownKeyEveryMs = 5 * 60_000;
const fetchTimeoutMs = 5000;
const firstRetryMs = 1000;
const maxRetryMs = 30_000;

const metadataSchema = z.object({ jwks_uri: z.string().refine(isSafeUrl) });
const keySetSchema = z.object({ keys: z.array(z.looseObject({})) });
const rsaKeySchema = z.object({
  kty: z.literal('RSA'),
  kid: z.string().min(1),
  n: z.string(),
  e: z.string(),
  use: z.literal('sig').default('sig'),
  endorsements: z.array(z.string()).optional(),
});

export interface SigningKey {
  readonly key: KeyObject;
  /** The channels that the key may speak for; absent when the metadata does not say. */
  readonly endorsements: readonly string[] | undefined;
}

interface SigningKeysOptions {
  readonly metadataUrl: string | undefined;
  readonly clock: Clock;
  readonly log: Log;
}

/** The public keys of whoever may speak to the bot: fetched once for all who wait, kept while the source is down. */
export class SigningKeys {
  readonly #url: string;
  readonly #clock: Clock;
  readonly #log: Log;
  #keys: ReadonlyMap<string, SigningKey> = new Map();
  #loadedAt = Number.NEGATIVE_INFINITY;
  #triedAt = Number.NEGATIVE_INFINITY;
  #failures = 0;
  #loading: Promise<void> | undefined;
  /** Changes whenever the keys do, so that what was checked with older ones can be forgotten. */
  generation = 0;

  constructor({ metadataUrl, clock, log }: SigningKeysOptions) {
    this.#url = metadataUrl ?? microsoftMetadataUrl;
    this.#clock = clock;
    this.#log = log;
  }

  /** The key with this id; `unknown` when there is none, `unavailable` when nobody can say. */
  async find(kid: string): Promise<SigningKey | 'unknown' | 'unavailable'> {
    const known = this.#keys.get(kid);
    const age = this.#now() - this.#loadedAt;
    if (known && age < trustedForMs) {
      if (age >= freshForMs) void this.#reload();
      return known;
    }
    await this.#reload();
    if (this.#now() - this.#loadedAt >= trustedForMs) return 'unavailable';
    return this.#keys.get(kid) ?? 'unknown';
  }

  /** Fetches the keys unless they are there; resolves to whether they are. */
  async load(): Promise<boolean> {
    if (this.#now() - this.#loadedAt >= freshForMs) await this.#reload();
    return this.#now() - this.#loadedAt < trustedForMs;
  }

  #now(): number {
    return this.#clock().toMillis();
  }

  /** One fetch at a time, and none before its turn. Never rejects. */
  #reload(): Promise<void> {
    if (this.#loading) return this.#loading;
    if (this.#now() - this.#triedAt < this.#pauseMs()) return Promise.resolve();
    this.#triedAt = this.#now();
    this.#loading = this.#fetchKeys()
      .then(
        (keys) => this.#take(keys),
        (error: unknown) => {
          this.#failures += 1;
          this.#log.warn('teams.keysUnavailable', { platform: 'teams', count: this.#failures, ...errorFields(error) });
        },
      )
      .finally(() => {
        this.#loading = undefined;
      });
    return this.#loading;
  }

  #pauseMs(): number {
    if (this.#failures > 0) return Math.min(firstRetryMs * 2 ** (this.#failures - 1), maxRetryMs);
    return this.#keys.size > 0 && this.#now() - this.#loadedAt < freshForMs ? unknownKeyEveryMs : 0;
  }

  #take(keys: ReadonlyMap<string, SigningKey>): void {
    this.#keys = keys;
    this.#loadedAt = this.#now();
    this.#failures = 0;
    this.generation += 1;
  }

  async #fetchKeys(): Promise<ReadonlyMap<string, SigningKey>> {
    const { jwks_uri } = metadataSchema.parse(await fetchJson(this.#url));
    const published = keySetSchema.parse(await fetchJson(jwks_uri)).keys;
    const keys = new Map<string, SigningKey>();
    for (const candidate of published) {
      const parsed = rsaKeySchema.safeParse(candidate);
      if (!parsed.success) continue;
      const { kid, kty, n, e, endorsements } = parsed.data;
      keys.set(kid, { key: createPublicKey({ key: { kty, n, e }, format: 'jwk' }), endorsements });
    }
    if (keys.size === 0) throw new Error('the key set is empty');
    return keys;
  }
}

async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(fetchTimeoutMs) });
  if (response.ok) return response.json();
  await response.body?.cancel();
  throw new Error(`the keys' address answered ${response.status}`);
}
