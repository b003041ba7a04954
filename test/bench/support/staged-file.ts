import { join } from 'node:path';
import { DateTime } from 'luxon';
import { openStore } from '../../../storage/open-store.ts';
import type { Bench } from './row.ts';
import { stageTown } from './stage.ts';
import { type TownGroup, type TownSize, townZone } from './town.ts';

/** A municipality in a file. Each coordinator has 50 pathways and an action in each of them; 100 pathways need something today. */
export interface StagedFile {
  readonly path: string;
  readonly groups: readonly TownGroup[];
  readonly size: TownSize;
}

const staged = new Map<string, Promise<StagedFile>>();

/** Makes a municipality of so many pathways, once a run. Nobody may change it. */
export function stagedFile({ folder, say }: Bench, pathways: number): Promise<StagedFile> {
  const path = join(folder, `town-${pathways}.sqlite`);
  const known = staged.get(path) ?? stage(path, pathways, say);
  staged.set(path, known);
  return known;
}

async function stage(path: string, pathways: number, say: Bench['say']): Promise<StagedFile> {
  say(`making a municipality of ${pathways.toLocaleString('en')} pathways`);
  const now = DateTime.now().setZone(townZone);
  const size: TownSize = {
    pathways,
    actions: 2,
    team: 2,
    pathwaysPerCoordinator: 50,
    platform: 'slack',
    now,
    overdue: Math.min(100, pathways),
    claimed: true,
  };
  const store = await openStore({ kind: 'sqlite', path });
  try {
    return { path, groups: await stageTown(store, size), size };
  } finally {
    await store.close();
  }
}
