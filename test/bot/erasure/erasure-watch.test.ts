import assert from 'node:assert/strict';
import { ErasureWatch } from '../../../bot/erasure/erasure-watch.ts';
import { createLog } from '../../../bot/log.ts';
import { noteClosed } from '../../../services/erasure/closed-pathways.ts';
import { shippedRules } from '../../../services/privacy/sharing-rules.ts';
import { StoreError } from '../../../storage/ports.ts';
import { ErasureBench } from '../../support/erasure-bench.ts';
import { eventually } from '../../support/eventually.ts';
import { MemoryStore } from '../../support/memory-store.ts';

describe('the rounds of erasing', () => {
  let store: MemoryStore;
  let bench: ErasureBench;
  let isHeld: boolean;
  let forgotten: string[];
  let logged: string[];
  beforeEach(() => {
    store = new MemoryStore();
    bench = new ErasureBench(store);
    isHeld = false;
    forgotten = [];
    logged = [];
  });

  const newWatch = (
    erasures: ConstructorParameters<typeof ErasureWatch>[0]['erasures'] = bench.erasures,
    intervalMs = 1,
  ) =>
    new ErasureWatch({
      store,
      erasures,
      clock: bench.clock,
      rules: shippedRules,
      isHeld: () => isHeld,
      forget: (id) => forgotten.push(id),
      log: createLog('debug', { write: (line) => void logged.push(line) }),
      intervalMs,
    });

  it('erase what its time has come for, by themselves, and say how many it was and not which', async () => {
    const code = await bench.fill('K');
    await bench.closeAndRecord(code);
    const watch = newWatch();
    watch.start();
    await eventually(async () => assert.deepEqual(await store.read(code, 1), []));
    await watch.stop();
    assert.ok(logged.some((line) => line.includes('"erased"') && line.includes('"count":1')));
    assert.ok(logged.every((line) => !line.includes(code)));
  });

  it('look at no stream of a pathway that has not been closed for long enough', async () => {
    const code = await bench.fill('K');
    await noteClosed(store, await bench.do(code, 'karen', { type: 'pathway.close', reason: 'goalReached' }));
    const asked: string[] = [];
    const watch = newWatch({
      run: async (candidates) => {
        for await (const id of candidates) asked.push(id);
        return { begun: 0, erased: 0, going: 0 };
      },
    });
    await watch.look();
    bench.later({ days: shippedRules.retention.days - 1 });
    await watch.look();
    assert.deepEqual(asked, []);
    bench.later({ days: 1 });
    await watch.look();
    assert.deepEqual(asked, [code]);
    assert.deepEqual(logged, [], 'and say nothing when there was nothing');
  });

  it('erase nothing while the machine’s clock may be wrong: that cannot be taken back', async () => {
    const code = await bench.fill('K');
    await bench.closeAndRecord(code);
    isHeld = true;
    const watch = newWatch();
    await watch.look();
    assert.ok((await store.read(code, 1)).length > 0);
    isHeld = false;
    await watch.look();
    assert.deepEqual(await store.read(code, 1), []);
    await watch.stop();
    await watch.look();
  });

  it('have what is gone forgotten in each process, also where another one has erased it, and not before', async () => {
    const code = await bench.fill('K');
    await bench.closeAndRecord(code);
    bench.rooms.left = 'unavailable';
    await bench.run();
    const idle = newWatch({ run: async () => ({ begun: 0, erased: 0, going: 0 }) });
    idle.follow(await bench.pathways.current(code));
    idle.follow(await bench.pathways.current(await bench.fill('L')));
    await idle.look();
    assert.deepEqual(forgotten, []);
    bench.rooms.left = undefined;
    await bench.run();
    await idle.look();
    await idle.look();
    assert.deepEqual(forgotten, [code]);
  });

  it('go on at the next one when the store does not answer', async () => {
    let calls = 0;
    const watch = newWatch({
      run: async () => {
        if (calls++ === 0) throw new StoreError('unavailable');
        return { begun: 0, erased: 2, going: 0 };
      },
    });
    await watch.look();
    await watch.look();
    assert.equal(calls, 2);
    assert.match(logged[0] ?? '', /StoreError.*erasures do not go on yet/);
    assert.match(logged[1] ?? '', /"count":2/);
  });
});
