import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { toSortKey } from '../../storage/sort-key.ts';
import { openSqliteStore } from '../../storage/sqlite/sqlite-store.ts';
import { type DamageableStore, damageContract } from '../contract/damage-contract.ts';
import { storeContract } from '../contract/store-contract.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

async function openFresh(): Promise<DamageableStore> {
  const folder = await temporaryFolder();
  const path = join(folder.path, 'vejviser.db');
  const store = await openSqliteStore({ path });
  const opened = [store];
  return {
    store,
    async reopen() {
      const again = await openSqliteStore({ path });
      opened.push(again);
      return again;
    },
    async plant(pathwayId, version, stored) {
      const database = new DatabaseSync(path);
      database
        .prepare('INSERT INTO commits (pathway, version, body) VALUES (?, ?, ?)')
        .run(toSortKey(pathwayId), version, JSON.stringify(stored));
      database.close();
    },
    async close() {
      for (const each of opened) await each.close();
      await folder.remove();
    },
  };
}

storeContract('SQLite', openFresh);
damageContract('SQLite', openFresh);
