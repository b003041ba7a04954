import assert from 'node:assert/strict';
import { openCosmosStore } from '../../../storage/cosmos/cosmos-store.ts';
import type { Store } from '../../../storage/ports.ts';
import { claimCommit } from '../../support/commits.ts';
import { type CosmosServer, startCosmosServer } from '../../support/cosmos-server.ts';
import { type Fault, type FaultProxy, type SeenRequest, startFaultProxy } from '../../support/fault-proxy.ts';

const unknown = { name: 'StoreError', code: 'unknown' };
const unavailable = { name: 'StoreError', code: 'unavailable' };
const commit = claimCommit('K7F3XQ', 1);

/** Whether a request writes; queries are POSTs too. */
const writes = ({ method, headers }: SeenRequest) =>
  method !== 'GET' && headers['x-ms-documentdb-isquery'] === undefined;

describe('Cosmos DB that does not answer as it should', () => {
  let server: CosmosServer;
  let proxy: FaultProxy;
  let store: Store;
  beforeEach(async () => {
    server = await startCosmosServer();
    proxy = await startFaultProxy(server.endpoint);
    store = await openCosmosStore({ ...server, endpoint: proxy.endpoint, database: 'v', requestTimeoutMs: 500 });
    // The SDK looks the container's partition key up once; that is not what these tests are about.
    await store.put('warm', 'up', {}, 'any');
    await store.eraseStream('warm');
    proxy.seen.length = 0;
  });
  afterEach(async () => {
    await store.close();
    await proxy.close();
    await server.close();
  });

  /** Does this to the next writes, one after the other, and lets everything after them pass. */
  function faultyWrites(...faults: Fault[]): void {
    proxy.plan((request) => (writes(request) && faults.shift()) || 'pass');
  }

  it('an account that is read and not written to is not ready, until a write is taken', async () => {
    await store.ping();
    for (const status of [503, 507]) {
      proxy.plan((request) => (writes(request) ? { status } : 'pass'));
      await assert.rejects(store.append(commit));
      assert.deepEqual(await store.read('K7F3XQ', 1), []);
      await assert.rejects(store.ping());
      proxy.plan(() => 'pass');
      await store.ping();
    }
  });

  it('a lost reply to an append is unknown, and the commit is there', async () => {
    faultyWrites('dropReply');
    await assert.rejects(store.append(commit), unknown);
    assert.equal(proxy.seen.length, 1, 'it is not sent again behind our back');
    assert.deepEqual(await store.read('K7F3XQ', 1), [commit]);
  });

  it('a connection that ends, and silence, leave an append unknown though nothing is there', async () => {
    for (const fault of ['reset', 'hang'] as const) {
      faultyWrites(fault);
      await assert.rejects(store.append(commit), unknown);
    }
    assert.deepEqual(await store.read('K7F3XQ', 1), []);
  });

  it('a late reply to an append is unknown, and what is stored later stands', async () => {
    const { promise: arrives, resolve: arrive } = Promise.withResolvers<void>();
    faultyWrites({ after: arrives });
    await assert.rejects(store.append(commit), unknown);
    assert.deepEqual(await store.read('K7F3XQ', 1), []);
    arrive();
    let stored = await store.read('K7F3XQ', 1);
    while (stored.length === 0) stored = await store.read('K7F3XQ', 1);
    assert.deepEqual(stored, [commit]);
  });

  it('answers that leave it open are unknown: 408, 410, 500, 503', async () => {
    for (const status of [408, 410, 500, 503]) {
      faultyWrites({ status });
      await assert.rejects(store.append(commit), unknown, String(status));
    }
  });

  it('answers that refuse it are unavailable, and no room is full', async () => {
    for (const status of [400, 401, 403]) {
      faultyWrites({ status });
      await assert.rejects(store.append(commit), unavailable, String(status));
    }
    for (const fault of [{ status: 507 }, { status: 413 }, { status: 403, headers: { 'x-ms-substatus': '1014' } }]) {
      faultyWrites(fault);
      await assert.rejects(store.append(commit), { code: 'full' });
    }
  });

  it('a slow reply within the time is a reply', async () => {
    faultyWrites({ delayMs: 50 });
    assert.equal(await store.append(commit), 'appended');
  });

  it('throttling is waited out for as long as it says', async () => {
    const throttled = { status: 429, headers: { 'x-ms-retry-after-ms': '120' } };
    faultyWrites(throttled, throttled);
    assert.equal(await store.append(commit), 'appended');
    const times = proxy.seen.map(({ atMs }) => atMs);
    assert.equal(times.length, 3);
    for (const n of [1, 2]) assert.ok((times[n] ?? 0) - (times[n - 1] ?? 0) >= 115);
  });

  it('throttling without end is unavailable, for nothing was stored', async () => {
    proxy.plan(() => ({ status: 429, headers: { 'x-ms-retry-after-ms': '100' } }));
    await assert.rejects(store.append(commit), unavailable);
    assert.ok(proxy.seen.length > 2);
  });

  it('449 is tried again, and a conflict after it may be our own: unknown', async () => {
    faultyWrites({ status: 449 }, { status: 449 });
    assert.equal(await store.append(commit), 'appended');
    const second = claimCommit('K7F3XQ', 2);
    // The service says 449 although it has stored it.
    faultyWrites('dropReply');
    await assert.rejects(store.append(second), unknown);
    faultyWrites({ status: 449 });
    await assert.rejects(store.append(second), unknown);
    assert.equal(await store.append(second), 'conflict');
  });

  it('449 without end is unknown', async () => {
    proxy.plan((request) => (writes(request) ? { status: 449 } : 'pass'));
    await assert.rejects(store.append(commit), unknown);
    assert.equal(proxy.seen.length, 4);
  });

  it('a lost reply to a put or a deletion is unknown, and it has happened', async () => {
    faultyWrites('dropReply');
    await assert.rejects(store.put('p', 'i', { n: 1 }, 'absent'), unknown);
    const stored = await store.get('p', 'i');
    assert.deepEqual(stored?.body, { n: 1 });
    faultyWrites('dropReply');
    await assert.rejects(store.put('p', 'i', { n: 2 }, { etag: stored?.etag ?? '' }), unknown);
    assert.deepEqual((await store.get('p', 'i'))?.body, { n: 2 });
    faultyWrites('dropReply');
    await assert.rejects(store.delete('p', 'i'), unknown);
    assert.equal(await store.get('p', 'i'), undefined);
  });

  it('a read is tried again by the SDK, and is unavailable in time', async () => {
    proxy.plan(() => 'reset');
    const before = performance.now();
    for (const read of [store.read('K7F3XQ', 1), store.read('K7F3XQ', 5), store.get('p', 'i'), store.list('p')]) {
      await assert.rejects(read, unavailable);
    }
    proxy.plan(() => 'hang');
    await assert.rejects(store.changesSince(undefined, 10), unavailable);
    await assert.rejects(store.ping(), unavailable);
    assert.ok(performance.now() - before < 4000);
  });

  it('a server that is not there is unavailable at once, and nothing is unknown', async () => {
    await proxy.close();
    const before = performance.now();
    // The first may still find a connection that is just ending; from then on there is nothing to be in doubt about.
    await assert.rejects(store.ping(), unavailable);
    await assert.rejects(store.append(commit), unavailable);
    await assert.rejects(store.read('K7F3XQ', 1), unavailable);
    await assert.rejects(openCosmosStore({ ...server, endpoint: proxy.endpoint, database: 'v' }), unavailable);
    assert.ok(performance.now() - before < 3000);
    proxy = await startFaultProxy(server.endpoint);
  });

  it('a name that does not resolve is unavailable in time, though the SDK would try for two minutes', async () => {
    const before = performance.now();
    const opening = openCosmosStore({
      endpoint: 'https://no-such-account.invalid',
      key: server.key,
      database: 'v',
      requestTimeoutMs: 300,
    });
    await assert.rejects(opening, unavailable);
    assert.ok(performance.now() - before < 4000);
  });

  it('a warm append is one request of under 1 KB', async () => {
    await store.append(commit);
    assert.equal(proxy.seen.length, 1);
    assert.ok((proxy.seen[0]?.body.length ?? 9999) < 1024);
  });

  it('asking whether anything has followed is one request when nothing has, and two when one has', async () => {
    await store.append(commit);
    proxy.seen.length = 0;
    assert.deepEqual(await store.read('K7F3XQ', 2), []);
    assert.equal(proxy.seen.length, 1);
    await store.append(claimCommit('K7F3XQ', 2));
    proxy.seen.length = 0;
    assert.equal((await store.read('K7F3XQ', 2)).length, 1);
    assert.equal(proxy.seen.length, 2);
  });
});
