import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Store } from '../../../storage/ports.ts';
import { type SlackWorkspace, startSlackWorkspace } from '../slack-emulator.ts';
import { startTeamsTenant, type TeamsTenant } from '../teams-tenant.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { BotProcess, type Env } from './bot-process.ts';
import { crowd, found, peopleOn, staffFile, type Townsperson, townspeople } from './people.ts';
import type { ActorParts } from './seen.ts';
import { SlackActor } from './slack-actor.ts';
import { TeamsActor } from './teams-actor.ts';
import { type Engine, startTownStore, type TownStore } from './town-store.ts';

const peopleScript = new URL('../../../bot/cli/people.ts', import.meta.url).pathname;
const run = promisify(execFile);

interface TownParts {
  readonly people: readonly Townsperson[];
  readonly tenant: TeamsTenant;
  readonly slack: SlackWorkspace;
  readonly store: TownStore;
  readonly folder: Awaited<ReturnType<typeof temporaryFolder>>;
  readonly env: Env;
}

/**
 * A municipality for a test: a Teams tenant with Graph, a Slack workspace, a store, staff taken in by the command for it, and
 * the program as one process or more, which knows of it all what its environment says.
 */
export class Town {
  readonly people: readonly Townsperson[];
  readonly tenant: TeamsTenant;
  readonly slack: SlackWorkspace;
  readonly store: TownStore;
  readonly bots: BotProcess[] = [];
  /** Processes that are no more. */
  readonly former: BotProcess[] = [];
  readonly #folder: TownParts['folder'];
  readonly #env: Env;
  #look: Promise<Store> | undefined;

  constructor({ people, tenant, slack, store, folder, env }: TownParts) {
    this.people = people;
    this.tenant = tenant;
    this.slack = slack;
    this.store = store;
    this.#folder = folder;
    this.#env = env;
  }

  /** One of the townspeople at their Teams client. */
  teams(key: string): TeamsActor {
    return new TeamsActor(this.#actor(key), this.tenant);
  }

  /** One of the townspeople at their Slack client. */
  slackOf(key: string): SlackActor {
    return new SlackActor(this.#actor(key), this.slack);
  }

  #actor(key: string): ActorParts {
    return { person: found(this.people, key), people: this.people, botUrl: (bot) => this.#bot(bot).url };
  }

  /** Starts one more process, whose files may grow only so far where told; resolves when it is ready. */
  async startBot(fileBlocks?: number): Promise<BotProcess> {
    const bot = await BotProcess.start(this.#env, this.#folder.path, fileBlocks);
    this.bots.push(bot);
    if (this.bots.length === 1) this.tenant.teams.botUrl = `${bot.url}/api/messages`;
    await bot.answersReady(200);
    return bot;
  }

  /** Ends a process (`kill -9`, unless told otherwise) and starts another at the same address. */
  async restartBot(how: 'kill' | 'stop' = 'kill', index = 0): Promise<BotProcess> {
    const bot = this.#bot(index);
    const { port } = bot;
    await bot[how]();
    this.former.push(bot);
    const next = await BotProcess.start({ ...this.#env, PORT: String(port) }, this.#folder.path);
    this.bots[index] = next;
    return next;
  }

  /** What is stored, seen from outside, past everything that the processes remember. */
  look(): Promise<Store> {
    this.#look ??= this.store.open();
    return this.#look;
  }

  /** Everything that any process of this town has written. */
  get output(): string {
    return [...this.former, ...this.bots].map(({ output }) => output).join('\n');
  }

  /** Everything that has gone out to Teams, Graph and Slack so far, as one text. */
  get sent(): string {
    const { teams, graph } = this.tenant;
    const { calls, ephemerals } = this.slack.standIn;
    return JSON.stringify([teams.connector.calls, graph.calls, calls, ephemerals]);
  }

  /** Ends everything. Fails when a process does not end as it should, or has ever written whom it knows. */
  async stop(): Promise<void> {
    try {
      const codes = await Promise.all(this.bots.map((bot) => bot.stop()));
      assert.deepEqual(
        codes,
        codes.map(() => 0),
      );
      const { output } = this;
      const named = this.people.filter(({ name, email }) => output.includes(name) || output.includes(email));
      assert.deepEqual(named, []);
    } finally {
      await (await this.#look)?.close();
      await Promise.all([this.tenant.close(), this.slack.close(), this.store.close()]);
      await this.#folder.remove();
    }
  }

  #bot(index: number): BotProcess {
    const bot = this.bots[index];
    if (!bot) throw new Error(`there is no process ${index}`);
    return bot;
  }
}

export interface TownOptions {
  /** Processes; one, unless told otherwise. */
  readonly bots?: number;
  /** People besides those whom every town has. */
  readonly crowd?: number;
  readonly env?: Env;
}

/** Builds the town. */
export async function startTown(engine: Engine, options: TownOptions = {}): Promise<Town> {
  const folder = await temporaryFolder();
  const people = [...townspeople, ...crowd(options.crowd ?? 0)];
  const [tenant, slack, store] = await Promise.all([
    startTeamsTenant({ people: peopleOn(people, 'teams').map(({ name }) => name) }),
    startSlackWorkspace(undefined, peopleOn(people, 'slack')),
    startTownStore(engine, folder.path),
  ]);
  const env = {
    PORT: '0',
    SECRET_KEY: 'a-secret-of-the-invented-town-of-Fjordby',
    LOG_LEVEL: 'debug',
    // People of a test click as no hands can; what is too much is tested by itself.
    LIMIT_PERSON_PER_MINUTE: '1000000',
    LIMIT_ADDRESS_PER_MINUTE: '1000000',
    ...store.env,
    ...tenant.env(),
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_SIGNING_SECRET: slack.signingSecret,
    SLACK_TEAM_ID: slack.teamId,
    SLACK_API_URL: slack.standIn.apiUrl,
    ...options.env,
  };
  const town = new Town({ people, tenant, slack, store, folder, env });
  try {
    await takeInStaff(people, folder.path, store.env);
    for (let count = 0; count < (options.bots ?? 1); count++) await town.startBot();
    return town;
  } catch (error) {
    await town.stop();
    throw error;
  }
}

/** By the command that a municipality uses for it. */
async function takeInStaff(people: readonly Townsperson[], folder: string, env: Env): Promise<void> {
  const file = join(folder, 'staff.csv');
  await writeFile(file, staffFile(people));
  const { PATH = '' } = process.env;
  await run(process.execPath, [peopleScript, 'import', file], { env: { PATH, ...env } });
}
