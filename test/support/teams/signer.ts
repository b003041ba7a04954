import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';

/** The issuer of every token that Teams' own service signs. */
const issuer = 'https://api.botframework.com';
const signingKeyId = 'key-of-teams';

export interface TokenChange {
  /** Claims to put in or, as undefined, leave out. */
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly header?: Readonly<Record<string, unknown>>;
  /** Signed with a key that nobody published. */
  readonly forged?: boolean;
}

/** A key as it is published, with the channels that it may speak for. */
export type PublishedKey = JWK & { readonly endorsements?: readonly string[] };

/** Signs tokens as Teams does, and publishes the key. */
export interface Signer {
  readonly publicKey: PublishedKey;
  token(options: { appId: string; serviceUrl: string } & TokenChange): Promise<string>;
}

export async function createSigner(): Promise<Signer> {
  const own = await generateKeyPair('RS256', { extractable: true });
  const foreign = await generateKeyPair('RS256', { extractable: true });
  const publicKey: PublishedKey = {
    ...(await exportJWK(own.publicKey)),
    kid: signingKeyId,
    use: 'sig',
    alg: 'RS256',
    endorsements: ['msteams'],
  };
  return {
    publicKey,
    token({ appId, serviceUrl, claims = {}, header = {}, forged = false }) {
      const now = Math.floor(Date.now() / 1000);
      const all = {
        iss: issuer,
        aud: appId,
        serviceurl: serviceUrl,
        nbf: now - 60,
        iat: now - 60,
        exp: now + 3600,
        ...claims,
      };
      const kept = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
      return new SignJWT(kept)
        .setProtectedHeader({ alg: 'RS256', kid: signingKeyId, typ: 'JWT', ...header })
        .sign(forged ? foreign.privateKey : own.privateKey);
    },
  };
}
