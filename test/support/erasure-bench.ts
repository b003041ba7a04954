import type { DateTime } from 'luxon';
import { Claims } from '../../bot/reminders/claims.ts';
import { queueNotice } from '../../bot/reminders/outgoing.ts';
import { PendingRooms } from '../../bot/rooms/pending-rooms.ts';
import { noRoom } from '../../bot/rooms/room-document.ts';
import { RoomStore } from '../../bot/rooms/room-store.ts';
import { WallScreens } from '../../bot/web/wall-screens.ts';
import { AccessLog } from '../../services/access-log/access-log.ts';
import { type Clock, toInstant, toLocalDate } from '../../services/clock.ts';
import { closedPathways, noteClosed } from '../../services/erasure/closed-pathways.ts';
import type { ErasedList } from '../../services/erasure/erased-list.ts';
import { Erasures, type ErasuresOptions, type PostedRooms } from '../../services/erasure/erasures.ts';
import { openNewPathway } from '../../services/open-pathway.ts';
import type { PathwayCommand } from '../../services/pathway/commands.ts';
import type { PathwayState } from '../../services/pathway/state.ts';
import { Pathways } from '../../services/pathways.ts';
import { shippedRules } from '../../services/privacy/sharing-rules.ts';
import { saveCheckpoint } from '../../services/projections/checkpoint.ts';
import { Projector } from '../../services/projections/projector.ts';
import { recordRefusal } from '../../services/refusal-record.ts';
import { AccessCodes } from '../../services/young-access/access-codes.ts';
import { createInvite } from '../../services/young-access/invite.ts';
import type { KeptStore } from '../../storage/ports.ts';
import { testModels, testNow, testPeople, testSeal, testSecret } from './domain.ts';
import { FakeCaseSystem, JournalBench } from './journal-bench.ts';

/** What somebody has typed, or is called, in every pathway of the bench. */
export const marks = ['Navnemærke "Sus"', 'Tekstmærke\nlinje 2', 'Stedmærke', 'Voksenmærke'] as const;

/** The list of what was erased, in memory. */
export class MemoryList implements ErasedList {
  readonly #all = new Set<string>();
  add(tombstone: string): void {
    this.#all.add(tombstone);
  }
  all(): ReadonlySet<string> {
    return this.#all;
  }
}

/** Rooms of which a test looks at what is taken down. */
export class FakeRooms implements PostedRooms {
  readonly down: string[] = [];
  left: string | undefined;
  async takeDown(pathwayId: string) {
    this.down.push(pathwayId);
    return { posts: 3, ...(this.left === undefined ? {} : { left: this.left }) };
  }
}

/** Pathways with something in every place where anything of them is kept, and what erases them. */
export class ErasureBench {
  now: DateTime = testNow;
  readonly store: KeptStore;
  readonly list: ErasedList;
  readonly rooms: FakeRooms;
  readonly journal: JournalBench;
  readonly pathways: Pathways;
  readonly erasures: Erasures;
  readonly stuck: string[] = [];
  #filled = 0;
  readonly clock: Clock = () => this.now;

  constructor(
    store: KeptStore,
    options: Partial<ErasuresOptions> & { readonly caseSystem?: FakeCaseSystem; readonly rooms?: FakeRooms } = {},
  ) {
    const { caseSystem = new FakeCaseSystem(), ...more } = options;
    this.store = store;
    this.list = options.list ?? new MemoryList();
    this.rooms = options.rooms ?? new FakeRooms();
    this.journal = new JournalBench(store, caseSystem);
    const person = (id: string) => testPeople.get(id);
    const model = (id: string) => testModels.get(id);
    this.pathways = new Pathways({
      store,
      clock: this.clock,
      person,
      model,
      seal: testSeal,
      onCommitted: () => undefined,
    });
    this.erasures = new Erasures({
      store,
      pathways: this.pathways,
      clock: this.clock,
      rules: shippedRules,
      isOnRecord: (state) => this.journal.journal.isOnRecord(state),
      settleMs: 0,
      onStuck: ({ why }) => this.stuck.push(why),
      ...more,
      list: this.list,
      rooms: this.rooms,
    });
  }

  later(duration: { readonly days?: number; readonly minutes?: number }): void {
    this.now = this.now.plus(duration);
    this.journal.now = this.now;
  }

  async do(pathwayId: string, by: string, command: PathwayCommand): Promise<PathwayState> {
    const commandId = `${by}|${command.type}|${this.now.toMillis()}|${Math.random()}`;
    const outcome = await this.pathways.perform({ pathwayId, commandId, by, via: 'teams', command });
    if (!outcome.done) throw new Error(`refused: ${outcome.refusal.code}`);
    return outcome.state;
  }

