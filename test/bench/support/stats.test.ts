import assert from 'node:assert/strict';
import { median, ratioOf, shown } from './stats.ts';

describe('the figures of the bench', () => {
  it('take the middle value, and not the mean, as what is usual', () => {
    assert.equal(median([100, 1, 2]), 2);
    assert.equal(median([4, 1, 3, 2]), 2.5);
    assert.throws(() => median([]));
  });

  it('compare medians, and show how far rounds that followed each other lie apart', () => {
    assert.deepEqual(ratioOf([10, 30, 20], [10, 10, 40]), { ratio: 2, min: 0.5, max: 3 });
  });

  it('are shown with three digits', () => {
    assert.deepEqual([0.12345, 12.345, 1234.5].map(shown), ['0.123', '12.3', '1,235']);
  });
});
