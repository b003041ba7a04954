import assert from 'node:assert/strict';
import { ConsistencyLevel, CosmosClient } from '@azure/cosmos';
import { checkAccount } from '../../../storage/cosmos/containers.ts';
import { openCosmosStore } from '../../../storage/cosmos/cosmos-store.ts';
import { claimCommit } from '../../support/commits.ts';
import { type CosmosServer, startCosmosServer } from '../../support/cosmos-server.ts';
import { type FaultProxy, startFaultProxy } from '../../support/fault-proxy.ts';

describe('opening Cosmos DB', () => {
  let server: CosmosServer;
  let proxy: FaultProxy;
  beforeEach(async () => {
    server = await startCosmosServer();
    proxy = await startFaultProxy(server.endpoint);
  });
  afterEach(async () => {
    await proxy.close();
    await server.close();
  });

  const open = () => openCosmosStore({ endpoint: proxy.endpoint, key: server.key, database: 'vejviser' });

  it('makes what is missing, and only then', async () => {
    await (await open()).close();
    const made = proxy.seen.filter(({ method }) => method === 'POST').map(({ path }) => path);
    assert.deepEqual(made, ['/dbs', '/dbs/vejviser/colls', '/dbs/vejviser/colls']);
    proxy.seen.length = 0;
    await (await open()).close();
    assert.deepEqual(
      proxy.seen.map(({ method, path }) => `${method} ${path}`),
      ['GET /dbs/vejviser/colls/pathways', 'GET /dbs/vejviser/colls/documents'],
    );
  });

  it('by several processes at once makes everything once', async () => {
    const stores = await Promise.all(Array.from({ length: 5 }, open));
    assert.equal(await stores[0]?.append(claimCommit('K7F3XQ', 1)), 'appended');
    assert.equal((await stores[4]?.read('K7F3XQ', 1))?.length, 1);
    for (const store of stores) await store.close();
  });

  it('indexes nothing but what is queried', async () => {
    await (await open()).close();
    const policies = proxy.seen
      .filter(({ method, path }) => method === 'POST' && path.endsWith('/colls'))
      .map(({ body }) => JSON.parse(body).indexingPolicy);
    assert.deepEqual(
      policies.map(({ includedPaths, excludedPaths }) => ({ includedPaths, excludedPaths })),
      [
        { includedPaths: [{ path: '/pathwayId/?' }], excludedPaths: [{ path: '/*' }] },
        { includedPaths: [{ path: '/partition/?' }], excludedPaths: [{ path: '/*' }] },
      ],
    );
  });

  it('without the right to make what is missing says what must be made', async () => {
    proxy.plan(({ method }) => (method === 'POST' ? { status: 403 } : 'pass'));
    await assert.rejects(open(), { name: 'StoreSetupError', message: /container "pathways".*"\/pathwayId"/ });
  });

  it('refuses a container that is partitioned otherwise', async () => {
    const client = new CosmosClient({ ...server, connectionPolicy: { enableEndpointDiscovery: false } });
    const { database } = await client.databases.createIfNotExists({ id: 'vejviser' });
    await database.containers.createIfNotExists({ id: 'pathways', partitionKey: { paths: ['/id'] } });
    client.dispose();
    await assert.rejects(open(), { name: 'StoreSetupError', message: /partitioned by "\/id"/ });
  });

  it('refuses plain HTTP to another machine, and what is no address', async () => {
    for (const endpoint of ['http://cosmos.kommunen.example', 'ftp://localhost.kommunen.example', 'nowhere']) {
      await assert.rejects(openCosmosStore({ endpoint, key: 'a2V5', database: 'vejviser' }), {
        name: 'StoreSetupError',
      });
    }
  });
});

describe('an account of Cosmos DB', () => {
  it('must let a read see every write', () => {
    for (const level of [ConsistencyLevel.Strong, ConsistencyLevel.BoundedStaleness]) {
      checkAccount({ consistencyPolicy: level, enableMultipleWritableLocations: false });
    }
    for (const level of [ConsistencyLevel.Session, ConsistencyLevel.ConsistentPrefix, ConsistencyLevel.Eventual]) {
      assert.throws(() => checkAccount({ consistencyPolicy: level, enableMultipleWritableLocations: false }), {
        name: 'StoreSetupError',
        message: new RegExp(`"${level}".*Strong`),
      });
    }
  });

  it('must write in one region, or two could both be first', () => {
    assert.throws(
      () => checkAccount({ consistencyPolicy: ConsistencyLevel.Strong, enableMultipleWritableLocations: true }),
      {
        name: 'StoreSetupError',
      },
    );
  });
});
