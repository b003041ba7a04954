import assert from 'node:assert/strict';
import sinon from 'sinon';
import { ClicksFirst } from '../../bot/clicks-first.ts';

function held(): { promise: Promise<void>; go: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { promise, go: resolve };
}

describe('what goes on behind the clicks', () => {
  let clock: sinon.SinonFakeTimers;
  beforeEach(() => {
    clock = sinon.useFakeTimers();
  });
  afterEach(() => clock.restore());

  it('begins at once when nobody waits', async () => {
    await new ClicksFirst().turn();
  });

  it('begins a moment after the last one has their answer', async () => {
    const clicks = new ClicksFirst();
    const [one, two] = [held(), held()];
    const answers = [clicks.during(() => one.promise), clicks.during(() => two.promise)];
    one.go();
    two.go();
    await Promise.all(answers);
    let begun = false;
    void clicks.turn().then(() => {
      begun = true;
    });
    await clock.tickAsync(0);
    assert.equal(begun, false, 'one commit answers many at once, and the next clicks are on their way');
    await clock.tickAsync(30);
    assert.equal(begun, true);
  });

  it('takes single steps while people click without a pause, first come first', async () => {
    const clicks = new ClicksFirst();
    const never = held();
    void clicks.during(() => never.promise);
    const begun: number[] = [];
    for (const number of [1, 2, 3]) void clicks.turn().then(() => begun.push(number));
    await clock.tickAsync(19);
    assert.deepEqual(begun, []);
    await clock.tickAsync(1);
    assert.deepEqual(begun, [1]);
    await clock.tickAsync(20);
    assert.deepEqual(begun, [1, 2]);
    await clock.tickAsync(1000);
    assert.deepEqual(begun, [1, 2, 3]);
  });

  it('does everything that has waited once nobody clicks any more', async () => {
    const clicks = new ClicksFirst();
    const answer = held();
    const clicked = clicks.during(() => answer.promise);
    const turns = Promise.all(Array.from({ length: 100 }, () => clicks.turn()));
    answer.go();
    await clicked;
    await clock.tickAsync(200);
    await turns;
  });

  it('is not held up by an answer that failed', async () => {
    const clicks = new ClicksFirst();
    await assert.rejects(clicks.during(() => Promise.reject(new Error('no'))));
    await clock.tickAsync(30);
    await clicks.turn();
  });
});
