import http from 'node:http';
import https from 'node:https';
import { createTeamsAdapter } from '@chat-adapter/teams';
import { announce, readBaselineConfig } from '../support/baseline.ts';
import { chatBot } from '../support/chat-bot.ts';
import { fetchServer } from '../support/fetch-server.ts';
import { teamsApp } from '../support/teams-clicks.ts';

/**
 * The `chat` SDK in Teams. Its adapter knows no other identity service than Microsoft's; the one request for the keys is sent
 * to the stand-in instead, and the tokens are checked as always.
 */
const { platformUrl } = readBaselineConfig();
const { hostname, port } = new URL(platformUrl);
Object.assign(https, {
  request: (options: http.RequestOptions, answered: (response: http.IncomingMessage) => void) =>
    http.request({ ...options, protocol: 'http:', hostname, port }, answered),
});

const { appId, tenantId } = teamsApp;
const adapter = createTeamsAdapter({ appId, appPassword: 'bench', appType: 'SingleTenant', appTenantId: tenantId });
await announce(fetchServer(await chatBot(adapter, { tells: false })));
