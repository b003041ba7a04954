import assert from 'node:assert/strict';
import { type AccessDesk, type DeskBrowser, linkOn } from '../../support/access-desk.ts';
import { DyingDesk, deaths } from '../../support/dying-desk.ts';

const once = { deliveryId: 'the-same' };

/** Whether a link lets somebody in. */
async function letsIn(desk: AccessDesk, link: { token: string; code: string }): Promise<boolean> {
  return (await desk.browser(link.token).signIn(link.code)).kind === 'in';
}

describe('a process that dies while a link is made', () => {
  it('leaves nothing that the same click, delivered to the next one, does not finish: one link, which works', async () => {
    const trial = await DyingDesk.create();
    const count = await trial.callsOf(() => trial.desk.give({}, once));
    assert.ok(count >= 5, `${count} calls`);
    for (const death of deaths(count)) {
      const dying = await DyingDesk.create();
      const first = await dying.dying(death, () => dying.desk.give({}, once));
      const next = await dying.next();
      const again = linkOn(await next.give({}, once));
      if (first?.card) assert.deepEqual(linkOn(first), again, JSON.stringify(death));
      assert.ok(await letsIn(next, again), JSON.stringify(death));
      assert.equal(await next.count('AccessGiven'), 1, JSON.stringify(death));
    }
  });

  it('leaves nothing that another click does not put right: its link works, and no other', async () => {
    const trial = await DyingDesk.create();
    const count = await trial.callsOf(() => trial.desk.give({}, once));
    for (const death of deaths(count)) {
      const dying = await DyingDesk.create();
      await dying.dying(death, () => dying.desk.give({}, once));
      const next = await dying.next();
      const link = linkOn(await next.give({}, { deliveryId: 'another' }));
      const late = await next.give({}, once);
      // The first click may never have been stored; then it comes last, and is the newer one.
      const newest = late.card?.view === 'accessLink' ? linkOn(late) : link;
      assert.ok(await letsIn(next, newest), JSON.stringify(death));
      if (newest !== link) assert.equal(await next.browser(link.token).stands(), 'dead');
    }
  });
});

describe('a process that dies while everyone is signed out', () => {
  it('has signed everyone out when that is on record, and what it left is done by the next click', async () => {
    const trial = await DyingDesk.create();
    await trial.desk.signedIn();
    const count = await trial.callsOf(() => trial.desk.end('youngPerson', once));
    assert.ok(count > 6, `${count} calls`);
    for (const death of deaths(count)) {
      const dying = await DyingDesk.create();
      const browser = await dying.desk.signedIn();
      await dying.dying(death, () => dying.desk.end('youngPerson', once));
      const next = await dying.next();
      const left = await asSeenBy(next, browser);
      if ((await next.count('AccessEnded')) > 0) assert.equal(left, 'dead', JSON.stringify(death));
      assert.equal((await next.end('youngPerson', once)).tone, 'good');
      assert.equal(await asSeenBy(next, browser), 'dead', JSON.stringify(death));
      assert.equal(await next.count('AccessEnded'), 1, JSON.stringify(death));
    }
  });
});

/** How a browser stands that asks the next process. */
function asSeenBy(desk: AccessDesk, browser: DeskBrowser): Promise<string> {
  const same = desk.browser(browser.caller.token);
  same.caller = browser.caller;
  return same.stands();
}
