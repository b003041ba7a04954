import { copyFile } from 'node:fs/promises';
import { MinuteClock } from '../../../bot/clock.ts';
import { ReminderQueue } from '../../../bot/reminders/reminder-queue.ts';
import { Projector } from '../../../services/projections/projector.ts';
import { openStore } from '../../../storage/open-store.ts';
import { benchDesk, silentLog } from '../support/bench-desk.ts';
import { CountingStore } from '../support/counting-store.ts';
import { type Bench, judged, type Row } from '../support/row.ts';
import { stagedFile } from '../support/staged-file.ts';
import { shown } from '../support/stats.ts';

const sizes = { few: 1000, many: 100_000 };

interface Minute {
  readonly dealtWith: number;
  readonly reads: number;
  readonly ms: number;
  /** Reads of the minute after it, in which nothing is due. */
  readonly readsWhenIdle: number;
}

/** The clock's minute in which 100 pathways are due, of 100,000 and of 1,000. What the rooms then do is not part of it. */
export const clock: Row = {
  name: 'clock',
  async measure(bench) {
    const few = await minuteOf(bench, sizes.few);
    const many = await minuteOf(bench, sizes.many);
    return [
      judged(
        {
          what: "the clock's minute with 100,000 pathways of which 100 are due",
          must: 'reads grow with the 100 only',
          measured: `${many.reads} reads for ${many.dealtWith} due of 100,000, ${few.reads} for ${few.dealtWith} of 1,000 (${shown(many.ms)} and ${shown(few.ms)} ms); ${many.readsWhenIdle} and ${few.readsWhenIdle} in a minute in which nothing is due`,
          figures: { many, few },
        },
        many.dealtWith === 100 && few.dealtWith === 100 && many.reads === few.reads,
      ),
    ];
  },
};

async function minuteOf(bench: Bench, pathways: number): Promise<Minute> {
  const { path } = await stagedFile(bench, pathways);
  // Others look at the file too, and a day that has been dealt with is gone.
  const copy = `${path}.clock`;
  await copyFile(path, copy);
  const store = new CountingStore(await openStore({ kind: 'sqlite', path: copy }));
  try {
    const desk = await benchDesk(store);
    let dealtWith = 0;
    const minutes = new MinuteClock({
      documents: store,
      clock: desk.clock,
      pathways: desk.pathways,
      person: (id) => desk.directory.person(id),
      projector: new Projector({
        documents: store,
        clock: desk.clock,
        model: (id) => desk.models.get(id),
        escalation: desk.escalation,
        current: (id) => desk.pathways.current(id),
      }),
      rooms: { settle: async () => void dealtWith++ },
      reminders: new ReminderQueue({
        documents: store,
        clock: desk.clock,
        person: (id) => desk.directory.person(id),
        model: (id) => desk.models.get(id),
        escalation: desk.escalation,
      }),
      log: silentLog,
    });
    bench.say(`a minute of ${pathways.toLocaleString('en')} pathways`);
    store.clear();
    const started = performance.now();
    await minutes.tick();
    const minute = { dealtWith, reads: store.counts.reads, ms: performance.now() - started };
    store.clear();
    await minutes.tick();
    return { ...minute, readsWhenIdle: store.counts.reads };
  } finally {
    await store.close();
  }
}
