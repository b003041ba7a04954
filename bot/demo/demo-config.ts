import { type Config, loadConfig } from '../config.ts';
import type { SlackWorkspace } from './slack/workspace.ts';
import { demoTeams } from './teams/ids.ts';

export const demoHost = '127.0.0.1';

/** Made up, and the same each time: so are the codes of the seeded pathways. It protects nothing but invented people. */
export const demoSecret = 'demo-secret-that-protects-nobody-but-invented-people';

export interface DemoParts {
  readonly port: number;
  readonly sqlitePath: string;
  readonly graphUrl: string;
  readonly slack: SlackWorkspace;
  readonly logLevel: string;
}

/** The configuration of the demo's bot, read as that of any other: from variables, through the same checks. */
export function demoConfig({ port, sqlitePath, graphUrl, slack, logLevel }: DemoParts): Config {
  const loaded = loadConfig({
    HOST: demoHost,
    PORT: String(port),
    SECRET_KEY: demoSecret,
    STORE: 'sqlite',
    SQLITE_PATH: sqlitePath,
    LOG_LEVEL: logLevel,
    TEAMS_APP_ID: demoTeams.appId,
    TEAMS_TENANT_ID: demoTeams.tenantId,
    TEAMS_HOST_TEAM_ID: demoTeams.hostTeamId,
    TEAMS_AUTH: 'off',
    GRAPH_AUTH: 'off',
    GRAPH_BASE_URL: graphUrl,
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_SIGNING_SECRET: slack.signingSecret,
    SLACK_TEAM_ID: slack.teamId,
    SLACK_API_URL: slack.standIn.apiUrl,
  });
  if ('problems' in loaded) throw new Error(loaded.problems.join('; '));
  return loaded.config;
}
