import { z } from 'zod';
import type { Clock } from '../../../services/clock.ts';
import type { TeamsConfig } from '../../config.ts';
import { PlatformError } from '../../rooms/port.ts';

/** The two services that the bot calls, as OAuth 2.0 scopes. */
export const scopes = {
  connector: 'https://api.botframework.com/.default',
  graph: 'https://graph.microsoft.com/.default',
} as const;

const loginTimeoutMs = 5000;
/** A token is renewed this long before it ends. */
const renewBeforeMs = 5 * 60_000;

const tokenSchema = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().positive() });

interface Issued {
  readonly token: string;
  readonly expiresAtMs: number;
}

/** A bearer token for one service: fetched once for all who wait, and kept until shortly before it ends. */
export class TokenSource {
  readonly #issue: () => Promise<Issued>;
  readonly #clock: Clock;
  #issued: Issued | undefined;
  #pending: Promise<Issued> | undefined;

  constructor(issue: () => Promise<Issued>, clock: Clock) {
    this.#issue = issue;
    this.#clock = clock;
  }

  /** Throws {@link PlatformError} when no token can be had. */
  async get(): Promise<string> {
    const now = this.#clock().toMillis();
    if (this.#issued && now < this.#issued.expiresAtMs - renewBeforeMs) return this.#issued.token;
    this.#pending ??= this.#issue().finally(() => {
      this.#pending = undefined;
    });
    this.#issued = await this.#pending;
    return this.#issued.token;
  }

  /** The service has refused the token: the next one is fetched anew. */
  forget(): void {
    this.#issued = undefined;
  }
}

/** Tokens for one of the {@link scopes}: by the app's secret, or by managed identity when there is none. */
export function tokenSource(config: TeamsConfig, scope: string, clock: Clock): TokenSource {
  const { appSecret } = config;
  const issue = appSecret === undefined ? byIdentity(config, scope) : bySecret(config, appSecret, scope, clock);
  return new TokenSource(issue, clock);
}

/** https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow */
function bySecret({ loginUrl, tenantId, appId }: TeamsConfig, secret: string, scope: string, clock: Clock) {
  const url = `${loginUrl}/${encodeURIComponent(tenantId)}/oauth2/v2.0/token`;
  return async (): Promise<Issued> => {
    const form = { grant_type: 'client_credentials', client_id: appId, client_secret: secret, scope };
    const response = await login(url, new URLSearchParams(form));
    const { access_token, expires_in } = tokenSchema.parse(await response.json());
    return { token: access_token, expiresAtMs: clock().toMillis() + expires_in * 1000 };
  };
}

async function login(url: string, body: URLSearchParams): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, {
      method: 'POST',
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(loginTimeoutMs),
    });
  } catch (cause) {
    throw new PlatformError('unavailable', { detail: 'login', cause });
  }
  if (response.ok) return response;
  await response.body?.cancel();
  const refused = response.status === 400 || response.status === 401 || response.status === 403;
  throw new PlatformError(refused ? 'forbidden' : 'unavailable', { detail: `login:${response.status}` });
}

function byIdentity({ appId }: TeamsConfig, scope: string) {
  // Loaded where it is used: it takes longer to load than the rest of the Teams side, and most have a secret.
  const credential = import('@azure/identity').then(
    ({ ManagedIdentityCredential }) => new ManagedIdentityCredential({ clientId: appId }),
  );
  return async (): Promise<Issued> => {
    try {
      const { token, expiresOnTimestamp } = await (await credential).getToken(scope);
      return { token, expiresAtMs: expiresOnTimestamp };
    } catch (cause) {
      throw new PlatformError('unavailable', { detail: 'managedIdentity', cause });
    }
  };
}
