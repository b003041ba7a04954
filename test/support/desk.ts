import { DateTime } from 'luxon';
import type { Desk } from '../../bot/desk.ts';
import { handleVerb } from '../../bot/handle-verb.ts';
import { handleWord } from '../../bot/handle-word.ts';
import { createLog } from '../../bot/log.ts';
import type { Answer, Place } from '../../bot/request.ts';
import type { Stranger } from '../../bot/rooms/known-strangers.ts';
import type { Locale } from '../../cards/text/catalog.ts';
import type { WaitingRoom } from '../../cards/views/status-card.ts';
import { AccessLog } from '../../services/access-log/access-log.ts';
import { Journal } from '../../services/journal/journal.ts';
import { loadModels, type ModelCatalog } from '../../services/models/catalog.ts';
import type { PlatformName } from '../../services/pathway/events.ts';
import { Pathways } from '../../services/pathways.ts';
import { Directory } from '../../services/people/directory.ts';
import { type SharingRules, shippedRules } from '../../services/privacy/sharing-rules.ts';
import { pathwaysOf } from '../../services/projections/memberships.ts';
import { Projector } from '../../services/projections/projector.ts';
import { recordRefusal } from '../../services/refusal-record.ts';
import { defaultEscalation } from '../../services/reminders/escalation.ts';
import { sealer } from '../../services/seal.ts';
import { gather } from '../../services/subject-access/gather.ts';
import { AccessCodes } from '../../services/young-access/access-codes.ts';
import type { KeptStore } from '../../storage/ports.ts';
import { quickCost } from './access-bench.ts';
import { testPeople, testZone } from './domain.ts';
import { MemoryStore } from './memory-store.ts';

const secret = 'en hemmelighed til prøverne, ikke mere';

/** The words and verbs with everything behind them but a platform: people speak to it directly. */
export class DeskBench {
  now = DateTime.fromISO('2026-11-23T08:02:00', { zone: testZone });
  readonly desk: Desk;
  readonly journal: Journal;
  readonly looks: AccessLog;
  readonly logged: string[] = [];
  readonly refreshed: string[] = [];
  readonly rooms = new Map<string, string>();
  readonly waiting = new Map<string, WaitingRoom[]>();
  /** Who is in a pathway's rooms without being of the team, and who was put out. */
  readonly strangers = new Map<string, Stranger[]>();
  readonly putOut: string[] = [];
  /** How often a platform was asked for somebody's e-mail. */
  asked = 0;
  readonly #projected: Promise<void>[] = [];
  #deliveries = 0;

  private constructor(
    store: KeptStore,
    directory: Directory,
    locale: Locale,
    models: ModelCatalog,
    sharing: SharingRules,
  ) {
    const projector = new Projector({
      documents: store,
      clock: () => this.now,
      model: (id) => models.get(id),
      escalation: defaultEscalation,
      sharing,
      current: (id) => pathways.current(id),
    });
    const pathways: Pathways = new Pathways({
      store,
      clock: () => this.now,
      person: (id) => directory.person(id),
      model: (id) => models.get(id),
      sharing,
      seal: sealer(secret),
      onCommitted: (_commit, state) => void this.#projected.push(projector.project(state)),
    });
    this.journal = new Journal({
      store,
      clock: () => this.now,
      sources: { person: (id) => directory.person(id), model: (id) => models.get(id), locale },
    });
    const { accessLog, massReading } = sharing;
    this.looks = new AccessLog({
      documents: store,
      clock: () => this.now,
      keepDays: accessLog.days,
      pathwaysADay: massReading.pathwaysADay,
    });
    this.desk = {
      pathways,
      documents: store,
      directory,
      models,
      sharing,
      locale,
      publicUrl: 'https://vejviser.example',
      showsPictures: false,
      escalation: defaultEscalation,
      secret,
      access: {
        documents: store,
        clock: () => this.now,
        secrets: [secret],
        codes: new AccessCodes({ secrets: [secret], cost: quickCost }),
      },
      log: createLog('debug', { write: (line) => void this.logged.push(line) }),
      clock: () => this.now,
      rooms: {
        pathwayOf: async (_platform, roomId) => this.rooms.get(roomId),
        linkOf: async (pathwayId) => `https://chat.example/${pathwayId}`,
        waitingRooms: async (pathwayId) => this.waiting.get(pathwayId) ?? [],
        strangersOf: async (state) => this.strangers.get(state.id) ?? [],
        putOut: async (pathwayId, platform, user) => {
          const isThere = this.strangers.get(pathwayId)?.some((one) => one.user === user && one.platform === platform);
          if (isThere) this.putOut.push(`${pathwayId} ${platform} ${user}`);
          return isThere === true;
        },
        refresh: (pathwayId, cardKey) => void this.refreshed.push(`${pathwayId} ${cardKey}`),
      },
      journal: {
        file: (pathwayId, item, by) => this.journal.file(pathwayId, item, by),
        isConnected: true,
      },
      looks: this.looks,
      extract: (pathwayId, by) => {
        const log = this.looks;
        const person = (id: string) => directory.person(id);
        const sources = { person, model: (id: string) => models.get(id), locale };
        return gather({ store, clock: this.desk.clock, sources, log }, pathwayId, by);
      },
      pathwaysOf: (id) => pathwaysOf(store, id),
      recordRefusal: (refusal) => recordRefusal(store, refusal),
    };
  }

