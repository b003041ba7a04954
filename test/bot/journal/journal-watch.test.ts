import assert from 'node:assert/strict';
import { JournalWatch } from '../../../bot/journal/journal-watch.ts';
import { createLog } from '../../../bot/log.ts';

/** Rounds that end when the test says so. */
function watchOf() {
  const logged: string[] = [];
  const rounds: { end: () => void; fail: (error: Error) => void; isStopped: () => boolean }[] = [];
  const watch = new JournalWatch({
    sender: {
      sendDue: (isStopped = () => false) =>
        new Promise((resolve, reject) => {
          const end = () => resolve({ received: 1, accepted: 0, failed: 0 });
          rounds.push({ end, fail: reject, isStopped });
        }),
    },
    log: createLog('debug', { write: (line) => void logged.push(line) }),
  });
  return { watch, rounds, logged };
}

describe('the way to the case system', () => {
  it('is gone by one round at a time, however often it is asked for', async () => {
    const { watch, rounds } = watchOf();
    const [first, second] = [watch.look(), watch.look()];
    assert.equal(rounds.length, 1);
    rounds[0]?.end();
    await Promise.all([first, second]);
    const third = watch.look();
    assert.equal(rounds.length, 2);
    rounds[1]?.end();
    await third;
  });

  it('goes on with the next round when the store does not answer, and logs no more than what kind of error it was', async () => {
    const { watch, rounds, logged } = watchOf();
    const first = watch.look();
    rounds[0]?.fail(new Error('Ida Testesen'));
    await first;
    assert.match(logged.join(''), /journal does not go on yet/);
    assert.doesNotMatch(logged.join(''), /Ida/);
    const second = watch.look();
    rounds[1]?.end();
    await second;
    assert.match(logged.join(''), /put on record/);
  });

  it('ends with the package that is under way, and begins no other', async () => {
    const { watch, rounds } = watchOf();
    void watch.look();
    const stopped = watch.stop();
    assert.equal(rounds[0]?.isStopped(), true);
    rounds[0]?.end();
    await stopped;
    await watch.look();
    assert.equal(rounds.length, 1);
  });
});
