import assert from 'node:assert/strict';
import { AccessLog } from '../../../services/access-log/access-log.ts';
import { outliveWithoutName, withoutPathway } from '../../../services/access-log/keep-looks.ts';
import { looksAt } from '../../../services/access-log/looks-of.ts';
import { testNow } from '../../support/domain.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { Mortal } from '../../support/mortal.ts';

const keepDays = 30;

async function lookedStore(): Promise<MemoryStore> {
  const store = new MemoryStore();
  for (const daysAgo of [60, 29, 3, 0]) {
    const clock = () => testNow.minus({ days: daysAgo });
    const log = new AccessLog({ documents: store, clock, keepDays: 999, pathwaysADay: 99 });
    for (const viewer of ['uffe', 'youngPerson'])
      log.note({ pathwayId: 'K7F3XQ', viewer, what: 'pathway.status', outcome: 'shown' });
    await log.stop();
  }
  return store;
}

describe('who looked at a pathway that is erased', () => {
  it('is kept for its own time under a name that tells nothing, and found by that', async () => {
    const store = await lookedStore();
    const before = (await looksAt(store, 'K7F3XQ')).filter(({ day }) => day >= '2026-10-24');
    assert.equal(await outliveWithoutName(store, 'K7F3XQ', '#navnløs', testNow, keepDays), true);
    assert.deepEqual(await looksAt(store, 'K7F3XQ'), []);
    assert.deepEqual(await looksAt(store, '#navnløs'), before);
    assert.equal(before.length, 6);
  });

  it('is gone when its own time is over', async () => {
    const store = await lookedStore();
    const late = testNow.plus({ days: 31 });
    assert.equal(await outliveWithoutName(store, 'K7F3XQ', '#navnløs', late, keepDays), false);
    assert.ok(store.partitions().every((name) => !name.startsWith('looks:')));
  });

  it('is the same when the move was interrupted anywhere and done again', async () => {
    const whole = await lookedStore();
    await outliveWithoutName(whole, 'K7F3XQ', '#n', testNow, keepDays);
    for (let call = 1; call < 22; call++)
      for (const dies of ['before', 'after'] as const) {
        const store = await lookedStore();
        const mortal = new Mortal(call, dies);
        await mortal.unlessDead(outliveWithoutName(mortal.sees(store), 'K7F3XQ', '#n', testNow, keepDays));
        await outliveWithoutName(store, 'K7F3XQ', '#n', testNow, keepDays);
        assert.deepEqual(store.contents('looks:#n'), whole.contents('looks:#n'));
        assert.deepEqual(store.contents('looks:K7F3XQ'), {});
      }
  });

  it('leaves of what a reader looked into that it was one more pathway, and not which', () => {
    assert.deepEqual(withoutPathway({ pathways: { K7F3XQ: 3, P2: 1 } }, 'K7F3XQ', '#n'), {
      pathways: { P2: 1, '#n': 3 },
    });
    assert.deepEqual(withoutPathway({ pathways: { P2: 1 } }, 'K7F3XQ', '#n'), { pathways: { P2: 1 } });
  });
});
