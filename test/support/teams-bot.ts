import { DateTime } from 'luxon';
import type { TeamsConfig } from '../../bot/config.ts';
import { createHttp, listen } from '../../bot/http.ts';
import { createLog } from '../../bot/log.ts';
import { createTeamsDoor, type TeamsDoor, type TeamsDoorOptions } from '../../bot/teams/teams-door.ts';
import { FakeDoors } from './fake-doors.ts';
import type { FakeTeams } from './fake-teams.ts';

export interface TeamsBotOptions extends Partial<Omit<TeamsDoorOptions, 'doors' | 'log' | 'config'>> {
  readonly config: TeamsConfig;
  /** Where to send as Teams; the bot's address is told to it. */
  readonly teams?: FakeTeams;
}

/** The Teams door on a real server, with a fake program behind it. */
export interface TeamsBot {
  readonly doors: FakeDoors;
  readonly door: TeamsDoor;
  /** Lines of the log, as written. */
  readonly logged: string[];
  readonly url: string;
  close(): Promise<void>;
}

export async function startTeamsBot({ teams, config, ...options }: TeamsBotOptions): Promise<TeamsBot> {
  const doors = new FakeDoors();
  const logged: string[] = [];
  const log = createLog('debug', { write: (line) => logged.push(line) });
  const door = createTeamsDoor({ doors, config, log, clock: () => DateTime.now(), ...options });
  const server = createHttp(new Map([['POST /api/messages', door.handler]]), log);
  const port = await listen(server, '127.0.0.1', 0);
  await door.start();
  const url = `http://127.0.0.1:${port}/api/messages`;
  if (teams) teams.botUrl = url;
  return {
    doors,
    door,
    logged,
    url,
    async close() {
      await door.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
