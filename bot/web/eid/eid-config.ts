import type { EnvReader } from '../../env-reader.ts';

/** Electronic identity through any OpenID Connect provider; for Danish MitID, the municipality's broker. */
export interface EidConfig {
  /** Exactly as the provider calls itself. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scopes: string;
  /** The levels of assurance that are enough, the provider's own names. Empty: the provider decides. */
  readonly acr: readonly string[];
}

/** The `EID_*` variables (`.env.example`). Undefined where none is set: then there is no electronic identity. */
export function readEid(read: EnvReader): EidConfig | undefined {
  if (!read.anyOf(['EID_ISSUER', 'EID_CLIENT_ID', 'EID_CLIENT_SECRET', 'EID_SCOPES', 'EID_ACR'])) return undefined;
  const scopes = read.text('EID_SCOPES', 'openid');
  if (!scopes.split(/\s+/).includes('openid')) read.problem('EID_SCOPES: must contain openid');
  return {
    issuer: readIssuer(read),
    clientId: read.required('EID_CLIENT_ID', 'the client that the identity provider has registered'),
    clientSecret: read.required('EID_CLIENT_SECRET', 'the secret of that client'),
    scopes,
    acr: (read.maybe('EID_ACR') ?? '').split(/[\s,]+/).filter(Boolean),
  };
}

/** Kept letter by letter, a slash at the end included: the provider's tokens name it so, and are compared. */
function readIssuer(read: EnvReader): string {
  const issuer = read.required('EID_ISSUER', 'the address of the OpenID Connect provider');
  if (issuer === '') return issuer;
  read.checkUrl('EID_ISSUER', issuer);
  if (URL.canParse(issuer) && !isSafe(new URL(issuer)))
    read.problem('EID_ISSUER: plain http is only allowed on a loopback address');
  return issuer;
}

/** Whether nobody on the way can read along. */
export function isSafe({ protocol, hostname }: URL): boolean {
  return (
    protocol === 'https:' || hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname)
  );
}
