import { slackApp } from './slack-clicks.ts';
import { type StandIn, type StandInAnswer, startStandIn } from './stand-in.ts';
import { createTeamsSender, type TeamsSender } from './teams-clicks.ts';

/** Both platforms, played on loopback: identity service, Bot Connector, Microsoft Graph, and Slack's Web API. */
export interface Platforms extends AsyncDisposable {
  readonly standIn: StandIn;
  readonly teams: TeamsSender;
}

export async function startPlatforms(): Promise<Platforms> {
  const teams = await createTeamsSender();
  const standIn: StandIn = await startStandIn(
    (_method, path) => teams.identity(path, standIn.url) ?? platformAnswer(path),
  );
  return { standIn, teams, [Symbol.asyncDispose]: () => standIn[Symbol.asyncDispose]() };
}

function platformAnswer(path: string): StandInAnswer {
  if (path.startsWith('/api/')) return { status: 200, json: slackAnswer(path.slice('/api/'.length)) };
  if (path.startsWith('/actions/')) return { status: 200, json: { ok: true } };
  if (path.endsWith('/oauth2/v2.0/token')) {
    return { status: 200, json: { token_type: 'Bearer', expires_in: 3600, access_token: 'bench-access-token' } };
  }
  if (path.startsWith('/amer/v3/')) return { status: 200, json: { id: '1764000000002' } };
  return { status: 200, json: { value: [] } };
}

/** What is common to the methods' results is enough: rooms are there already, and nobody is new. */
function slackAnswer(method: string): object {
  const { teamId, botUserId, botId } = slackApp;
  const ts = '1764000000.900001';
  if (method !== 'auth.test') return { ok: true, ts, message_ts: ts };
  return {
    ok: true,
    team_id: teamId,
    user_id: botUserId,
    bot_id: botId,
    user: 'vejviser',
    url: 'https://bench.example/',
  };
}
