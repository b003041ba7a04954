import assert from 'node:assert/strict';
import sinon from 'sinon';
import { PlatformError } from '../../../bot/rooms/port.ts';
import { Slots } from '../../../bot/rooms/slots.ts';
import { withTimeout } from '../../../bot/rooms/with-timeout.ts';

describe('a number of slots', () => {
  it('lets so many work at a time, and the others in the order in which they came', async () => {
    const slots = new Slots(2);
    const began: number[] = [];
    const ends: (() => void)[] = [];
    const work = [0, 1, 2, 3].map((i) =>
      slots.run(() => {
        began.push(i);
        return new Promise<void>((resolve) => ends.push(resolve));
      }),
    );
    await Promise.resolve();
    assert.deepEqual(began, [0, 1]);
    ends[1]?.();
    await work[1];
    await Promise.resolve();
    assert.deepEqual(began, [0, 1, 2]);
    for (let i = 0; i < 4; i++) {
      for (const end of ends) end();
      await Promise.resolve();
      await Promise.resolve();
    }
    await Promise.all(work);
    assert.deepEqual(began, [0, 1, 2, 3]);
  });

  it('frees the slot of work that fails', async () => {
    const slots = new Slots(1);
    await assert.rejects(
      slots.run(() => Promise.reject(new Error('no'))),
      /no/,
    );
    assert.equal(await slots.run(async () => 7), 7);
  });
});

describe('a time limit', () => {
  let clock: sinon.SinonFakeTimers;
  beforeEach(() => {
    clock = sinon.useFakeTimers();
  });
  afterEach(() => clock.restore());

  it('gives the result or the failure of what ends in time, and leaves no timer behind', async () => {
    assert.equal(await withTimeout(Promise.resolve(7), 1000), 7);
    await assert.rejects(withTimeout(Promise.reject(new Error('no')), 1000), /no/);
    assert.equal(clock.countTimers(), 0);
  });

  it('takes what takes longer for unanswered, and tells when it has ended after all', async () => {
    let end = (): void => undefined;
    let isLate = false;
    const work = new Promise<void>((resolve) => {
      end = resolve;
    });
    const limited = withTimeout(work, 1000, () => {
      isLate = true;
    });
    const rejected = assert.rejects(limited, (error) => error instanceof PlatformError && error.code === 'unavailable');
    await clock.tickAsync(1000);
    await rejected;
    assert.equal(isLate, false);
    end();
    await clock.tickAsync(0);
    assert.equal(isLate, true);
  });
});