  /**
   * Opens a pathway and leaves something of it wherever the program does; resolves to its code. A neighbour's texts have other words
   * than those that a test looks for.
   */
  async fill(delivery: string, { isNeighbour = false } = {}): Promise<string> {
    const [nameMark, textMark, placeMark, adultMark] = marks.map((mark) =>
      isNeighbour ? mark.replace('mærke', 'nabo') : mark,
    );
    const { store, clock } = this;
    const members = [
      { person: 'uffe', roles: ['educationGuide' as const] },
      { person: 'jonna', roles: ['jobConsultant' as const] },
    ];
    const opened = await openNewPathway(
      { pathways: this.pathways, documents: store, secret: testSecret },
      {
        commandId: delivery,
        by: 'karen',
        via: 'teams',
        command: { type: 'pathway.open', model: 'test-meetings', birthDate: '2009-05-14', platform: 'teams', members },
        youngPerson: nameMark ?? '',
      },
    );
    if (!opened.done) throw new Error('not opened');
    const id = opened.state.id;
    const deadline = toLocalDate(this.now.plus({ days: 9 }));
    await this.do(id, 'uffe', { type: 'action.add', title: textMark ?? '', deadline, topic: 'education' });
    await this.do(id, 'uffe', { type: 'goal.add', text: `Mål: ${textMark}`, topic: 'leisure' });
    const at = this.now.plus({ days: 3 }).toFormat("yyyy-MM-dd'T'HH:mm");
    const state = await this.do(id, 'uffe', { type: 'meeting.plan', at, kind: 'network', place: placeMark ?? '' });
    const projector = new Projector({
      documents: store,
      clock,
      model: (model) => testModels.get(model),
      escalation: { unclaimedDays: 5, overdueDays: 3 },
      current: (pathway) => this.pathways.current(pathway),
    });
    await projector.project(state);
    await this.#leaveTraces(id, adultMark);
    return id;
  }

  async #leaveTraces(id: string, adult: string | undefined): Promise<void> {
    const { store, clock } = this;
    const access = {
      documents: store,
      clock,
      secrets: [testSecret] as const,
      codes: new AccessCodes({ secrets: [testSecret] }),
    };
    await createInvite(access, { pathwayId: id, audience: 'youngPerson', by: 'karen' });
    await createInvite(access, { pathwayId: id, audience: 'chosenAdult', by: 'karen', adult: 'a1' });
    const instant = toInstant(this.now);
    const number = ++this.#filled;
    const room = `19:rum${number}@thread`;
    const log = new AccessLog({ documents: store, clock, keepDays: 365, pathwaysADay: 40 });
    for (const viewer of ['uffe', 'youngPerson'])
      log.note({ pathwayId: id, viewer, what: 'pathway.status', outcome: 'shown' });
    await log.stop();
    const refusal = { at: instant, account: 'slack:U0FREMMED', verb: 'goal.add', code: 'stranger' };
    await recordRefusal(store, { ...refusal, pathwayId: id });
    await queueNotice(store, '2026-12-24', {
      kind: 'notice',
      person: 'uffe',
      pathway: id,
      version: 3,
      at: instant,
      what: 'meetingPlanned',
      about: 'm1',
    });
    const claims = new Claims(store, clock, 1000);
    await claims.claim('uffe', `${id}-3`);
    await claims.settle('uffe', `${id}-3`, 'sent');
    const rooms = new RoomStore(store);
    const document = {
      ...noRoom,
      roomId: room,
      step: 'ready' as const,
      ref: { channel: room },
    };
    await rooms.save(id, 'teams', { document: noRoom }, document);
    await new PendingRooms(store).note({ pathway: id, platform: 'teams', version: 3 });
    await new WallScreens(store, clock).admit(
      { pathwayId: id, meetingId: 'm1', number: 1 },
      { screen: 'hash', next: 'hash' },
    );
    await saveCheckpoint(
      store,
      `purpose${number}`,
      JSON.stringify({
        start: 1,
        at: 2,
        seen: [
          [1, id, 3],
          [1, 'ANDET1', 2],
        ],
      }),
    );
    await store.put('chosen-adults', id, { names: [{ choice: 'c', name: adult, relation: 'moster' }] }, 'any');
    await store.put(
      'young-last-tries',
      `link${number}`,
      { pathwayId: id, audience: 'youngPerson', at: instant },
      'any',
    );
  }

  /** Closes it, has it put on record, and lets its time pass. */
  async closeAndRecord(id: string): Promise<void> {
    const state = await this.do(id, 'karen', { type: 'pathway.close', reason: 'goalReached' });
    await noteClosed(this.store, state);
    await this.journal.journal.follow(state);
    await this.journal.sender.sendDue();
    this.later({ days: shippedRules.retention.days });
  }

  run() {
    return this.erasures.run(closedPathways(this.store));
  }
}

/** Every document of a store as a text, by its place. */
export async function contentsOf(store: KeptStore): Promise<Map<string, string>> {
  const contents = new Map<string, string>();
  for (const { partition, id } of (await store.search('')).documents)
    contents.set(`${partition} ${id}`, JSON.stringify((await store.get(partition, id))?.body));
  return contents;
}
