import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { listen, stop } from '../listen.ts';
import type { PublishedKey } from './signer.ts';

/** Where the bot finds the keys for inbound tokens, and gets its own tokens for outgoing calls. */
export interface IdentityServer {
  readonly url: string;
  readonly metadataUrl: string;
  /** How often each address was asked. */
  readonly asked: { metadata: number; keys: number; login: number };
  /** What is published; change it to rotate keys. */
  keys: PublishedKey[];
  /** What tokens for Graph say was granted, as real ones do; absent: they say nothing that can be read. */
  roles: readonly string[] | undefined;
  /** The tenant that such a token names. */
  tenantInToken: string;
  /** What the metadata, or the login, answers instead of its content. */
  down: { metadata?: number; login?: number };
  /** Whether a header carries a token that was issued for this scope. */
  accepts(authorization: string | undefined, scope: string): boolean;
  /** Tokens issued so far are no longer accepted. */
  revoke(): void;
  close(): Promise<void>;
}

export async function startIdentityServer(options: {
  appId: string;
  appSecret: string;
  tenantId: string;
  key: PublishedKey;
}) {
  const issued = new Map<string, string>();
  const server = createServer((req, res) => {
    serve(req, res).catch(() => res.destroy());
  });
  const url = await listen(server);
  const identity: IdentityServer = {
    url,
    metadataUrl: `${url}/openid`,
    asked: { metadata: 0, keys: 0, login: 0 },
    keys: [options.key],
    roles: undefined,
    tenantInToken: options.tenantId,
    down: {},
    accepts: (authorization, scope) => issued.get(authorization?.replace(/^Bearer /, '') ?? '') === scope,
    revoke: () => issued.clear(),
    close: () => stop(server),
  };

  async function serve(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const { asked, down } = identity;
    if (req.url === '/openid') {
      asked.metadata += 1;
      if (down.metadata !== undefined) return send(res, down.metadata, {});
      return send(res, 200, { issuer: 'https://api.botframework.com', jwks_uri: `${url}/keys` });
    }
    if (req.url === '/keys') {
      asked.keys += 1;
      return send(res, 200, { keys: identity.keys });
    }
    if (req.method === 'POST' && req.url === `/${options.tenantId}/oauth2/v2.0/token`) return login(req, res);
    send(res, 404, {});
  }

  async function login(req: IncomingMessage, res: ServerResponse): Promise<void> {
    identity.asked.login += 1;
    if (identity.down.login !== undefined) return send(res, identity.down.login, { error: 'temporarily_unavailable' });
    const form = new URLSearchParams(Buffer.concat(await req.toArray()).toString('utf8'));
    const right = form.get('client_id') === options.appId && form.get('client_secret') === options.appSecret;
    if (!right || form.get('grant_type') !== 'client_credentials') return send(res, 401, { error: 'invalid_client' });
    const serial = `issued-${issued.size + 1}-${Math.random().toString(36).slice(2)}`;
    const scope = form.get('scope') ?? '';
    const isReadable = identity.roles !== undefined && scope.startsWith('https://graph.');
    const token = isReadable ? readableToken(serial, { tid: identity.tenantInToken, roles: identity.roles }) : serial;
    issued.set(token, scope);
    send(res, 200, { token_type: 'Bearer', expires_in: 3600, access_token: token });
  }

  return identity;
}

/** As Graph's tokens look today: claims that whoever has the token can read. */
function readableToken(serial: string, claims: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return [part({ typ: 'JWT', alg: 'none' }), part(claims), serial].join('.');
}

function send(res: ServerResponse, status: number, body: object): void {
  res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
