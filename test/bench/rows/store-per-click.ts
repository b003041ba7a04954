import { join } from 'node:path';
import { DateTime } from 'luxon';
import { handleVerb } from '../../../bot/handle-verb.ts';
import { openStore } from '../../../storage/open-store.ts';
import { benchDesk, clickedAction, mustBeGood } from '../support/bench-desk.ts';
import { CountingStore } from '../support/counting-store.ts';
import { judged, type Row } from '../support/row.ts';
import { stageTown } from '../support/stage.ts';
import { median } from '../support/stats.ts';
import { townZone } from '../support/town.ts';

const maxBytes = 1024;

/** What a click asks of the store when its pathway is in memory, and how large what it writes is. */
export const storePerClick: Row = {
  name: 'store per click',
  async measure({ folder, say }) {
    const store = new CountingStore(await openStore({ kind: 'sqlite', path: join(folder, 'clicks.sqlite') }));
    try {
      const now = DateTime.now().setZone(townZone);
      const size = { pathways: 100, actions: 3, team: 5, pathwaysPerCoordinator: 25, platform: 'slack', now } as const;
      const groups = await stageTown(store, size);
      const desk = await benchDesk(store);
      for (const id of groups.flatMap(({ pathways }) => pathways)) await desk.pathways.current(id);
      say('counting what 300 clicks ask of the store');
      const clicks: { reads: number; writes: number; bytes: number }[] = [];
      for (const { people, pathways } of groups) {
        for (const [index, pathway] of [...pathways, ...pathways, ...pathways].entries()) {
          const person = people[index % people.length];
          if (!person) throw new Error('a team without people');
          const action = `a${Math.floor(index / pathways.length) + 1}`;
          store.clear();
          mustBeGood(await handleVerb(desk, clickedAction(person, 'action.claim', pathway, action)));
          clicks.push({ ...store.counts, bytes: Math.max(...store.calls.map(({ bytes }) => bytes)) });
        }
      }
      const reads = Math.max(...clicks.map((click) => click.reads));
      const writes = Math.max(...clicks.map((click) => click.writes));
      const bytes = Math.max(...clicks.map((click) => click.bytes));
      const figures = { clicks: clicks.length, reads, writes, bytes, medianBytes: median(clicks.map((c) => c.bytes)) };
      return [
        judged(
          {
            what: 'reads and writes of the store per click, warm',
            must: '0 and 1, of ≤ 1 KB',
            measured: `${reads} and ${writes}, of at most ${bytes} bytes, over ${clicks.length} claims`,
            figures,
          },
          reads === 0 && writes === 1 && bytes <= maxBytes,
        ),
      ];
    } finally {
      await store.close();
    }
  },
};
