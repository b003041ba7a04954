import { createServer } from 'node:http';
import {
  type AdaptiveCardInvokeResponse,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  TeamsActivityHandler,
  type TurnContext,
} from 'botbuilder';
import express from 'express';
import { announce, durableInsert, readBaselineConfig } from '../support/baseline.ts';
import { openIdPaths, teamsApp } from '../support/teams-clicks.ts';

/**
 * A bare bot as Microsoft's samples make it: Express, the stock adapter, the token checked against an OpenID server, a fixed
 * card in answer to `Action.Execute`.
 */
const { platformUrl, sqlitePath } = readBaselineConfig();
const insert = durableInsert(sqlitePath);

const card = {
  type: 'AdaptiveCard',
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  version: '1.5',
  body: [
    { type: 'TextBlock', text: 'Ring til FGU og aftal et besøg', weight: 'bolder', size: 'medium', wrap: true },
    {
      type: 'FactSet',
      facts: [
        { title: 'Frist', value: '1. december 2026' },
        { title: 'Ansvarlig', value: 'Prøve Testesen' },
      ],
    },
  ],
  actions: [
    { type: 'Action.Execute', title: 'Udført', verb: 'action.done', data: { pathway: 'K7F3XQ', action: 'a1', v: 3 } },
    {
      type: 'Action.Execute',
      title: 'Frigiv',
      verb: 'action.release',
      data: { pathway: 'K7F3XQ', action: 'a1', v: 3 },
    },
  ],
};

class BareBot extends TeamsActivityHandler {
  override async onAdaptiveCardInvoke(context: TurnContext): Promise<AdaptiveCardInvokeResponse> {
    insert(context.activity.value);
    return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card };
  }
}

const authentication = new ConfigurationBotFrameworkAuthentication({
  MicrosoftAppId: teamsApp.appId,
  MicrosoftAppPassword: 'bench',
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppTenantId: teamsApp.tenantId,
  ToBotFromChannelOpenIdMetadataUrl: `${platformUrl}${openIdPaths.metadata}`,
  ToBotFromEmulatorOpenIdMetadataUrl: `${platformUrl}${openIdPaths.metadata}`,
  ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
  ToChannelFromBotLoginUrl: `${platformUrl}/${teamsApp.tenantId}`,
  ToChannelFromBotOAuthScope: 'https://api.botframework.com',
  OAuthUrl: 'https://api.botframework.com',
  CallerId: 'urn:botframework:azure',
  ValidateAuthority: false,
});
const adapter = new CloudAdapter(authentication);
const bot = new BareBot();
const app = express();
app.use(express.json());
app.post('/api/messages', (req, res) => adapter.process(req, res, (context) => bot.run(context)));
await announce(createServer(app));
