import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { CosmosClient } from '@azure/cosmos';
import { openCosmosStore } from '../../storage/cosmos/cosmos-store.ts';
import { toItemKey } from '../../storage/cosmos/item-key.ts';
import type { KeptStore } from '../../storage/ports.ts';
import { toSortKey } from '../../storage/sort-key.ts';
import { openSqliteStore } from '../../storage/sqlite/sqlite-store.ts';
import type { DamageableStore } from '../contract/damage-contract.ts';
import { startCosmosServer } from './cosmos-server.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** An empty store in a new SQLite file. */
export async function freshSqlite(): Promise<DamageableStore> {
  const folder = await temporaryFolder();
  const path = join(folder.path, 'vejviser.db');
  return {
    ...(await openings(() => openSqliteStore({ path }), folder.remove)),
    async plant(pathwayId, version, stored) {
      const database = new DatabaseSync(path);
      database
        .prepare('INSERT INTO commits (pathway, version, body) VALUES (?, ?, ?)')
        .run(toSortKey(pathwayId), version, JSON.stringify(stored));
      database.close();
    },
  };
}

/** An empty store in a Cosmos DB of its own, reached as the real one is. */
export async function freshCosmos(): Promise<DamageableStore> {
  const { endpoint, key, close } = await startCosmosServer();
  const database = 'vejviser';
  return {
    ...(await openings(() => openCosmosStore({ endpoint, key, database }), close)),
    async plant(pathwayId, version, stored) {
      const client = new CosmosClient({ endpoint, key, connectionPolicy: { enableEndpointDiscovery: false } });
      const { items } = client.database(database).container('pathways');
      const item = typeof stored === 'object' ? stored : {};
      await items.create({ id: String(version).padStart(10, '0'), pathwayId: toItemKey(pathwayId), ...item });
      client.dispose();
    },
  };
}

/** Both engines, for suites that run on each. */
export const engines: Readonly<Record<string, () => Promise<DamageableStore>>> = {
  SQLite: freshSqlite,
  'Cosmos DB': freshCosmos,
};

async function openings(open: () => Promise<KeptStore>, remove: () => Promise<void>) {
  const store = await open();
  const opened = [store];
  return {
    store,
    async reopen() {
      const again = await open();
      opened.push(again);
      return again;
    },
    async close() {
      for (const each of opened) await each.close();
      await remove();
    },
  };
}
