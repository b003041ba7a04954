import { DateTime } from 'luxon';
import type * as OpenIdClient from 'openid-client';
import { containsCprNumber } from '../../../services/cpr-number.ts';
import type { ProvenIdentity } from '../../../services/young-access/identity.ts';
import { keyedHash } from '../../../services/young-access/secrets.ts';
import { type EidConfig, isSafe } from './eid-config.ts';
import { type IdentityLevel, identityLevel } from './identity-level.ts';

/** What an identity provider has said of somebody who came back from it. Of its claims nothing else is read. */
export interface Proof {
  readonly identity: ProvenIdentity;
  readonly level?: IdentityLevel;
  /** When the person showed who they are, where the provider says so. */
  readonly shownAt?: DateTime;
}

/** `down`: the provider does not answer. `refused`: it did not prove anything. `weak`: it proved less than is asked for. */
export type ProofRefusal = 'down' | 'refused' | 'weak';

const timeoutSeconds = 10;
/** What a provider says of itself is asked for anew after so long: addresses and keys change. */
const keptMs = 6 * 3600_000;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

interface Discovered {
  readonly client: typeof OpenIdClient;
  readonly configuration: OpenIdClient.Configuration;
}

/**
 * An OpenID Connect provider: authorization code with PKCE, state and nonce (OpenID Connect Core 1.0; RFC 7636, RFC 9700). Nonce and
 * verifier are made from the state with a key of ours, so that nothing but the state need be remembered, and that as a hash.
 */
export class IdentityProvider {
  readonly #config: EidConfig;
  readonly #redirectUri: string;
  readonly #secret: string;
  #discovered: { readonly atMs: number; readonly promise: Promise<Discovered> } | undefined;

  constructor(config: EidConfig, { publicUrl, secret }: { readonly publicUrl: string; readonly secret: string }) {
    this.#config = config;
    this.#redirectUri = `${publicUrl}/u/eid`;
    this.#secret = secret;
  }

  /** Where to send somebody; undefined while the provider does not answer. */
  async address(state: string, locale: string): Promise<URL | undefined> {
    const discovered = await this.#discover();
    if (!discovered) return undefined;
    const { client, configuration } = discovered;
    return client.buildAuthorizationUrl(configuration, {
      redirect_uri: this.#redirectUri,
      scope: this.#config.scopes,
      state,
      nonce: this.#derived('nonce', state),
      code_challenge: await client.calculatePKCECodeChallenge(this.#derived('verifier', state)),
      code_challenge_method: 'S256',
      // Whoever had the telephone before must not be taken for who has it now.
      prompt: 'login',
      ui_locales: locale,
      ...(this.#config.acr.length === 0 ? {} : { acr_values: this.#config.acr.join(' ') }),
    });
  }

  /** Whether the provider answers, or did so not long ago. */
  async isThere(): Promise<boolean> {
    return (await this.#discover()) !== undefined;
  }

  /** Who has come back with this query to our address, with this state. Throws for nothing that the provider does. */
  async proof(query: string, state: string): Promise<Proof | ProofRefusal> {
    const discovered = await this.#discover();
    if (!discovered) return 'down';
    const { client, configuration } = discovered;
    const returned = new URL(this.#redirectUri);
    returned.search = query;
    try {
      const tokens = await client.authorizationCodeGrant(configuration, returned, {
        expectedState: state,
        expectedNonce: this.#derived('nonce', state),
        pkceCodeVerifier: this.#derived('verifier', state),
        idTokenExpected: true,
      });
      return this.#read(tokens.claims());
    } catch (error) {
      return isOutage(error) ? 'down' : 'refused';
    }
  }

  #read(claims: OpenIdClient.IDToken | undefined): Proof | ProofRefusal {
    if (!claims || isCprNumber(claims.sub)) return 'refused';
    const { auth_time: shownAt } = claims;
    const acr = typeof claims.acr === 'string' ? claims.acr : undefined;
    if (this.#config.acr.length > 0 && !this.#config.acr.includes(acr ?? '')) return 'weak';
    const level = identityLevel(acr);
    return {
      identity: { issuer: claims.iss, subject: claims.sub },
      ...(level === undefined ? {} : { level }),
      ...(typeof shownAt === 'number' ? { shownAt: DateTime.fromSeconds(shownAt) } : {}),
    };
  }

  /** What the provider says of itself, asked once for many. A failure is not remembered. */
  async #discover(): Promise<Discovered | undefined> {
    const nowMs = performance.now();
    if (!this.#discovered || nowMs - this.#discovered.atMs > keptMs)
      this.#discovered = { atMs: nowMs, promise: discover(this.#config) };
    const asked = this.#discovered;
    try {
      return await asked.promise;
    } catch {
      if (this.#discovered === asked) this.#discovered = undefined;
      return undefined;
    }
  }

  #derived(use: 'nonce' | 'verifier', state: string): string {
    return keyedHash(this.#secret, `eid-${use}`, state);
  }
}

/** The library is loaded only where there is electronic identity. */
async function discover({ issuer, clientId, clientSecret }: EidConfig): Promise<Discovered> {
  const client = await import('openid-client');
  const server = new URL(issuer);
  // Signatures are checked also where TLS would do (OpenID Connect Core 1.0, 3.1.3.7): a proxy may stand between.
  const execute = [client.enableNonRepudiationChecks];
  if (server.protocol === 'http:' && isSafe(server)) execute.push(client.allowInsecureRequests);
  const asked = await client.discovery(server, clientId, undefined, undefined, { execute, timeout: timeoutSeconds });
  const metadata = asked.serverMetadata();
  const methods = metadata.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
  const authentication = methods.includes('client_secret_basic')
    ? client.ClientSecretBasic(clientSecret)
    : client.ClientSecretPost(clientSecret);
  const configuration = new client.Configuration(metadata, clientId, undefined, authentication);
  configuration.timeout = timeoutSeconds;
  for (const extension of execute) extension(configuration);
  return { client, configuration };
}

/** Nothing came of it because the provider could not be reached, or is broken; it has not said no. */
function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('status' in error && typeof error.status === 'number') return error.status >= 500;
  const code = 'code' in error ? error.code : undefined;
  if (code === 'OAUTH_TIMEOUT' || code === 'OAUTH_ABORT' || code === 'OAUTH_RESPONSE_IS_NOT_CONFORM') return true;
  // What `fetch` throws when there is nobody at the address.
  return error instanceof TypeError && code === undefined;
}

/** Some brokers can be set up to name people by their CPR number. Such a name is not even hashed here. */
function isCprNumber(subject: string): boolean {
  return !uuid.test(subject) && containsCprNumber(subject);
}
