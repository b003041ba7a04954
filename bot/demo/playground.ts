import { type ChildProcess, spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { demoTeams } from './teams/ids.ts';
import { personalId, userId } from './teams/teams-state.ts';
import { playgroundHandle, playgroundOthers, type Townsperson, townsperson } from './town/staff.ts';

const startTimeoutMs = 15_000;
const pollMs = 100;
const stopTimeoutMs = 1000;

export interface PlaygroundOptions {
  /** Takes its configuration and its log. */
  readonly folder: string;
  readonly port: number;
  /** Where it sends what is written and clicked. */
  readonly botUrl: string;
  /** What the channel is called that stands for the seeded room. */
  readonly roomName: string;
  /** What the chat is called that stands for the first room that is made. */
  readonly newRoomName: string;
}

/** Microsoft's Playground, running. */
export interface Playground {
  /** The page to open. */
  readonly url: string;
  /** Where it takes what bots send. */
  readonly connectorUrl: string;
  stop(): Promise<void>;
}

/**
 * Starts the Microsoft 365 Agents Playground as it comes from the registry, with what it documents: a configuration file, a
 * port, no telemetry, no browser. Resolves when it answers; rejects when it does not. It listens on every network interface of
 * the machine and asks nobody who they are, which cannot be configured.
 */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const { folder, port, botUrl } = options;
  const configPath = join(folder, 'playground.yml');
  await writeFile(configPath, JSON.stringify(playgroundConfig(options)));
  const cli = createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js');
  const args = ['start', '-e', botUrl, '-c', 'msteams', '-p', String(port), '--disable-telemetry'];
  const child = spawn(process.execPath, [cli, ...args], {
    cwd: folder,
    env: {
      ...withoutProxies(process.env),
      TEAMSAPPTESTER_BROWSER: 'none',
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: configPath,
      M365_AGENTS_PLAYGROUND_LOGFILE: join(folder, 'playground.log'),
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const kill = (): void => {
    child.kill('SIGKILL');
  };
  process.once('exit', kill);
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const stop = async (): Promise<void> => {
    process.off('exit', kill);
    child.kill('SIGTERM');
    const timer = setTimeout(kill, stopTimeoutMs);
    await ended;
    clearTimeout(timer);
  };
  try {
    const url = `http://localhost:${await listeningPort(child)}`;
    await answering(url, child);
    return { url, connectorUrl: `${url}/_connector`, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** It says where it listens before it has read its configuration. */
function listeningPort(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (chunk) => {
      said += String(chunk);
      const port = /Listening on (\d+)/.exec(said)?.[1];
      if (port !== undefined) resolve(port);
    });
    child.once('error', reject);
    child.once('close', () => reject(new Error('the Playground has ended')));
    setTimeout(() => reject(new Error('the Playground does not start')), startTimeoutMs).unref();
  });
}

async function answering(url: string, child: ChildProcess): Promise<void> {
  for (const deadline = Date.now() + startTimeoutMs; Date.now() < deadline; ) {
    if (child.exitCode !== null) break;
    const pong = await fetch(`${url}/_debug/ping`).then(
      (reply) => reply.text(),
      () => '',
    );
    if (pong.includes('pong')) return;
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
  throw new Error('the Playground does not answer');
}

/** It would send its calls to this machine through them. */
function withoutProxies(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(https?|all)_proxy$/i.test(name)));
}

/** Its schema takes exactly five other people, one group chat, and one channel beside the first. */
function playgroundConfig({ roomName, newRoomName }: PlaygroundOptions): object {
  const me = townsperson(playgroundHandle);
  return {
    version: '0.1.1',
    tenantId: demoTeams.tenantId,
    bot: { id: demoTeams.botId, name: 'Vejviser' },
    currentUser: playgroundUser(me),
    users: playgroundOthers.map((handle) => playgroundUser(townsperson(handle))),
    personalChat: { id: personalId(me) },
    groupChat: { id: demoTeams.playgroundChatId, name: newRoomName },
    team: {
      id: demoTeams.generalId,
      name: demoTeams.hostTeamName,
      aadGroupId: demoTeams.hostTeamId,
      channels: [{ id: demoTeams.playgroundChannelId, name: roomName }],
    },
  };
}

function playgroundUser(person: Townsperson): object {
  const { name, email, entraId } = person;
  const words = name.split(' ');
  return {
    id: userId(person),
    name,
    // Spelled so in its schema.
    userPrincipleName: email,
    aadObjectId: entraId,
    givenName: words[0],
    surname: words.slice(1).join(' '),
    email,
  };
}
