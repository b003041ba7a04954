import { once } from 'node:events';
import { createServer } from 'node:net';
import { type Child, startChild } from './child.ts';
import { slackApp } from './slack-clicks.ts';
import { teamsApp } from './teams-clicks.ts';

/** Our own program as it runs in production, `bot/main.ts`, in a process of its own. */
export interface Candidate extends AsyncDisposable {
  readonly port: number;
  readonly pid: number;
  /** From the start of the process to the first answer that it is ready. */
  readonly readyMs: number;
}

/** It has not become ready by then: something is wrong. */
const readyWithinMs = 20_000;
const pollMs = 5;

/** Starts it on a SQLite file, both platforms being the stand-in. Resolves when `/readyz` says that it is ready. */
export async function startCandidate(sqlitePath: string, platformUrl: string): Promise<Candidate> {
  const port = await freePort();
  const started = performance.now();
  const child = startChild('bot/main.ts', { env: environment(port, sqlitePath, platformUrl) });
  try {
    const last = await pollUntilReady(port, child);
    if (last !== undefined) throw new Error(`bot/main.ts is not ready: ${last}`);
  } catch (error) {
    await child[Symbol.asyncDispose]();
    throw error;
  }
  const readyMs = performance.now() - started;
  return { port, pid: child.pid, readyMs, [Symbol.asyncDispose]: () => child[Symbol.asyncDispose]() };
}

function environment(port: number, sqlitePath: string, platformUrl: string): Record<string, string> {
  return {
    HOST: '127.0.0.1',
    PORT: String(port),
    SECRET_KEY: 'bench-bench-bench-bench-bench-bench-bench',
    LIMIT_PERSON_PER_MINUTE: '1000000',
    STORE: 'sqlite',
    SQLITE_PATH: sqlitePath,
    TEAMS_APP_ID: teamsApp.appId,
    TEAMS_APP_SECRET: 'bench',
    TEAMS_TENANT_ID: teamsApp.tenantId,
    TEAMS_OPENID_METADATA_URL: `${platformUrl}/v1/.well-known/openidconfiguration`,
    TEAMS_LOGIN_URL: platformUrl,
    TEAMS_HOST_TEAM_ID: 'bench-team',
    GRAPH_BASE_URL: platformUrl,
    SLACK_BOT_TOKEN: slackApp.botToken,
    SLACK_SIGNING_SECRET: slackApp.signingSecret,
    SLACK_TEAM_ID: slackApp.teamId,
    SLACK_API_URL: `${platformUrl}/api/`,
  };
}

/** Undefined once it is ready; else what it said last. */
async function pollUntilReady(port: number, child: Child): Promise<string | undefined> {
  const until = performance.now() + readyWithinMs;
  let last = 'no answer';
  while (performance.now() < until) {
    try {
      const response = await fetch(`http://127.0.0.1:${port}/readyz`);
      last = await response.text();
      if (response.ok) return undefined;
    } catch {
      if (child.ended()) throw new Error(`bot/main.ts ended: ${child.said()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
  return `${last} ${child.said()}`;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
