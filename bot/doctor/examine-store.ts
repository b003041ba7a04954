import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { allPlans } from '../../services/erasure/erasure-plan.ts';
import { Directory } from '../../services/people/directory.ts';
import { isActive, mayCoordinate } from '../../services/people/person.ts';
import { openStore, type StoreOptions } from '../../storage/open-store.ts';
import { StoreError, StoreSetupError } from '../../storage/ports.ts';
import type { Finding } from './finding.ts';

/** Nobody but the account that runs the program. */
const othersMask = 0o077;

/** Whether the store answers, is there for nobody else, and knows any staff. Makes no file that is not there. */
export async function examineStore(options: StoreOptions): Promise<Finding[]> {
  const files = options.kind === 'sqlite' ? await examineFiles(options.path) : [];
  if (files.some(({ code }) => code === 'fileNotYet')) return files;
  return [...files, ...(await ask(options))];
}

/** The file, its two logs, and the folder: who may read them. */
export async function examineFiles(path: string, platform: NodeJS.Platform = process.platform): Promise<Finding[]> {
  const file = resolve(path);
  if ((await modeOf(file)) === undefined) return [{ code: 'fileNotYet' }];
  // There a file's mode says nothing about who may read it.
  if (platform === 'win32') return [{ code: 'modeUnknown' }];
  const all = [
    { path: dirname(file), wanted: '700' },
    ...[file, `${file}-wal`, `${file}-shm`].map((each) => ({ path: each, wanted: '600' })),
  ];
  const open: Finding[] = [];
  for (const { path, wanted } of all) {
    const mode = await modeOf(path);
    if (mode !== undefined && (mode & othersMask) !== 0)
      open.push({ code: 'fileOpen', path, mode: (mode & 0o777).toString(8), wanted });
  }
  return open.length > 0 ? open : [{ code: 'filePrivate' }];
}

async function modeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).mode;
  } catch {
    return undefined;
  }
}

async function ask(options: StoreOptions): Promise<Finding[]> {
  try {
    const store = await openStore(options);
    try {
      await store.ping();
      const directory = new Directory(store);
      await directory.refresh();
      const people = directory.all().filter(isActive);
      const stuck = (await allPlans(store)).filter(({ plan }) => plan.stuck !== undefined).length;
      return [
        { code: 'storeAnswers' },
        staffOf(people.length, people.filter(mayCoordinate).length),
        ...(stuck > 0 ? [{ code: 'erasuresStuck', count: stuck } as const] : []),
      ];
    } finally {
      await store.close();
    }
  } catch (error) {
    if (error instanceof StoreSetupError) return [{ code: 'storeProblem', problem: error.message }];
    return [{ code: 'storeSilent', detail: error instanceof StoreError ? error.code : 'failed' }];
  }
}

function staffOf(people: number, coordinators: number): Finding {
  if (people === 0) return { code: 'nobodyYet' };
  return coordinators === 0 ? { code: 'noCoordinator' } : { code: 'staff', people, coordinators };
}
