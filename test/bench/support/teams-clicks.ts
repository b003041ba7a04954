import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { postRequest } from './load.ts';
import type { StandInAnswer } from './stand-in.ts';

/** The invented app and tenant of the bench. */
export const teamsApp = {
  appId: '6f1d2c3b-4a5e-4f60-8172-93a4b5c6d7e8',
  tenantId: '0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
};

/** Where the stand-in answers as the Bot Framework's identity service. */
export const openIdPaths = { metadata: '/v1/.well-known/openidconfiguration', keys: '/v1/.well-known/keys' };
/** Where the stand-in answers as the Bot Connector. */
const connectorPath = '/amer/';

/** The Bot Framework's side of a click: its keys, and the token that it sends along. */
export interface TeamsSender {
  /** What the identity service answers at a path; undefined when it has nothing there. */
  identity(path: string, baseUrl: string): StandInAnswer | undefined;
  /** An HTTP request with one click, authenticated as Microsoft does: one token for as long as it lives. */
  click(click: TeamsClick, baseUrl: string): Promise<Buffer>;
}

export interface TeamsClick {
  /** Entra object id of the one who clicks. */
  readonly user: string;
  readonly channel: string;
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Makes keys for this run. */
export async function createTeamsSender(): Promise<TeamsSender> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const key = { ...(await exportJWK(publicKey)), kid: 'bench', use: 'sig', alg: 'RS256', endorsements: ['msteams'] };
  const issuer = 'https://api.botframework.com';
  let token: Promise<string> | undefined;
  let number = 0;
  return {
    identity(path, baseUrl) {
      if (path === openIdPaths.keys) return { status: 200, json: { keys: [key] } };
      if (path !== openIdPaths.metadata) return undefined;
      const jwks_uri = `${baseUrl}${openIdPaths.keys}`;
      return { status: 200, json: { issuer, jwks_uri, id_token_signing_alg_values_supported: ['RS256'] } };
    },
    async click(click, baseUrl) {
      const serviceUrl = `${baseUrl}${connectorPath}`;
      token ??= new SignJWT({ serviceurl: serviceUrl })
        .setProtectedHeader({ alg: 'RS256', kid: 'bench', typ: 'JWT' })
        .setIssuer(issuer)
        .setAudience(teamsApp.appId)
        .setNotBefore('-10s')
        .setExpirationTime('1h')
        .sign(privateKey);
      const headers = { 'content-type': 'application/json; charset=utf-8', authorization: `Bearer ${await token}` };
      return postRequest('/api/messages', headers, JSON.stringify(activityOf(click, serviceUrl, ++number)));
    },
  };
}

/** What Teams sends for `Action.Execute`. https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/work-with-universal-actions-for-adaptive-cards */
function activityOf({ user, channel, verb, data }: TeamsClick, serviceUrl: string, number: number): object {
  const { appId, tenantId } = teamsApp;
  const now = new Date().toISOString();
  return {
    name: 'adaptiveCard/action',
    type: 'invoke',
    timestamp: now,
    localTimestamp: now,
    id: `f:${number}-${user}`,
    channelId: 'msteams',
    serviceUrl,
    from: { id: `29:${user}`, name: 'Prøve Testesen', aadObjectId: user },
    conversation: { isGroup: true, conversationType: 'channel', tenantId, id: `${channel};messageid=1764000000000` },
    recipient: { id: `28:${appId}`, name: 'Vejviser' },
    entities: [
      { locale: 'da-DK', country: 'DK', platform: 'Windows', timezone: 'Europe/Copenhagen', type: 'clientInfo' },
    ],
    channelData: {
      channel: { id: channel },
      team: { id: '19:bench-team@thread.tacv2' },
      tenant: { id: tenantId },
      source: { name: 'message' },
      legacy: { replyToId: '1:1aBench' },
    },
    replyToId: '1764000000001',
    value: { action: { type: 'Action.Execute', title: 'Jeg tager den', verb, data }, trigger: 'manual' },
    locale: 'da-DK',
    localTimezone: 'Europe/Copenhagen',
  };
}
