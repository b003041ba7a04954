import type { AppBench, AppTown } from '../app-bench.ts';
import type { Looker } from '../sharing-oracle.ts';
import type { TeamsPerson } from '../teams/world.ts';
import type { Exposure } from './secret-oracle.ts';

interface WatchOptions {
  readonly town: AppTown;
  readonly bench: AppBench;
  /** Whose accounts those are, by the platforms' ids. */
  readonly owners: ReadonlyMap<string, string>;
}

type Source = 'connector' | 'graph' | 'slack' | 'ephemerals' | 'logged';

/** Everything that leaves the program, and who can read it: messages, modals, calls to platforms, lines of the log. */
export class SecretWatch {
  readonly #options: WatchOptions;
  readonly #seen: Record<Source, number> = { connector: 0, graph: 0, slack: 0, ephemerals: 0, logged: 0 };
  /** What has been looked at so far. */
  readonly all: Exposure[] = [];
  /** Whose click a modal answers. */
  readonly triggers = new Map<string, string>();

  constructor(options: WatchOptions) {
    this.#options = options;
  }

  /** What has left since the last time. */
  async news(): Promise<Exposure[]> {
    const news = await this.#news();
    this.all.push(...news);
    return news;
  }

  async #news(): Promise<Exposure[]> {
    const { tenant, slack } = this.#options.town;
    const { teams, graph } = tenant;
    const [calls, ephemerals] = [this.#next('slack', slack.standIn.calls), slack.standIn.ephemerals];
    return [
      ...this.#next('connector', teams.connector.calls).map((call) => this.#sent(call)),
      ...this.#next('graph', graph.calls).map((call) => ({ lookers: [], where: 'Graph', text: JSON.stringify(call) })),
      ...(await Promise.all(calls.map((call) => this.#called(call)))),
      ...this.#next('ephemerals', ephemerals).map((told) => ({
        lookers: this.#lookers([told.user]),
        where: `Slack ${told.through} ${told.user}`,
        text: JSON.stringify(told),
      })),
      ...this.#next('logged', this.#options.bench.logged).map((text) => ({ lookers: [], where: 'log', text })),
    ];
  }

  #next<T>(of: Source, all: readonly T[]): T[] {
    const fresh = all.slice(this.#seen[of]);
    this.#seen[of] = all.length;
    return fresh;
  }

  #sent({ method, path, body }: { method: string; path: string; body: unknown }): Exposure {
    const { world } = this.#options.town.tenant.teams;
    const id = /\/conversations\/([^/;?]+)/.exec(path)?.[1] ?? '';
    const members = [...(world.conversations.get(id)?.members ?? [])];
    const only = recipientOf(body);
    const reader = only === undefined ? undefined : world.byUserId(only);
    const readers = reader ? [reader.id] : members;
    // Beyond the message itself nothing is for anybody: addresses are logged wherever they pass.
    const text = JSON.stringify(body) ?? '';
    return { lookers: this.#lookers(readers), where: `Teams ${method} ${path}`, text };
  }

  async #called({ method, args }: { method: string; args: Readonly<Record<string, string>> }): Promise<Exposure> {
    const { slack } = this.#options.town;
    const text = JSON.stringify(args);
    const where = `Slack ${method}`;
    const { channel, user, trigger_id: trigger, view_id: view } = args;
    if (method === 'chat.postEphemeral') return { lookers: this.#lookers([user ?? '']), where, text };
    if (method.startsWith('views.')) {
      const by = this.triggers.get(trigger ?? slack.standIn.views.get(view ?? '')?.trigger ?? '');
      return { lookers: by === undefined ? [] : [{ staff: by }], where, text };
    }
    if (!method.startsWith('chat.') || channel === undefined) return { lookers: [], where, text };
    return { lookers: this.#lookers(await slack.members(channel)), where: `${where} ${channel}`, text };
  }

  #lookers(accounts: readonly string[]): Looker[] {
    return accounts.map((account) => {
      const staff = this.#options.owners.get(account);
      return staff === undefined ? 'stranger' : { staff };
    });
  }
}

/** The one whom a message in a room is for, where it is for one alone. */
function recipientOf(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('recipient' in body)) return undefined;
  const { recipient } = body;
  const isOne = typeof recipient === 'object' && recipient !== null && 'isTargeted' in recipient;
  return isOne && recipient.isTargeted === true && 'id' in recipient ? String(recipient.id) : undefined;
}

/** A person's ids on a platform, with whose they are. */
export function ownerOf({ id, userId }: TeamsPerson, staff: string): [string, string][] {
  return [
    [id, staff],
    [userId, staff],
  ];
}
