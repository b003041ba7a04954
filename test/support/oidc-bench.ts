import { createServer, type Server } from 'node:http';
import { exportJWK, generateKeyPair } from 'jose';
import { Provider } from 'oidc-provider';
import type { EidConfig } from '../../bot/web/eid/eid-config.ts';
import { listen, stop } from './listen.ts';

const clientId = 'vejviser';
const clientSecret = 'klientens-hemmelighed/til+en:test%';
/** An invented number of nobody, which the provider tells whether asked or not. */
export const toldCpr = '0101504321';

/** Somebody who shows who they are to the provider. */
export interface Shown {
  readonly accountId: string;
  readonly acr?: string;
  /** When they did, in seconds since 1970; now unless told otherwise. */
  readonly shownAtSeconds?: number;
}

interface OidcContext {
  readonly oidc: {
    readonly session?: { readonly accountId?: string };
    readonly client: { readonly clientId: string };
  };
}

/** A real OpenID provider over HTTP, at which everybody shows at once who the test says they are. */
export class OidcBench {
  shown: Shown = { accountId: 'cf6b1f0a-2a9a-4d53-9c1a-4f9c0d8d3c10' };
  /** The clock by which people show who they are. */
  nowSeconds = (): number => Date.now() / 1000;
  /** Paths that were asked for. */
  readonly asked: string[] = [];
  /** How the client last showed who it is: `Basic`, or `body`. */
  clientShownBy = '';
  /** What is answered at a path in place of what the provider would say. */
  readonly instead = new Map<string, object>();
  readonly issuer: string;
  readonly #server: Server;
  #isInterrupted = false;

  private constructor(issuer: string, server: Server) {
    this.issuer = issuer;
    this.#server = server;
  }

  /** The provider that knows us by this address to come back to. */
  static async start(redirectUri: string): Promise<OidcBench> {
    const server = createServer();
    const bench = new OidcBench(await listen(server), server);
    const { privateKey } = await generateKeyPair('RS256', { extractable: true });
    const provider = new Provider(
      bench.issuer,
      configuration(await exportJWK(privateKey), redirectUri, () => provider),
    );
    const callback = provider.callback();
    server.on('request', (req, res) => {
      const path = (req.url ?? '').split('?', 1)[0] ?? '';
      bench.asked.push(path);
      if (path === '/token') bench.clientShownBy = req.headers.authorization?.split(' ')[0] ?? 'body';
      if (bench.#isInterrupted) return void res.writeHead(503).end();
      const instead = bench.instead.get(path);
      if (instead) return void res.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(instead));
      if (!path.startsWith('/interaction/')) return void callback(req, res);
      const { accountId, acr, shownAtSeconds: ts = Math.floor(bench.nowSeconds()) } = bench.shown;
      const login = { accountId, ts, ...(acr && { acr }) };
      void provider.interactionFinished(req, res, accountId === '' ? { error: 'access_denied' } : { login });
    });
    return bench;
  }

  get config(): EidConfig {
    return { issuer: this.issuer, clientId, clientSecret, scopes: 'openid', acr: [] };
  }

  /** Goes where the page leads, shows who one is, and gives the address that the provider leads back to. */
  async visit(address: string): Promise<URL> {
    const cookies = new Map<string, string>();
    let at = new URL(address);
    for (let step = 0; step < 8; step++) {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const response = await fetch(at, { redirect: 'manual', headers: { cookie } });
      for (const line of response.headers.getSetCookie()) {
        const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s);
        cookies.set(name, value);
      }
      const location = response.headers.get('location');
      if (location === null) throw new Error(`the provider answers ${response.status}: ${await response.text()}`);
      await response.body?.cancel();
      at = new URL(location, at);
      if (at.origin !== this.issuer) return at;
    }
    throw new Error('the provider leads nowhere');
  }

  /** How often that path was asked for. */
  timesAsked(path: string): number {
    return this.asked.filter((each) => each === path).length;
  }

  /** Answers nothing but 503 until it is told to go on. */
  interrupt(): { resume(): void } {
    this.#isInterrupted = true;
    return {
      resume: () => {
        this.#isInterrupted = false;
      },
    };
  }

  stop(): Promise<void> {
    return stop(this.#server);
  }
}

function configuration(key: object, redirectUri: string, provider: () => Provider) {
  return {
    adapter: MemoryAdapter,
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirectUri] }],
    jwks: { keys: [{ ...key, kid: 'one', use: 'sig', alg: 'RS256' }] },
    cookies: { keys: ['kun til prøverne'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx: unknown, { uid }: { readonly uid: string }) => `/interaction/${uid}` },
    acrValues: ['urn:low', 'urn:substantial', 'urn:high'],
    pkce: { required: () => true },
    // A provider that tells more than it was asked for.
    claims: { openid: ['sub', 'cpr', 'name'], acr: null, auth_time: null },
    conformIdTokenClaims: false,
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
    findAccount: (_ctx: unknown, accountId: string) => ({
      accountId,
      claims: () => ({ sub: accountId, cpr: toldCpr, name: 'Nanna Testesen' }),
    }),
    renderError: (ctx: { body: unknown }, out: unknown) => {
      ctx.body = out;
    },
    async loadExistingGrant({ oidc }: OidcContext) {
      const grant = new (provider().Grant)({
        accountId: oidc.session?.accountId ?? '',
        clientId: oidc.client.clientId,
      });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
  };
}

type Stored = Record<string, unknown>;

/** Where the provider keeps what it gives out. */
class MemoryAdapter {
  static readonly #kept = new Map<string, Stored>();
  readonly #name: string;

  constructor(name: string) {
    this.#name = name;
  }

  async upsert(id: string, payload: Stored): Promise<void> {
    MemoryAdapter.#kept.set(`${this.#name}:${id}`, payload);
  }

  async find(id: string): Promise<Stored | undefined> {
    return MemoryAdapter.#kept.get(`${this.#name}:${id}`);
  }

  async findByUid(uid: string): Promise<Stored | undefined> {
    return [...MemoryAdapter.#kept.values()].find((payload) => payload.uid === uid);
  }

  async findByUserCode(): Promise<undefined> {}

  async consume(id: string): Promise<void> {
    const payload = MemoryAdapter.#kept.get(`${this.#name}:${id}`);
    if (payload) payload.consumed = Math.floor(Date.now() / 1000);
  }

  async destroy(id: string): Promise<void> {
    MemoryAdapter.#kept.delete(`${this.#name}:${id}`);
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    for (const [key, payload] of MemoryAdapter.#kept) if (payload.grantId === grantId) MemoryAdapter.#kept.delete(key);
  }
}
