import { DateTime } from 'luxon';
import { type App, createApp, type Ports } from '../../bot/app.ts';
import { type Config, loadConfig } from '../../bot/config.ts';
import { createLog } from '../../bot/log.ts';
import { loadModels } from '../../services/models/catalog.ts';
import { Directory } from '../../services/people/directory.ts';
import type { Person } from '../../services/people/person.ts';
import type { KeptStore } from '../../storage/ports.ts';
import { testPeople, testZone } from './domain.ts';
import { MemoryList } from './erasure-bench.ts';
import { MemoryStore } from './memory-store.ts';
import { type SlackWorkspace, startSlackWorkspace } from './slack-emulator.ts';
import { startTeamsTenant, type TeamsTenant } from './teams-tenant.ts';

export interface AppBenchOptions {
  /** The keys, as `SECRET_KEY` and `SECRET_KEY_PREVIOUS` would have them. */
  readonly keys?: readonly [string, ...string[]];
  /** Goes on living when the program has stopped, so that another can be started on it. */
  readonly store?: KeptStore;
  readonly env?: Readonly<Record<string, string>>;
  /** What else the program is given; its clock is the machine's, unless told otherwise. */
  readonly ports?: Partial<Pick<Ports, 'clock' | 'models' | 'sharing' | 'erased' | 'erasing' | 'journaling'>>;
}

/** Who has an account where. */
export interface TownPeople {
  readonly teams?: readonly Person[];
  readonly slack?: readonly Person[];
}

export const benchKey = 'a-key-of-the-invented-municipality-of-Fjordby';

/** A Teams tenant and a Slack workspace for as many programs as a test starts, one after the other. */
export class AppTown {
  readonly tenant: TeamsTenant;
  readonly slack: SlackWorkspace;

  private constructor(tenant: TeamsTenant, slack: SlackWorkspace) {
    this.tenant = tenant;
    this.slack = slack;
  }

  /** With the test people on both platforms, unless told otherwise. */
  static async start(people: TownPeople = {}): Promise<AppTown> {
    const everybody = [...testPeople.values()];
    const names = (people.teams ?? everybody).map(({ name }) => name);
    const users = (people.slack ?? everybody).map(({ id, name, email }) => ({ key: id, name, email }));
    const parts = await Promise.all([startTeamsTenant({ people: names }), startSlackWorkspace(undefined, users)]);
    return new AppTown(...parts);
  }

  env(): Record<string, string> {
    return {
      ...this.tenant.env(),
      SLACK_BOT_TOKEN: this.slack.botToken,
      SLACK_SIGNING_SECRET: this.slack.signingSecret,
      SLACK_TEAM_ID: this.slack.teamId,
      SLACK_API_URL: this.slack.standIn.apiUrl,
    };
  }

  async close(): Promise<void> {
    await Promise.all([this.tenant.close(), this.slack.close()]);
  }
}

/** The whole program in this process, with every door open, over a store that the test can look into. */
export class AppBench {
  readonly app: App;
  readonly config: Config;
  readonly store: KeptStore;
  readonly base: string;
  /** Lines of the log, as written. */
  readonly logged: string[];

  private constructor(parts: { app: App; config: Config; store: KeptStore; base: string; logged: string[] }) {
    this.app = parts.app;
    this.config = parts.config;
    this.store = parts.store;
    this.base = parts.base;
    this.logged = parts.logged;
  }

  static async start(town: AppTown, options: AppBenchOptions = {}): Promise<AppBench> {
    const [key, ...former] = options.keys ?? [benchKey];
    const loaded = loadConfig({
      PORT: '0',
      PUBLIC_URL: 'https://vejviser.example',
      TIME_ZONE: testZone,
      SECRET_KEY: key,
      SECRET_KEY_PREVIOUS: former.join(','),
      ...town.env(),
      ...options.env,
    });
    if ('problems' in loaded) throw new Error(loaded.problems.join('; '));
    const store = options.store ?? new MemoryStore();
    const directory = new Directory(store);
    await directory.refresh();
    if (directory.all().length === 0) await directory.saveAll([...testPeople.values()]);
    const logged: string[] = [];
    const app = createApp(loaded.config, {
      store: keptOpen(store),
      clock: () => DateTime.now().setZone(testZone),
      log: createLog('debug', { write: (line) => void logged.push(line) }),
      models: loadModels(),
      erased: new MemoryList(),
      ...options.ports,
    });
    const { port } = await app.start();
    const base = `http://127.0.0.1:${port}`;
    town.tenant.teams.botUrl = `${base}/api/messages`;
    return new AppBench({ app, config: loaded.config, store, base, logged });
  }

  /** Asks at an address; follows nothing. */
  fetch(path: string, init: RequestInit = {}): Promise<Response> {
    return fetch(`${this.base}${path}`, { redirect: 'manual', ...init });
  }

  stop(): Promise<void> {
    return this.app.stop();
  }
}

/** The same store, which the program that it is handed to cannot close. */
function keptOpen(store: KeptStore): KeptStore {
  return new Proxy(store, {
    get(target, name) {
      if (name === 'close') return async () => {};
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
