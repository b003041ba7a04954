import { DateTime } from 'luxon';
import type { Commit } from '../../../services/pathway/events.ts';
import { foldAll } from '../../../services/pathway/fold.ts';
import type { PathwayState } from '../../../services/pathway/state.ts';
import { Pathways } from '../../../services/pathways.ts';
import { parseStoredCommit, toStoredCommit } from '../../../storage/stored-commit.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { longStream } from '../support/long-stream.ts';

/** How much memory a folded pathway takes, and whether the cache has an end. Needs `--expose-gc`. */
const pathways = 2000;
const events = 200;
const cacheSize = 50;
const looked = 200;

const stored = longStream('222222', events).map((commit) => JSON.stringify(toStoredCommit(commit)));

/** Read as from an engine: every text is made anew for every pathway. */
function readStream(pathwayId: string): Commit[] {
  return stored.map((json, index) => parseStoredCommit(pathwayId, index + 1, JSON.parse(json)));
}

function usedBytes(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

const kept: PathwayState[] = [foldAll('warm', readStream('warm'))];
const before = usedBytes();
for (let number = 0; number < pathways; number++) {
  const id = `P${number}`;
  kept.push(foldAll(id, readStream(id)));
}
const bytesPerPathway = (usedBytes() - before) / pathways;

const store = new MemoryStore();
for (let number = 0; number < looked; number++) {
  for (const commit of longStream(`Q${number}`, 20)) await store.append(commit);
}
const cache = new Pathways({
  store,
  clock: () => DateTime.now(),
  person: () => undefined,
  model: () => undefined,
  onCommitted: () => {},
  cachedPathways: cacheSize,
});
for (let number = 0; number < looked; number++) await cache.known(`Q${number}`);
const readsBefore = store.calls.read;
for (let number = 0; number < looked; number++) await cache.known(`Q${looked - 1 - number}`);
const keptInCache = looked - (store.calls.read - readsBefore);

process.send?.({ pathways: kept.length - 1, bytesPerPathway, cacheSize, keptInCache });
process.disconnect?.();
