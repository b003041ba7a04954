import { existsSync } from 'node:fs';
import type { DateTime } from 'luxon';
import type { Locale } from '../../cards/text/catalog.ts';
import { eraseAgain } from '../../services/erasure/erase-again.ts';
import { ErasedFile } from '../../services/erasure/erased-list.ts';
import { allPlans } from '../../services/erasure/erasure-plan.ts';
import { StoreError, StoreSetupError } from '../../storage/ports.ts';
import { restoreSqlite } from '../../storage/sqlite/restore.ts';
import { openSqliteStore } from '../../storage/sqlite/sqlite-store.ts';
import { backupText } from './backup-text.ts';

export interface RestoreCommand {
  /** The copy. */
  readonly from: string;
  /** The store's file. */
  readonly to: string;
  /** The file that says what was erased. */
  readonly erasedList: string;
  readonly keepLooksDays: number;
  readonly now: DateTime;
  readonly locale: Locale;
  readonly print: (line: string) => void;
}

/**
 * Puts a copy in the place of everything that the store holds. What was erased since it was made is erased in it before anybody can see
 * it. Gives whether all of that went well.
 */
export async function runRestore(command: RestoreCommand): Promise<boolean> {
  const { from, to, erasedList, keepLooksDays, now, locale, print } = command;
  const text = backupText(locale);
  const owed = await roomsOwed(to);
  if (owed.length > 0) {
    print(text.erasing(owed));
    return false;
  }
  let left: readonly string[] = [];
  let again = 0;
  const prepare = async (path: string): Promise<void> => {
    const store = await openSqliteStore({ path });
    try {
      const erased = await eraseAgain({ store, list: new ErasedFile(erasedList), now, keepLooksDays });
      left = erased.left;
      again = erased.pathways;
    } finally {
      await store.close();
    }
  };
  const result = await restoreSqlite({ from, to, prepare });
  if ('problem' in result) {
    print(text.restoreProblems[result.problem]);
    return false;
  }
  print(text.restored(result.counts));
  print(existsSync(erasedList) ? text.erasedAgain(again) : text.noList(erasedList));
  if (left.length > 0) print(text.notErasedAgain(left));
  print(text.restart);
  return left.length === 0;
}

/**
 * Pathways whose erasure has begun, and of which cards still stand in rooms: the store alone knows where. With an older copy in its place
 * they would stand there for good. Nothing, where the store is not there or cannot be read: then a copy is all that there is.
 */
async function roomsOwed(path: string): Promise<string[]> {
  if (!existsSync(path)) return [];
  try {
    const store = await openSqliteStore({ path });
    try {
      return (await allPlans(store))
        .filter(({ plan }) => plan.done.rooms === undefined)
        .map(({ pathwayId }) => pathwayId);
    } finally {
      await store.close();
    }
  } catch (error) {
    if (error instanceof StoreError || error instanceof StoreSetupError) return [];
    throw error;
  }
}
