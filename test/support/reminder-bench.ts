import { DateTime } from 'luxon';
import sinon from 'sinon';
import { MinuteClock } from '../../bot/clock.ts';
import { createLog } from '../../bot/log.ts';
import { ClockJump } from '../../bot/reminders/clock-jump.ts';
import { MessageSender } from '../../bot/reminders/message-sender.ts';
import { NoticeQueue } from '../../bot/reminders/notice-queue.ts';
import { outgoingPartition } from '../../bot/reminders/outgoing.ts';
import { ReminderQueue } from '../../bot/reminders/reminder-queue.ts';
import type { SendTiming } from '../../bot/reminders/send-timing.ts';
import type { RoomPlatform } from '../../bot/rooms/port.ts';
import type { Card } from '../../cards/card.ts';
import type { ModelDefinition } from '../../services/models/definition.ts';
import type { PathwayCommand } from '../../services/pathway/commands.ts';
import { Pathways } from '../../services/pathways.ts';
import type { Person } from '../../services/people/person.ts';
import { pathwaysOf } from '../../services/projections/memberships.ts';
import { Projector } from '../../services/projections/projector.ts';
import { defaultEscalation } from '../../services/reminders/escalation.ts';
import type { Store } from '../../storage/ports.ts';
import { testModel, testNow, testPeople, testZone } from './domain.ts';
import { FakePlatform } from './fake-platform.ts';
import { MemoryStore } from './memory-store.ts';
import { Mortal } from './mortal.ts';
import { accountsOf, code, simpleCard } from './rooms.ts';

const allClocks = ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'] as const;
type FakeMethod = (typeof allClocks)[number];

/** A message that somebody was sent: `uffe 2026-12-08T08:00 K7F3XQ action:a1 dueSoon`. */
export interface Sent {
  readonly person: string;
  /** Local time of the municipality. */
  readonly at: string;
  readonly heading: string;
}

/** What a process of the program finds around it. */
export interface ReminderWorld {
  readonly store: Store;
  readonly people: ReadonlyMap<string, Person>;
  readonly platforms: readonly RoomPlatform[];
  readonly model: ModelDefinition;
  readonly timing: Partial<SendTiming>;
  readonly logged: string[];
  readonly now: () => DateTime;
  /** The clock that only goes forward; that of the real process unless given. */
  readonly elapsedMs?: () => number;
}

/** People, platforms on which they are sent messages, and time that passes when a test says so. */
export class ReminderBench implements ReminderWorld {
  readonly store: Store;
  readonly teams = new FakePlatform('teams', 'kommunen');
  readonly slack = new FakePlatform('slack', 'T1');
  readonly platforms = [this.teams, this.slack];
  readonly people = new Map<string, Person>();
  readonly logged: string[] = [];
  readonly sent: Sent[] = [];
  readonly clock: sinon.SinonFakeTimers;
  model: ModelDefinition = testModel;
  /** By the minute, as the clock, so that months pass in a moment; a test of the sender itself says otherwise. */
  timing: Partial<SendTiming> = { pollMs: 60_000, leaseMs: 180_000 };
  #processes: Reminding[] = [];
  #deliveries = 0;
  #direct: Reminding | undefined;

  /** `toFake`: which clocks a test sets; all of them unless given. */
  constructor(options: { store?: Store; at?: string; toFake?: readonly FakeMethod[] } = {}) {
    this.store = options.store ?? new MemoryStore();
    const now = options.at === undefined ? testNow : DateTime.fromISO(options.at, { zone: testZone });
    this.clock = sinon.useFakeTimers({
      now: now.toJSDate(),
      toFake: [...(options.toFake ?? allClocks)],
    });
    for (const [id, person] of testPeople) this.people.set(id, accountsOf(person, this.teams));
    for (const platform of [this.teams, this.slack]) this.#listen(platform);
  }

  now = (): DateTime => DateTime.now().setZone(testZone);

  /** A process of the program, as far as it reminds people. */
  process(mortal = new Mortal()): Reminding {
    const process = new Reminding(this, mortal);
    this.#processes.push(process);
    return process;
  }

  /** A process that has begun. */
  async started(mortal = new Mortal()): Promise<Reminding> {
    const process = this.process(mortal);
    process.start();
    await this.pass(0);
    return process;
  }

  /** Carries a command out as somebody's click in this process would; nothing else has to run for it. */
  async do(by: string, command: PathwayCommand, pathwayId = code, through = this.#plain()): Promise<void> {
    const commandId = `d${++this.#deliveries}`;
    const outcome = await through.pathways.perform({ pathwayId, commandId, by, via: 'teams', command });
    if (!outcome.done) throw new Error(`refused: ${outcome.refusal.code}`);
    await through.settled();
  }

  /** Karen opens a pathway with Uffe and Jonna, unless others are named. */
  async open(pathwayId = code, members: readonly string[] = ['uffe', 'jonna'], by = 'karen'): Promise<void> {
    const roles = (person: string) => this.people.get(person)?.professions ?? [];
    const team = members.map((person) => ({ person, roles: roles(person) }));
    const born = { model: this.model.id, birthDate: '2009-05-14' };
    await this.do(by, { type: 'pathway.open', ...born, platform: 'teams', members: team }, pathwayId);
  }

