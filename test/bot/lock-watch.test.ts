import assert from 'node:assert/strict';
import { LockWatch } from '../../bot/lock-watch.ts';
import { lastTries } from '../../services/young-access/last-try.ts';
import { StoreError } from '../../storage/ports.ts';
import { otherCode } from '../support/access-bench.ts';
import { AccessDesk, type DeskBrowser, linkOn } from '../support/access-desk.ts';
import { DyingDesk, deaths } from '../support/dying-desk.ts';
import { MemoryStore } from '../support/memory-store.ts';

const watchOf = ({ bench }: AccessDesk) => new LockWatch(bench.desk);

/** A link of which nine codes were wrong, and the hour's pause is over. */
async function beforeTheLast(desk: AccessDesk): Promise<{ browser: DeskBrowser; code: string }> {
  const { token, code } = linkOn(await desk.give());
  const browser = desk.browser(token);
  for (let wrong = 0; wrong < 9; wrong++) {
    await browser.signIn(otherCode(code));
    desk.later(61);
  }
  return { browser, code };
}

const notes = ({ bench }: AccessDesk) => lastTries(bench.desk.documents);

describe('ten wrong codes', () => {
  it('are put on record at once when this process hears of it, and nothing is left to do', async () => {
    const desk = await AccessDesk.create();
    const { browser, code } = await beforeTheLast(desk);
    assert.deepEqual(await notes(desk), [], 'nothing is written for the codes before');
    assert.equal((await browser.signIn(otherCode(code))).kind, 'dead');
    await watchOf(desk).look();
    assert.equal(await desk.count('AccessLocked'), 1);
    assert.deepEqual([...((await desk.state()).lockedOut?.keys() ?? [])], ['youngPerson']);
    assert.deepEqual(await notes(desk), []);
    assert.match(desk.bench.logged.join(''), /link locked/);
  });

  it('are one record, however many find it out and how often', async () => {
    const store = new MemoryStore();
    const desk = await AccessDesk.create(store);
    const { browser, code } = await beforeTheLast(desk);
    await browser.signIn(otherCode(code));
    const others = await Promise.all([1, 2, 3].map(() => desk.beside(store)));
    await Promise.all([desk, ...others].map((each) => watchOf(each).look()));
    await watchOf(desk).look();
    assert.equal(await desk.count('AccessLocked'), 1);
  });

  it('are none when the tenth was right: nobody is told, and it is forgotten that it might have been', async () => {
    const desk = await AccessDesk.create();
    const { browser, code } = await beforeTheLast(desk);
    assert.equal((await browser.signIn(code)).kind, 'in');
    await watchOf(desk).look();
    desk.later(3);
    await watchOf(desk).look();
    assert.equal(await desk.count('AccessLocked'), 0);
    assert.deepEqual(await notes(desk), []);
    assert.equal(await browser.stands(), 'in');
  });

  it('reach the record although the process dies at any moment of the last try', async () => {
    const trial = await DyingDesk.create();
    const { browser, code } = await beforeTheLast(trial.desk);
    const count = await trial.callsOf(() => browser.signIn(otherCode(code)));
    assert.ok(count > 5, `${count} calls`);
    for (const death of deaths(count)) {
      const dying = await DyingDesk.create();
      const last = await beforeTheLast(dying.desk);
      await dying.dying(death, () => last.browser.signIn(otherCode(last.code)));
      const next = await dying.next();
      const watch = watchOf(next);
      await watch.look();
      next.later(3);
      await watch.look();
      await watch.look();
      const isDead = (await next.browser(last.browser.caller.token).stands()) === 'dead';
      assert.equal(await next.count('AccessLocked'), isDead ? 1 : 0, JSON.stringify(death));
      assert.deepEqual(await notes(next), [], JSON.stringify(death));
    }
  });

  it('reach it although the process that puts it there dies at any moment', async () => {
    const trial = await DyingDesk.create();
    const first = await beforeTheLast(trial.desk);
    await first.browser.signIn(otherCode(first.code));
    const count = await trial.callsOf(() => watchOf(trial.desk).look());
    for (const death of deaths(count)) {
      const dying = await DyingDesk.create();
      const last = await beforeTheLast(dying.desk);
      await last.browser.signIn(otherCode(last.code));
      await dying.dying(death, () => watchOf(dying.desk).look());
      const next = await dying.next();
      await watchOf(next).look();
      assert.equal(await next.count('AccessLocked'), 1, JSON.stringify(death));
      assert.deepEqual(await notes(next), [], JSON.stringify(death));
    }
  });

  it('of a pathway that has ended are nobody’s concern', async () => {
    const desk = await AccessDesk.create();
    const { browser, code } = await beforeTheLast(desk);
    await browser.signIn(otherCode(code));
    await desk.bench.click('karen', 'pathway.close', { pathway: desk.pathway }, { reason: 'goalReached' });
    await watchOf(desk).look();
    assert.equal(await desk.count('AccessLocked'), 0);
    assert.deepEqual(await notes(desk), []);
  });

  it('wait for a store that does not answer, and are put on record when it does', async () => {
    const store = new MemoryStore();
    const desk = await AccessDesk.create(store);
    const { browser, code } = await beforeTheLast(desk);
    await browser.signIn(otherCode(code));
    const { append } = store;
    store.append = () => Promise.reject(new StoreError('unavailable'));
    const watch = watchOf(desk);
    await watch.look();
    assert.match(desk.bench.logged.join(''), /last tries not looked at yet/);
    store.append = append;
    await watch.look();
    assert.equal(await desk.count('AccessLocked'), 1);
  });

  it('are looked for when a process begins, and it ends without leaving a look half done', async () => {
    const desk = await AccessDesk.create();
    const { browser, code } = await beforeTheLast(desk);
    await browser.signIn(otherCode(code));
    const watch = watchOf(desk);
    watch.start();
    await watch.stop();
    assert.equal(await desk.count('AccessLocked'), 1);
  });
});
