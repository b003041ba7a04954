import { handleWord } from '../../../bot/handle-word.ts';
import { openStore } from '../../../storage/open-store.ts';
import type { Store } from '../../../storage/ports.ts';
import { benchDesk, mustBeGood, typedWord } from '../support/bench-desk.ts';
import { CountingStore } from '../support/counting-store.ts';
import { judged, type Measurement, type Row } from '../support/row.ts';
import { stagedFile } from '../support/staged-file.ts';
import { median, ratioOf, shown } from '../support/stats.ts';
import type { TownGroup } from '../support/town.ts';

const words = ['status', 'mine', 'overview'] as const;
const sizes = { few: 1000, many: 100_000 };
const rounds = 7;
const maxRatio = 1.2;
/** Coordinators who ask in each round, each of whom has 50 pathways. */
const askers = 20;

interface Side {
  readonly store: CountingStore;
  readonly groups: readonly TownGroup[];
  readonly medianMs: number[];
  reads: number;
}

/** What people ask about all their pathways, with 100,000 pathways in the municipality and with 1,000. */
export const lists: Row = {
  name: 'lists',
  async measure(bench) {
    const few = await stagedFile(bench, sizes.few);
    const many = await stagedFile(bench, sizes.many);
    const stores = [
      await openStore({ kind: 'sqlite', path: few.path }),
      await openStore({ kind: 'sqlite', path: many.path }),
    ];
    try {
      const lines: Measurement[] = [];
      for (const word of words) {
        const [small, large] = [few, many].map(({ groups }, index): Side => side(stores[index], groups));
        if (!small || !large) throw new Error('nothing was staged');
        bench.say(`${word}, ${askers} people, ${rounds} rounds`);
        for (let round = -1; round < rounds; round++) {
          await ask(word, small, round);
          await ask(word, large, round);
        }
        lines.push(lineOf(word, small, large));
      }
      return lines;
    } finally {
      await Promise.all(stores.map((store) => store.close()));
    }
  },
};

function side(store: Store | undefined, groups: readonly TownGroup[]): Side {
  if (!store) throw new Error('a store is missing');
  return { store: new CountingStore(store), groups, medianMs: [], reads: 0 };
}

/** One round: everybody asks once, of a program that has nothing in memory but the staff. The first round warms up. */
async function ask(word: string, side: Side, round: number): Promise<void> {
  const desk = await benchDesk(side.store);
  const step = Math.max(1, Math.floor(side.groups.length / askers));
  const times: number[] = [];
  side.store.clear();
  for (let number = 0; number < askers; number++) {
    const person = side.groups[number * step]?.people[0];
    if (!person) throw new Error('nobody is there to ask');
    const started = performance.now();
    mustBeGood(await handleWord(desk, typedWord(person, word)));
    times.push(performance.now() - started);
  }
  if (round < 0) return;
  side.medianMs.push(median(times));
  side.reads = side.store.counts.reads / askers;
}

function lineOf(word: string, small: Side, large: Side): Measurement {
  const { ratio, min, max } = ratioOf(large.medianMs, small.medianMs);
  return judged(
    {
      what: `${word} of somebody with 50 pathways, nothing in memory, with 100,000 pathways against 1,000`,
      must: `≤ ${maxRatio} × the time, same reads`,
      measured: `${ratio.toFixed(2)} × (${min.toFixed(2)}–${max.toFixed(2)}): ${shown(median(large.medianMs))} against ${shown(median(small.medianMs))} ms; ${large.reads} against ${small.reads} reads`,
      figures: { ratio, min, max, large: large.medianMs, small: small.medianMs, reads: [large.reads, small.reads] },
    },
    ratio <= maxRatio && large.reads === small.reads,
  );
}
