import { join } from 'node:path';
import { DateTime } from 'luxon';
import type { PlatformName } from '../../../services/pathway/events.ts';
import { identityOn } from '../../../services/people/person.ts';
import { openStore } from '../../../storage/open-store.ts';
import { type BaselineConfig, baselineReady } from './baseline.ts';
import { type Candidate, startCandidate } from './candidate.ts';
import { startChild } from './child.ts';
import { ClaimPool, type PoolClick, storedClaims } from './claim-pool.ts';
import type { HttpMessage } from './http-reader.ts';
import { runLoad } from './load.ts';
import { type Platforms, startPlatforms } from './platforms.ts';
import type { Contestant } from './rounds.ts';
import { slackClick } from './slack-clicks.ts';
import { roomIdOf, stageCheckpoint, stageRooms, stageTown } from './stage.ts';
import { type TownGroup, type TownSize, townZone } from './town.ts';

/** 400 teams at work: what is clicked at once is clicked on different pathways. */
const pathways = 400;
const actions = 4;
export const claimsInPool = pathways * actions;
/** Nobody has asked the platforms for so long: the rooms show what they should. */
const quietMs = 400;
/** Longer is not waited for that. */
const patienceMs = 10_000;
const releasesAtOnce = 16;

/** How a click looks on its way to one server. */
type Encode = (click: PoolClick) => Promise<Buffer> | Buffer;

/** Our program and the bots that it is compared with, on one platform, all started. */
export class DoorLab implements AsyncDisposable {
  readonly ours: Contestant;
  /** The claims that our program has answered with success. */
  answered = 0;
  readonly #platform: PlatformName;
  readonly #platforms: Platforms;
  readonly #groups: readonly TownGroup[];
  readonly #path: string;
  readonly #candidate: Candidate;
  readonly #stack: AsyncDisposableStack;

  private constructor(
    platform: PlatformName,
    platforms: Platforms,
    groups: readonly TownGroup[],
    path: string,
    candidate: Candidate,
    stack: AsyncDisposableStack,
  ) {
    this.#platform = platform;
    this.#platforms = platforms;
    this.#groups = groups;
    this.#path = path;
    this.#candidate = candidate;
    this.#stack = stack;
    this.ours = this.#contestantOver(new ClaimPool(groups, actions));
  }

  static async open(platform: PlatformName, folder: string): Promise<DoorLab> {
    await using stack = new AsyncDisposableStack();
    const path = join(folder, `${platform}.sqlite`);
    const groups = await stageLab(platform, path);
    const platforms = stack.use(await startPlatforms());
    const candidate = stack.use(await startCandidate(path, platforms.standIn.url));
    await platforms.standIn.quiet(quietMs, patienceMs);
    return new DoorLab(platform, platforms, groups, path, candidate, stack.move());
  }

  /** A bot of another make. `encode`: how it wants to be told of a click; as ours unless told otherwise. */
  async baseline(
    name: string,
    file: string,
    options: Omit<BaselineConfig, 'platformUrl'> & { readonly encode?: Encode } = {},
  ): Promise<Contestant> {
    const { encode = this.#encode, ...config } = options;
    const args = [JSON.stringify({ platformUrl: this.#platforms.standIn.url, ...config })];
    const child = this.#stack.use(startChild(`test/bench/baselines/${file}.ts`, { args }));
    const { port } = await child.next(baselineReady);
    const pool = new ClaimPool(this.#groups, actions);
    let serial = 0;
    return {
      name,
      port,
      pid: child.pid,
      // Each claim is of another action: a baseline forgets nothing, and gives nothing back.
      clicks: (count) => {
        const claims = pool.claims(count);
        pool.releases();
        serial++;
        return Promise.all(claims.map((click) => encode({ ...click, action: `${click.action}-${serial}` })));
      },
      accepts: isSuccess,
    };
  }

  /** Our program again, all clicks on actions of one pathway. */
  onOnePathway(): Contestant {
    const [first] = this.#groups;
    if (!first) throw new Error('nothing was staged');
    return this.#contestantOver(new ClaimPool([{ ...first, pathways: first.pathways.slice(0, 1) }], actions));
  }

  /** A click as the Teams adapter of the `chat` SDK wants its data. */
  readonly chatTeamsClick: Encode = ({ pathway, action, person, verb }) =>
    this.#platforms.teams.click(
      {
        user: userOf(person, 'teams'),
        channel: roomIdOf(pathway, 'teams'),
        verb,
        data: { actionId: verb, value: `${pathway}:${action}` },
      },
      this.#platforms.standIn.url,
    );

  /** Throws unless the store holds every claim that was answered with success, and no more. */
  async verifyStored(): Promise<number> {
    const stored = await storedClaims(
      this.#path,
      this.#groups.flatMap((group) => group.pathways),
    );
    if (stored.claimed !== this.answered || stored.released !== this.answered) {
      throw new Error(`answered ${this.answered} claims, stored ${stored.claimed} and ${stored.released} releases`);
    }
    return stored.claimed;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#stack.disposeAsync();
  }

  #contestantOver(pool: ClaimPool): Contestant {
    const { port, pid } = this.#candidate;
    const encodeAll = (clicks: readonly PoolClick[]) => Promise.all(clicks.map(this.#encode));
    return {
      name: 'ours',
      port,
      pid,
      clicks: (count) => encodeAll(pool.claims(count)),
      accepts: isSuccess,
      settle: async () => {
        const requests = await encodeAll(pool.releases());
        await runLoad({ port, requests, atOnce: releasesAtOnce, accepts: isSuccess });
        this.answered += requests.length;
        await this.#platforms.standIn.quiet(quietMs, patienceMs);
      },
    };
  }

  readonly #encode: Encode = ({ pathway, action, person, verb }) => {
    const { teams, standIn } = this.#platforms;
    const room = roomIdOf(pathway, this.#platform);
    const user = userOf(person, this.#platform);
    const data = { pathway, action, v: 1 };
    if (this.#platform === 'teams') return teams.click({ user, channel: room, verb, data }, standIn.url);
    return slackClick({ user, channel: room, verb, value: JSON.stringify(data) }, standIn.url);
  };
}

async function stageLab(platform: PlatformName, path: string): Promise<TownGroup[]> {
  const now = DateTime.now().setZone(townZone);
  const size: TownSize = { pathways, actions, team: 5, pathwaysPerCoordinator: 25, platform, now };
  const store = await openStore({ kind: 'sqlite', path });
  try {
    const groups = await stageTown(store, size);
    await stageRooms(store, groups, size);
    await stageCheckpoint(store);
    return groups;
  } finally {
    await store.close();
  }
}

function userOf(person: PoolClick['person'], platform: PlatformName): string {
  const identity = identityOn(person, platform);
  if (!identity) throw new Error('somebody has no account');
  return identity.user;
}

/** Slack wants 200 and nothing more; Teams reads the status in the body too. */
function isSuccess({ startLine, body }: HttpMessage): boolean {
  if (!startLine.startsWith('HTTP/1.1 200 ')) return false;
  return body.length === 0 || body.includes('"statusCode":200');
}
