import assert from 'node:assert/strict';
import fc from 'fast-check';
import { inTime } from '../../../bot/in-time.ts';
import { PlatformError } from '../../../bot/rooms/port.ts';
import { SharedDeliveries } from '../../../bot/teams/handlers/shared-deliveries.ts';
import { type InboundActivity, parseActivity } from '../../../bot/teams/inbound/activity.ts';
import { deliveryIdOf } from '../../../bot/teams/inbound/delivery-id.ts';
import { patiently } from '../../../bot/teams/outbound/patiently.ts';

describe('a delivery', () => {
  const activity = (change: object = {}): InboundActivity => {
    const parsed = parseActivity({
      type: 'message',
      id: 'f:1',
      channelId: 'msteams',
      serviceUrl: 'https://smba.example/',
      from: { id: '29:a' },
      recipient: { id: '28:b' },
      conversation: { id: '19:c' },
      ...change,
    });
    if (!parsed) throw new Error('no activity');
    return parsed;
  };

  it('has an id of 22 plain characters, the same whenever the same is delivered', () => {
    const id = deliveryIdOf(activity({ text: 'status' }));
    assert.match(id, /^[\w-]{22}$/);
    assert.equal(deliveryIdOf(activity({ text: 'status', timestamp: 'later', localTimestamp: 'later' })), id);
  });

  it('has another id for anything else that is delivered', () => {
    const others = [
      {},
      { id: 'f:2' },
      { id: undefined },
      { from: { id: '29:z' } },
      { conversation: { id: '19:z' } },
      { text: 'team' },
      { value: { verb: 'x' } },
      { value: { verb: 'y' } },
      // Parts must not flow into each other.
      { id: 'f:1","29:a' },
    ];
    assert.equal(new Set(others.map((change) => deliveryIdOf(activity(change)))).size, others.length);
  });

  it('is worked on once while it is going on and after, unless that failed', async () => {
    const deliveries = new SharedDeliveries<{ n: number }>();
    let runs = 0;
    const work = async () => ({ n: ++runs });
    assert.deepEqual(await Promise.all([deliveries.once('a', work), deliveries.once('a', work)]), [{ n: 1 }, { n: 1 }]);
    assert.deepEqual(await deliveries.once('a', work), { n: 1 });
    assert.deepEqual(await deliveries.once('b', work), { n: 2 });
    await assert.rejects(deliveries.once('c', () => Promise.reject(new Error('no'))));
    assert.deepEqual(await deliveries.once('c', work), { n: 3 });
  });

  it('is forgotten when so many others have come that memory would grow', async () => {
    const deliveries = new SharedDeliveries<{ n: number }>();
    let runs = 0;
    for (let index = 0; index < 600; index += 1) await deliveries.once(`d${index}`, async () => ({ n: ++runs }));
    await deliveries.once('d0', async () => ({ n: ++runs }));
    await deliveries.once('d599', async () => ({ n: ++runs }));
    assert.equal(runs, 601);
  });

  it('is over when its work is, whether that failed or not', async () => {
    const deliveries = new SharedDeliveries<{ n: number }>();
    const { promise, resolve } = Promise.withResolvers<{ n: number }>();
    deliveries.once('a', () => promise).catch(() => {});
    deliveries.once('b', () => Promise.reject(new Error('no'))).catch(() => {});
    let over = false;
    const end = deliveries.over().then(() => {
      over = true;
    });
    await new Promise((next) => setImmediate(next));
    assert.equal(over, false);
    resolve({ n: 1 });
    await end;
  });

  it('is awaited for a time, and goes on after that', async () => {
    const { promise, resolve } = Promise.withResolvers<{ n: number }>();
    assert.equal(await inTime(promise, 5), undefined);
    resolve({ n: 1 });
    assert.deepEqual(await inTime(promise, 1000), { n: 1 });
    await assert.rejects(inTime(Promise.reject(new Error('no')), 1000), /no/);
  });
});

describe('an answer that Teams does not take at once', () => {
  /** Fails as told, then succeeds; gives how often it was called. */
  const attempts = async (...failures: readonly unknown[]) => {
    let calls = 0;
    const done = await patiently(async () => {
      const failure = failures[calls];
      calls += 1;
      if (failure !== undefined) throw failure;
      return calls;
    }).catch((error: unknown) => error);
    return { calls, done };
  };
  const busy = (retryAfterMs = 1) => new PlatformError('rateLimited', { retryAfterMs });
  const away = () => new PlatformError('unavailable', { retryAfterMs: 1 });

  it('is sent again, three times in all', async () => {
    assert.deepEqual(await attempts(busy(), away()), { calls: 3, done: 3 });
    const { calls, done } = await attempts(busy(), busy(), away(), busy());
    assert.equal(calls, 3);
    assert.ok(done instanceof PlatformError);
  });

  it('is not sent again where that is no use, or would take longer than anybody waits', async () => {
    for (const failure of [
      new PlatformError('forbidden'),
      new PlatformError('invalid'),
      new PlatformError('gone'),
      new PlatformError('archived'),
      new Error('a bug'),
      busy(60_000),
    ]) {
      assert.equal((await attempts(failure)).calls, 1);
    }
  });

  it('is sent at most three times, whatever comes back', async () => {
    const failure = fc.constantFrom(busy(), away(), new PlatformError('gone'), undefined);
    await fc.assert(
      fc.asyncProperty(fc.array(failure, { maxLength: 6 }), async (failures) => {
        assert.ok((await attempts(...failures)).calls <= 3);
      }),
      { numRuns: 30 },
    );
  });
});
