import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import { Claims, remindedPartition } from '../../../bot/reminders/claims.ts';
import { testZone } from '../../support/domain.ts';
import { MemoryStore } from '../../support/memory-store.ts';

const claimMs = 120_000;
const day = '2026-11-24';

describe('the claim of a message', () => {
  let store: MemoryStore;
  let now: DateTime;
  beforeEach(() => {
    store = new MemoryStore();
    now = DateTime.fromISO('2026-11-24T08:00', { zone: testZone });
  });

  /** What a process of its own has. */
  const process = () => new Claims(store, () => now, claimMs);
  const later = (ms: number) => {
    now = now.plus(ms);
  };

  it('is one process’s, of however many want it at once', async () => {
    const wanted = await Promise.all([process(), process(), process()].map((one) => one.claim('uffe', day)));
    assert.deepEqual(wanted.toSorted(), ['busy', 'busy', 'ours']);
  });

  it('is over once the message was sent, for good', async () => {
    const one = process();
    await one.claim('uffe', day);
    await one.settle('uffe', day, 'sent');
    later(10 * claimMs);
    assert.equal(await one.claim('uffe', day), 'over');
    assert.equal(await process().claim('uffe', day), 'over');
    assert.equal(await process().claim('uffe', '2026-11-25'), 'ours', 'the next day is another message');
    assert.equal(await process().claim('jonna', day), 'ours', 'and so is another person’s');
  });

  it('is taken over once from a process that has died, and given up after that', async () => {
    await process().claim('uffe', day);
    later(claimMs - 1000);
    assert.equal(await process().claim('uffe', day), 'busy');
    later(2000);
    assert.equal(await process().claim('uffe', day), 'ours');
    later(claimMs + 1000);
    assert.equal(await process().claim('uffe', day), 'over');
    assert.match(JSON.stringify(store.contents(remindedPartition)), /givenUp/);
  });

  it('is taken over at once by the process itself, which knows that it is in doubt', async () => {
    const one = process();
    await one.claim('uffe', day);
    assert.equal(await one.claim('uffe', day, true), 'ours');
    assert.equal(await one.claim('uffe', day, true), 'over');
  });

  it('does not count a try that was surely none', async () => {
    for (let times = 0; times < 5; times++) {
      const one = process();
      assert.equal(await one.claim('uffe', day), 'ours');
      await one.release('uffe', day);
    }
    const one = process();
    await one.claim('uffe', day);
    await one.claim('uffe', day, true);
    await one.release('uffe', day);
    assert.equal(await process().claim('uffe', day), 'ours', 'the first of the two still counts, the second does not');
  });

  it('with a time that no clock can have by now is of a clock that was wrong', async () => {
    later(366 * 24 * 60 * 60 * 1000);
    await process().claim('uffe', day);
    now = DateTime.fromISO('2026-11-24T08:10', { zone: testZone });
    assert.equal(await process().claim('uffe', day), 'ours');
  });

  it('keeps a bounded memory of each person', async () => {
    const one = process();
    for (let number = 0; number < 60; number++) {
      await one.claim('uffe', `K7F3XQ-${number}`);
      await one.settle('uffe', `K7F3XQ-${number}`, 'sent');
    }
    const { recent } = Object(store.contents(remindedPartition).uffe);
    assert.equal(recent.length, 20);
    assert.equal(await process().claim('uffe', 'K7F3XQ-59'), 'over');
  });

  it('reads nothing of what it remembers, and is not misled by it', async () => {
    const [one, other] = [process(), process()];
    await one.claim('uffe', day);
    await one.settle('uffe', day, 'sent');
    const { get } = store.calls;
    await one.claim('uffe', '2026-11-25');
    assert.equal(store.calls.get, get);
    await one.settle('uffe', '2026-11-25', 'sent');
    await other.claim('uffe', '2026-11-26');
    await other.settle('uffe', '2026-11-26', 'sent');
    assert.equal(await one.claim('uffe', '2026-11-26'), 'over', 'what it remembers is older');
  });
});
