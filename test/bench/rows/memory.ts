import { z } from 'zod';
import { startChild } from '../support/child.ts';
import { judged, type Row } from '../support/row.ts';

const maxKilobytes = 40;
const report = z.object({
  pathways: z.number(),
  bytesPerPathway: z.number(),
  cacheSize: z.number(),
  keptInCache: z.number(),
});

/** What a folded pathway takes in memory, and that no more of them are kept than was said. */
export const memory: Row = {
  name: 'memory',
  async measure({ say }) {
    say('folding 2,000 pathways of 200 events');
    await using child = startChild('test/bench/children/folded-memory.ts', { flags: ['--expose-gc'] });
    const figures = await child.next(report);
    const kilobytes = figures.bytesPerPathway / 1024;
    const { cacheSize, keptInCache } = figures;
    return [
      judged(
        {
          what: 'memory per folded pathway (200 events)',
          must: `≤ ${maxKilobytes} KB, cache bounded`,
          measured: `${kilobytes.toFixed(1)} KB; a cache of ${cacheSize} kept ${keptInCache} of 200`,
          figures,
        },
        kilobytes <= maxKilobytes && keptInCache <= cacheSize,
      ),
    ];
  },
};
