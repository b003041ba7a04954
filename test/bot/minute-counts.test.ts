import assert from 'node:assert/strict';
import { MinuteCounts } from '../../bot/minute-counts.ts';

describe('how often something comes within a minute', () => {
  it('is counted for each by itself', () => {
    const counts = new MinuteCounts();
    assert.deepEqual(
      ['a', 'b', 'a', 'a', 'b'].map((key) => counts.count(key)),
      [1, 1, 2, 3, 2],
    );
  });

  it('is forgotten of the ones that came longest ago, so that nobody fills the memory', () => {
    const counts = new MinuteCounts(10);
    counts.count('first');
    for (let other = 0; other < 50; other++) counts.count(`other ${other}`);
    assert.equal(counts.count('first'), 1);
  });

  it('is not forgotten of whoever keeps on coming, however many others come', () => {
    const counts = new MinuteCounts(10);
    let last = 0;
    for (let other = 0; other < 50; other++) {
      last = counts.count('busy');
      counts.count(`other ${other}`);
    }
    assert.equal(last, 50);
  });
});