  /** An action with a last day, that somebody has. */
  async give(person: string, deadline: string, pathwayId = code): Promise<void> {
    await this.do(
      person,
      { type: 'action.add', title: 'Ring', deadline, topic: 'education', responsible: person },
      pathwayId,
    );
  }

  /** Sets the machine's clock to a local time; nothing happens in between, and the clock that only goes forward does not move. */
  jump(local: string): void {
    this.clock.setSystemTime(DateTime.fromISO(local, { zone: testZone }).toMillis());
  }

  /** Lets time pass. */
  async pass(ms: number): Promise<void> {
    await this.clock.tickAsync(ms);
  }

  /** Lets time pass up to a local time, in steps in which nothing real is lost. */
  async passTo(local: string): Promise<void> {
    await this.pass(DateTime.fromISO(local, { zone: testZone }).toMillis() - Date.now());
  }

  /** What was sent, as `uffe 2026-12-08T08:00`. */
  get times(): string[] {
    return this.sent.map(({ person, at }) => `${person} ${at.slice(0, 16)}`);
  }

  /** What waits for a day. */
  async queued(day: string): Promise<string[]> {
    return (await this.store.list(outgoingPartition(day))).documents.map(({ id }) => id);
  }

  async end(): Promise<void> {
    this.clock.restore();
  }

  #plain(): Reminding {
    this.#direct ??= new Reminding(this, new Mortal());
    return this.#direct;
  }

  #listen(platform: FakePlatform): void {
    const { push } = platform.personal;
    const noting = (...messages: Parameters<typeof push>) => {
      for (const { user, message } of messages) {
        const person = user.split(':')[1] ?? user;
        const at = this.now().toFormat("yyyy-MM-dd'T'HH:mm:ss");
        this.sent.push({ person, at, heading: message.card?.heading ?? '' });
      }
      return push.apply(platform.personal, messages);
    };
    Object.defineProperty(platform.personal, 'push', { value: noting });
  }
}

/** One process: its pathways and what is derived from them, its clock, and its sender. */
export class Reminding {
  readonly mortal: Mortal;
  readonly pathways: Pathways;
  readonly minutes: MinuteClock;
  readonly sender: MessageSender;
  readonly notices: NoticeQueue;
  readonly #derived: Promise<unknown>[] = [];

  constructor(bench: ReminderWorld, mortal: Mortal) {
    const store = mortal.sees<Store>(bench.store);
    const documents = store;
    const { now: clock } = bench;
    const person = (id: string) => bench.people.get(id);
    const model = (id: string) => (id === bench.model.id ? bench.model : undefined);
    const log = createLog('debug', { write: (line) => bench.logged.push(line) });
    const escalation = defaultEscalation;
    this.mortal = mortal;
    this.notices = new NoticeQueue({ store, clock, person });
    const reminders = new ReminderQueue({ documents, clock, person, model, escalation });
    this.pathways = new Pathways({
      store,
      clock,
      person,
      model,
      onCommitted: ({ version }, state) => {
        this.#derived.push(projector.project(state), this.notices.queueFor(state, version));
      },
    });
    const current = (id: string) => this.pathways.current(id);
    const projector = new Projector({ documents, clock, model, escalation, current });
    const elapsedMs = bench.elapsedMs ?? (() => performance.now());
    const jump = new ClockJump({ clock, log, elapsedMs });
    const isHeld = () => jump.isHeld();
    const platforms = bench.platforms.map((platform) => mortal.sees(platform));
    const { pathways } = this;
    const rooms = { settle: async () => undefined };
    this.minutes = new MinuteClock({ documents, clock, pathways, person, projector, rooms, reminders, isHeld, log });
    this.sender = new MessageSender({
      ...simpleMessages,
      documents,
      clock,
      person,
      model,
      escalation,
      platforms,
      pathways,
      pathwaysOf: (id) => pathwaysOf(documents, id),
      linkOf: async (pathwayId, platform) => `https://${platform}.example/${pathwayId}`,
      isHeld,
      elapsedMs,
      log,
      timing: bench.timing,
    });
  }

  start(): void {
    this.minutes.start();
    this.sender.start();
  }

  async stop(): Promise<void> {
    await this.sender.stop();
    await this.minutes.stop();
  }

  /** Resolves when everything is derived from what was committed here. */
  async settled(): Promise<void> {
    await Promise.all(this.#derived.splice(0));
  }
}

/** Messages that say in their heading what a test wants to know. */
const simpleMessages = {
  digestCard: ({
    pathways,
  }: {
    pathways: readonly { state: { id: string }; items: readonly { item: string; reason?: string }[] }[];
  }): Card =>
    simpleCard(
      pathways
        .map(({ state, items }) =>
          [state.id, ...items.map(({ item, reason }) => [item, reason].join(' ').trim())].join(' '),
        )
        .join(' | '),
    ),
  noticeCard: ({ state, kind }: { state: { id: string }; kind: string }): Card => simpleCard(`${kind} ${state.id}`),
};
