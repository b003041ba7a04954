import { ChangeFeed } from '../../bot/change-feed.ts';
import { MinuteClock } from '../../bot/clock.ts';
import { createLog } from '../../bot/log.ts';
import { NoticeQueue } from '../../bot/reminders/notice-queue.ts';
import { ReminderQueue } from '../../bot/reminders/reminder-queue.ts';
import type { RoomWorker } from '../../bot/rooms/room-worker.ts';
import { Pathways } from '../../services/pathways.ts';
import { Projector } from '../../services/projections/projector.ts';
import { defaultEscalation } from '../../services/reminders/escalation.ts';
import type { Store } from '../../storage/ports.ts';
import { testModels, testSeal } from './domain.ts';
import { Mortal } from './mortal.ts';
import type { RoomBench } from './rooms.ts';

/** What one process of the program does behind its doors: pathways, derived documents, rooms, the feed and the clock. */
export class Program {
  readonly mortal: Mortal;
  readonly store: Store;
  readonly pathways: Pathways;
  readonly projector: Projector;
  readonly rooms: RoomWorker;
  readonly feed: ChangeFeed;
  readonly minutes: MinuteClock;

  constructor(bench: RoomBench, mortal = new Mortal()) {
    this.mortal = mortal;
    const store = mortal.sees<Store>(bench.store);
    this.store = store;
    const model = (id: string) => testModels.get(id);
    const log = createLog('debug', { write: (line) => bench.logged.push(line) });
    this.pathways = new Pathways({
      store,
      clock: bench.now,
      person: (id) => bench.people.get(id),
      model,
      sharing: bench.sharing,
      seal: testSeal,
      onCommitted: (commit, state) => this.feed.committed(commit, state),
    });
    const current = (id: string) => this.pathways.current(id);
    this.projector = new Projector({
      documents: store,
      clock: bench.now,
      model: () => undefined,
      escalation: defaultEscalation,
      sharing: bench.sharing,
      current,
    });
    this.rooms = bench.newWorker(store, this.pathways, [mortal.sees(bench.teams), mortal.sees(bench.slack)]);
    const person = (id: string) => bench.people.get(id);
    const notices = new NoticeQueue({ store, clock: bench.now, person });
    const reminders = new ReminderQueue({
      documents: store,
      clock: bench.now,
      person,
      model,
      escalation: defaultEscalation,
    });
    this.feed = new ChangeFeed({
      store,
      pathways: this.pathways,
      projector: this.projector,
      rooms: this.rooms,
      notices,
      log,
    });
    const { projector, rooms, pathways } = this;
    const { now: clock } = bench;
    this.minutes = new MinuteClock({ documents: store, clock, pathways, person, projector, rooms, reminders, log });
  }

  async start(): Promise<void> {
    await this.rooms.start();
    await this.feed.start();
    this.minutes.start();
  }

  async stop(): Promise<void> {
    await this.minutes.stop();
    await this.feed.stop();
    await this.rooms.stop();
  }
}
