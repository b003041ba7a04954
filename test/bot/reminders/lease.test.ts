import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import { Lease } from '../../../bot/reminders/lease.ts';
import { testZone } from '../../support/domain.ts';
import { MemoryStore } from '../../support/memory-store.ts';

const leaseMs = 30_000;

describe('the lease of the sender', () => {
  let documents: MemoryStore;
  let now: DateTime;
  let elapsed: number;
  beforeEach(() => {
    documents = new MemoryStore();
    now = DateTime.fromISO('2026-11-24T08:00', { zone: testZone });
    elapsed = 0;
  });

  const lease = (holder: string) =>
    new Lease({ documents, clock: () => now, holder, leaseMs, elapsedMs: () => elapsed });
  const pass = (ms: number) => {
    now = now.plus(ms);
    elapsed += ms;
  };

  it('is one process’s at a time', async () => {
    const all = ['a', 'b', 'c'].map(lease);
    const held = await Promise.all(all.map((one) => one.hold()));
    assert.equal(held.filter(Boolean).length, 1);
    assert.equal(all.filter(({ isHeld }) => isHeld).length, 1);
  });

  it('is kept by whoever gives signs of life, with a write for each half of its time', async () => {
    const [one, other] = [lease('a'), lease('b')];
    for (let looks = 0; looks < 60; looks++) {
      assert.equal(await one.hold(), true);
      assert.equal(await other.hold(), false);
      pass(5000);
    }
    assert.ok(documents.calls.put <= 22, `${documents.calls.put} writes in five minutes`);
  });

  it('is taken over when it has run out, and its holder knows that it has', async () => {
    const [one, other] = [lease('a'), lease('b')];
    await one.hold();
    pass(leaseMs - 1);
    assert.equal(await other.hold(), false);
    assert.equal(one.isHeld, true);
    pass(1);
    assert.equal(one.isHeld, false);
    assert.equal(await other.hold(), true);
    assert.equal(await one.hold(), false);
  });

  it('is not believed by a process that was asleep', async () => {
    const [one, other] = [lease('a'), lease('b')];
    await one.hold();
    pass(leaseMs + 1000);
    assert.equal(await other.hold(), true);
    assert.equal(await one.hold(), false, 'somebody else has it by now');
    assert.equal(one.isHeld, false);
  });

  it('of a clock that was a year ahead keeps nobody out', async () => {
    const right = now;
    now = now.plus({ years: 1 });
    await lease('a').hold();
    now = right;
    assert.equal(await lease('b').hold(), true);
  });

  it('is left to the others at once', async () => {
    const [one, other] = [lease('a'), lease('b')];
    await one.hold();
    await one.release();
    assert.equal(one.isHeld, false);
    assert.equal(await other.hold(), true);
    await one.release();
    assert.equal(other.isHeld, true, 'and what is another’s is not given away');
  });
});
