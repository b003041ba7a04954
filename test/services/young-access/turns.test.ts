import assert from 'node:assert/strict';
import { Turns } from '../../../services/young-access/turns.ts';

describe('turns', () => {
  it('are taken a few at a time, in the order in which people came', async () => {
    const turns = new Turns(2, 10);
    let atOnce = 0;
    let most = 0;
    const order: number[] = [];
    const work = (index: number) =>
      turns.take(async () => {
        most = Math.max(most, ++atOnce);
        order.push(index);
        await new Promise((resolve) => setImmediate(resolve));
        atOnce--;
        return index;
      });
    const done = await Promise.all([0, 1, 2, 3, 4, 5].map(work));
    assert.deepEqual([done, order, most], [[0, 1, 2, 3, 4, 5], [0, 1, 2, 3, 4, 5], 2]);
  });

  it('are given on when work fails, and the failure is told', async () => {
    const turns = new Turns(1, 1);
    const failing = turns.take(async () => {
      throw new Error('broken');
    });
    const next = turns.take(async () => 'done');
    await assert.rejects(failing, /broken/);
    assert.equal(await next, 'done');
    assert.equal(turns.isFull, false);
  });

  it('are refused when the line is full, and had again after', async () => {
    const turns = new Turns(1, 0);
    const first = turns.take(() => new Promise((resolve) => setImmediate(resolve)));
    assert.equal(await turns.take(async () => 'done'), 'busy');
    await first;
    assert.equal(await turns.take(async () => 'done'), 'done');
  });
});
