import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { DateTime } from 'luxon';
import { createHttp } from '../../bot/http.ts';
import { createLog } from '../../bot/log.ts';
import { type SeenParts, seenOnWall } from '../../bot/seen.ts';
import { wallAddress } from '../../bot/web/addresses.ts';
import { assetRoutes } from '../../bot/web/page-assets.ts';
import { Wall } from '../../bot/web/wall.ts';
import type { WallParts } from '../../bot/web/wall-parts.ts';
import { Watchers } from '../../bot/web/watchers.ts';
import { catalogOf, type Locale } from '../../cards/text/catalog.ts';
import type { ViewContext } from '../../cards/view-context.ts';
import { loadModels } from '../../services/models/catalog.ts';
import type { PathwayCommand } from '../../services/pathway/commands.ts';
import type { Meeting } from '../../services/pathway/meeting.ts';
import type { PathwayState } from '../../services/pathway/state.ts';
import { Pathways } from '../../services/pathways.ts';
import type { Person } from '../../services/people/person.ts';
import { shippedRules } from '../../services/privacy/sharing-rules.ts';
import { defaultEscalation } from '../../services/reminders/escalation.ts';
import type { Store } from '../../storage/ports.ts';
import { testNow, testPeople } from './domain.ts';
import { listen, stop } from './listen.ts';
import { MemoryStore } from './memory-store.ts';

export const wallSecret = 'en hemmelighed til prøverne, ikke mere';
const models = loadModels();
const model = 'vejen-til-uddannelse-og-beskaeftigelse';

export interface WallBenchOptions {
  readonly store?: Store;
  readonly locale?: Locale;
  readonly people?: ReadonlyMap<string, Person>;
  readonly parts?: Partial<WallParts>;
}

/** The walls of one process, with everything behind them and nothing beside them: people's commands go straight to the pathways. */
export class WallBench {
  now: DateTime = testNow;
  readonly store: Store;
  readonly pathways: Pathways;
  readonly watchers = new Watchers();
  readonly wall: Wall;
  readonly logged: string[] = [];
  readonly #options: WallBenchOptions;
  readonly #server: Server;
  base = '';

  private constructor(options: WallBenchOptions) {
    this.#options = options;
    this.store = options.store ?? new MemoryStore();
    const log = createLog('debug', { write: (line) => void this.logged.push(line) });
    const people = options.people ?? testPeople;
    this.pathways = new Pathways({
      store: this.store,
      clock: () => this.now,
      person: (id) => people.get(id),
      model: (id) => models.get(id),
      onCommitted: () => undefined,
      onNewer: (state) => this.watchers.notify(state),
    });
    this.wall = new Wall({
      secrets: [wallSecret],
      publicUrl: 'http://127.0.0.1',
      pathways: this.pathways,
      watchers: this.watchers,
      documents: this.store,
      clock: () => this.now,
      log,
      model: (id) => models.get(id),
      view: () => this.view(),
      seen: (state, meeting) => seenOnWall(this.#seenParts(people), state, meeting),
      ...options.parts,
    });
    this.#server = createHttp(new Map([...this.wall.routes, ...assetRoutes()]), log);
  }

  #seenParts(people: ReadonlyMap<string, Person>): SeenParts {
    const directory = { person: (id: string) => people.get(id) };
    return { clock: () => this.now, sharing: shippedRules, directory, models };
  }

  static async start(options: WallBenchOptions = {}): Promise<WallBench> {
    const bench = new WallBench(options);
    bench.base = await listen(bench.#server);
    return bench;
  }

  view(): ViewContext {
    const locale = this.#options.locale ?? 'da';
    const text = catalogOf(locale);
    const people = this.#options.people ?? testPeople;
    const name = (id: string) => people.get(id)?.name ?? text.unknownPerson;
    return { locale, text, now: this.now, escalation: defaultEscalation, name, department: () => undefined };
  }

  /** Carries out what somebody wants, which must succeed. */
  async do(pathwayId: string, by: string, command: PathwayCommand): Promise<PathwayState> {
    const commandId = randomUUID();
    const outcome = await this.pathways.perform({ pathwayId, commandId, by, via: 'teams', command });
    if (!outcome.done) throw new Error(`refused: ${outcome.refusal.code}`);
    return outcome.state;
  }

  /** A pathway that Karen coordinates, with Uffe and Jonna. */
  async open(pathwayId = 'K7F3XQ'): Promise<string> {
    await this.do(pathwayId, 'karen', {
      type: 'pathway.open',
      model,
      birthDate: '2009-05-14',
      platform: 'teams',
      members: [
        { person: 'uffe', roles: ['educationGuide'] },
        { person: 'jonna', roles: ['jobConsultant'] },
      ],
    });
    return pathwayId;
  }

  /** A pathway with a meeting that has just begun, as it should. */
  async openMeeting(pathwayId = 'K7F3XQ'): Promise<string> {
    await this.open(pathwayId);
    const at = this.now.plus({ minutes: 5 }).toFormat("yyyy-MM-dd'T'HH:mm");
    await this.do(pathwayId, 'karen', { type: 'meeting.plan', at, kind: 'meeting17Half' });
    await this.do(pathwayId, 'karen', { type: 'meeting.begin', meeting: 'm1', renew: false });
    return pathwayId;
  }

  async meeting(pathwayId: string, id = 'm1'): Promise<Meeting> {
    const meeting = (await this.pathways.current(pathwayId)).meetings.get(id);
    if (!meeting) throw new Error(`there is no meeting ${id}`);
    return meeting;
  }

  /** The wall's address as the meeting's card has it now. */
  async address(pathwayId: string, id = 'm1'): Promise<string> {
    return wallAddress({ publicUrl: this.base, secret: wallSecret }, pathwayId, await this.meeting(pathwayId, id));
  }

  async stop(): Promise<void> {
    this.wall.close();
    await stop(this.#server);
  }
}
