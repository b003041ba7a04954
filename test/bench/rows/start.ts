import { join } from 'node:path';
import { z } from 'zod';
import { startCandidate } from '../support/candidate.ts';
import { startChild } from '../support/child.ts';
import { startPlatforms } from '../support/platforms.ts';
import { judged, type Row } from '../support/row.ts';
import { median, ratioOf, shown } from '../support/stats.ts';

const rounds = 7;
const maxRatio = 1.5;

/** How long the program takes until it says that it is ready, against only importing the three SDKs. */
export const start: Row = {
  name: 'start',
  async measure({ folder, say }) {
    await using platforms = await startPlatforms();
    const path = join(folder, 'start.sqlite');
    const ours: number[] = [];
    const theirs: number[] = [];
    say(`starting ${rounds + 1} times each`);
    // The first ones read the files from the disk; a restart finds them in the system's memory.
    for (let round = -1; round < rounds; round++) {
      const ready = await timeToReady(path, platforms.standIn.url);
      const imported = await timeToImport();
      if (round < 0) continue;
      ours.push(ready);
      theirs.push(imported);
    }
    const { ratio, min, max } = ratioOf(ours, theirs);
    return [
      judged(
        {
          what: 'start to ready, against importing the three SDKs',
          must: `≤ ${maxRatio} ×`,
          measured: `${ratio.toFixed(2)} × (${min.toFixed(2)}–${max.toFixed(2)}): ${shown(median(ours))} against ${shown(median(theirs))} ms`,
          figures: { ratio, min, max, ours, theirs },
        },
        ratio <= maxRatio,
      ),
    ];
  },
};

async function timeToReady(path: string, platformUrl: string): Promise<number> {
  await using candidate = await startCandidate(path, platformUrl);
  return candidate.readyMs;
}

async function timeToImport(): Promise<number> {
  const started = performance.now();
  await using child = startChild('test/bench/baselines/import-sdks.ts');
  await child.next(z.object({ loaded: z.literal(true) }));
  return performance.now() - started;
}
