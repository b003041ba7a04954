import { CosmosClient } from '@azure/cosmos';
import { openCosmosStore } from '../../storage/cosmos/cosmos-store.ts';
import { toItemKey } from '../../storage/cosmos/item-key.ts';
import { type DamageableStore, damageContract } from '../contract/damage-contract.ts';
import { storeContract } from '../contract/store-contract.ts';
import { startCosmosServer } from '../support/cosmos-server.ts';

const database = 'vejviser';

async function openFresh(): Promise<DamageableStore> {
  const { endpoint, key, close } = await startCosmosServer();
  const options = { endpoint, key, database };
  const store = await openCosmosStore(options);
  const opened = [store];
  return {
    store,
    async reopen() {
      const again = await openCosmosStore(options);
      opened.push(again);
      return again;
    },
    async plant(pathwayId, version, stored) {
      const client = new CosmosClient({ endpoint, key, connectionPolicy: { enableEndpointDiscovery: false } });
      const id = String(version).padStart(10, '0');
      await client
        .database(database)
        .container('pathways')
        .items.create({ id, pathwayId: toItemKey(pathwayId), ...(typeof stored === 'object' ? stored : {}) });
      client.dispose();
    },
    async close() {
      for (const each of opened) await each.close();
      await close();
    },
  };
}

storeContract('Cosmos DB', openFresh);
damageContract('Cosmos DB', openFresh);
