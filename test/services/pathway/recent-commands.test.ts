import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type RecentCommands, versionOf, withCommand } from '../../../services/pathway/recent-commands.ts';

function remembering(count: number): RecentCommands {
  let recent: RecentCommands = [];
  for (let version = 1; version <= count; version++) recent = withCommand(recent, `c${version}`, version);
  return recent;
}

describe('the commands that a pathway remembers', () => {
  it('are at least the newest 64, whatever their number, and the opening for good', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), (count) => {
        const recent = remembering(count);
        for (let version = Math.max(1, count - 63); version <= count; version++)
          assert.equal(versionOf(recent, `c${version}`), version);
        assert.equal(versionOf(recent, 'c1'), 1);
      }),
    );
  });

  it('are bounded', () => {
    const held = remembering(1000).reduce((sum, { size }) => sum + size, 0);
    assert.ok(held <= 80, `${held}`);
    assert.equal(versionOf(remembering(1000), 'c500'), undefined);
  });

  it('leave those of the state before as they were', () => {
    const state = remembering(20);
    const copy = structuredClone(state);
    withCommand(state, 'new', 21);
    assert.deepEqual(state, copy);
  });
});
