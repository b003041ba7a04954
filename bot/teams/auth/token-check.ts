import { createHash, verify } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { Clock } from '../../../services/clock.ts';
import type { SigningKeys } from './signing-keys.ts';

/** Who signs what Teams sends. A token of any other issuer (Entra's own, an emulator's) opens nothing here. */
const tokenIssuer = 'https://api.botframework.com';
/** What clocks may differ by, as the Bot Framework itself allows. */
const skewSeconds = 300;
const maxTokenLength = 8192;
const maxRememberedTokens = 256;

const headerSchema = z.object({ alg: z.string(), kid: z.string().min(1), crit: z.undefined().optional() });
const claimsSchema = z.object({
  iss: z.string(),
  aud: z.string(),
  exp: z.number(),
  nbf: z.number().optional(),
  /** The address at which the sender takes answers. */
  serviceurl: z.string().min(1),
});
export type TokenClaims = z.infer<typeof claimsSchema>;

/** Why a token was refused; said in the log only. */
type TokenRefusal =
  | 'missing'
  | 'malformed'
  | 'algorithm'
  | 'issuer'
  | 'audience'
  | 'unknownKey'
  | 'signature'
  | 'expired'
  | 'notYetValid'
  | 'channel';

export type TokenVerdict =
  | { readonly kind: 'valid'; readonly claims: TokenClaims }
  | { readonly kind: 'refused'; readonly code: TokenRefusal }
  /** The keys cannot be had, so nobody can say. */
  | { readonly kind: 'unavailable' };

interface Proven {
  readonly claims: TokenClaims;
  readonly generation: number;
}

/**
 * Checks that a bearer token is Teams' own and meant for this bot: RS256 by a published key that may speak for Teams, the
 * issuer, the audience, and an expiry that must be there (the SDK's own check lets a token without one pass).
 */
export class TokenCheck {
  readonly #appId: string;
  readonly #keys: SigningKeys;
  readonly #clock: Clock;
  /** Whose signature has been verified, by hash. Time is checked on every request all the same. */
  readonly #proven = new LRUCache<string, Proven>({ max: maxRememberedTokens });

  constructor(options: { appId: string; keys: SigningKeys; clock: Clock }) {
    this.#appId = options.appId;
    this.#keys = options.keys;
    this.#clock = options.clock;
  }

  /** Judges the `Authorization` header. */
  async check(authorization: string | undefined): Promise<TokenVerdict> {
    if (authorization === undefined) return refused('missing');
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization)?.[1];
    if (token === undefined || token.length > maxTokenLength) return refused('malformed');
    const hash = createHash('sha256').update(token).digest('base64');
    const known = this.#proven.get(hash);
    if (known && known.generation === this.#keys.generation) return this.#timely(known.claims);
    const verdict = await this.#prove(token);
    if (verdict.kind !== 'valid') return verdict;
    this.#proven.set(hash, { claims: verdict.claims, generation: this.#keys.generation });
    return this.#timely(verdict.claims);
  }

  /** Everything about the token that does not change with time. The cheap checks come before any look at the keys. */
  async #prove(token: string): Promise<TokenVerdict> {
    const [head = '', payload = '', signature = ''] = token.split('.');
    const header = headerSchema.safeParse(decode(head));
    if (!header.success) return refused('malformed');
    if (header.data.alg !== 'RS256') return refused('algorithm');
    const claims = claimsSchema.safeParse(decode(payload));
    if (!claims.success) return refused('malformed');
    if (claims.data.iss !== tokenIssuer) return refused('issuer');
    if (claims.data.aud !== this.#appId) return refused('audience');
    const found = await this.#keys.find(header.data.kid);
    if (found === 'unavailable') return { kind: 'unavailable' };
    if (found === 'unknown') return refused('unknownKey');
    if (found.endorsements && !found.endorsements.includes('msteams')) return refused('channel');
    const signed = Buffer.from(`${head}.${payload}`);
    if (!verify('RSA-SHA256', signed, found.key, Buffer.from(signature, 'base64url'))) return refused('signature');
    return { kind: 'valid', claims: claims.data };
  }

  #timely(claims: TokenClaims): TokenVerdict {
    const now = this.#clock().toSeconds();
    if (now > claims.exp + skewSeconds) return refused('expired');
    if (claims.nbf !== undefined && claims.nbf > now + skewSeconds) return refused('notYetValid');
    return { kind: 'valid', claims };
  }
}

function refused(code: TokenRefusal): TokenVerdict {
  return { kind: 'refused', code };
}

function decode(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
