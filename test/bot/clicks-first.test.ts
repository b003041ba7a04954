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

  it('begins when the last one has their answer', async () => {
    const clicks = new ClicksFirst();
    const [one, two] = [held(), held()];
    const answers = [clicks.during(() => one.promise), clicks.during(() => two.promise)];
    let begun = false;
    const turn = clicks.turn().then(() => {
      begun = true;
    });
    one.go();
    await answers[0];
    assert.equal(begun, false);
    two.go();
    await turn;
    assert.equal(begun, true);
  });

  it('begins after a second, however many people click', async () => {
    const clicks = new ClicksFirst();
    const never = held();
    void clicks.during(() => never.promise);
    let begun = false;
    void clicks.turn().then(() => {
      begun = true;
    });
    await clock.tickAsync(999);
    assert.equal(begun, false);
    await clock.tickAsync(1);
    assert.equal(begun, true);
  });

  it('is not held up by an answer that failed', async () => {
    const clicks = new ClicksFirst();
    await assert.rejects(clicks.during(() => Promise.reject(new Error('no'))));
    await clicks.turn();
  });
});