  static async create(
    options: { store?: KeptStore; locale?: Locale; models?: ModelCatalog; sharing?: SharingRules } = {},
  ): Promise<DeskBench> {
    const store = options.store ?? new MemoryStore();
    const directory = new Directory(store);
    await directory.saveAll([...testPeople.values()]);
    await directory.refresh();
    return new DeskBench(
      store,
      directory,
      options.locale ?? 'da',
      options.models ?? loadModels(),
      options.sharing ?? shippedRules,
    );
  }

  /** Somebody types. `who` is the first part of the e-mail. */
  async say(
    who: string,
    text: string,
    place: Place = { kind: 'personal' },
    platform: PlatformName = 'slack',
  ): Promise<Answer> {
    const answer = await handleWord(this.desk, { ...this.#from(who, platform), place, text });
    await this.settle();
    return answer;
  }

  /** Somebody clicks or sends a form. */
  async click(
    who: string,
    verb: string,
    data: Record<string, unknown>,
    inputs: Record<string, string> = {},
    options: { platform?: PlatformName; deliveryId?: string; emptied?: readonly string[] } = {},
  ): Promise<Answer> {
    const from = this.#from(who, options.platform ?? 'slack');
    const deliveryId = options.deliveryId ?? from.deliveryId;
    const answer = await handleVerb(this.desk, {
      ...from,
      deliveryId,
      place: { kind: 'personal' },
      verb,
      data,
      inputs,
      ...(options.emptied ? { emptied: options.emptied } : {}),
    });
    await this.settle();
    return answer;
  }

  /** A pathway that Karen opens with Uffe and Jonna; gives its code. */
  async open(youngPerson = 'Mikkel Prøvesen'): Promise<string> {
    const before = new Set((await this.desk.pathwaysOf('karen')).map(({ pathwayId }) => pathwayId));
    const model = this.desk.models.all[0]?.id ?? '';
    await this.click(
      'karen',
      'pathway.open',
      {},
      { birthDate: '2009-05-14', model, members: 'uffe,jonna', youngPerson },
    );
    const opened = (await this.desk.pathwaysOf('karen')).find(({ pathwayId }) => !before.has(pathwayId));
    if (!opened) throw new Error('no pathway was opened');
    this.rooms.set(`room-${opened.pathwayId}`, opened.pathwayId);
    return opened.pathwayId;
  }

  async settle(): Promise<void> {
    await Promise.all(this.#projected.splice(0));
  }

  #from(who: string, platform: PlatformName) {
    this.#deliveries += 1;
    return {
      account: { platform, tenant: 'T1', user: `U-${who}` },
      platform,
      deliveryId: `delivery-${this.#deliveries}`,
      email: async () => {
        this.asked += 1;
        return `${who}@kommunen.example`;
      },
    };
  }
}
