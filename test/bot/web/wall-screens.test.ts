import assert from 'node:assert/strict';
import type { DateTime } from 'luxon';
import type { WallLink } from '../../../bot/web/wall-link.ts';
import { WallScreens } from '../../../bot/web/wall-screens.ts';
import { eachFresh } from '../../contract/store-contract.ts';
import { testNow } from '../../support/domain.ts';
import { engines } from '../../support/fresh-stores.ts';

const link: WallLink = { pathwayId: 'K7F3XQ', meetingId: 'm1', number: 1 };
const partition = 'wall-screens:K7F3XQ:m1';

for (const [name, openFresh] of Object.entries(engines)) {
  describe(`the screens of a wall, counted in ${name}`, () => {
    const fresh = eachFresh(openFresh);
    let now: DateTime;
    let one: WallScreens;
    let two: WallScreens;

    beforeEach(async () => {
      now = testNow;
      one = new WallScreens(fresh().store, () => now);
      two = new WallScreens(await fresh().reopen(), () => now);
    });

    const documents = async () => (await fresh().store.list(partition)).documents;
    const admitted = async (screens: WallScreens, screen: string, of = link) =>
      (await screens.admit(of, { screen })).isAdmitted;

    it('are three at most over all processes, and each knows how many there are', async () => {
      assert.deepEqual(await one.admit(link, { screen: 'a' }), { isAdmitted: true, screens: 1 });
      assert.deepEqual(await two.admit(link, { screen: 'b' }), { isAdmitted: true, screens: 2 });
      assert.deepEqual(await one.admit(link, { screen: 'c' }), { isAdmitted: true, screens: 3 });
      assert.deepEqual(await two.admit(link, { screen: 'd' }), { isAdmitted: false, screens: 3 });
      assert.deepEqual(await two.admit(link, { screen: 'a' }), { isAdmitted: true, screens: 3 });
      assert.equal((await documents()).length, 3);
    });

    it('are three also when ten come at the same moment, at two processes', async () => {
      const came = await Promise.all(
        Array.from({ length: 10 }, (_, index) => admitted(index % 2 === 0 ? one : two, `s${index}`)),
      );
      assert.equal(came.filter(Boolean).length, 3);
      assert.equal((await documents()).length, 3);
    });

    it('are one when one asks many times at the same moment', async () => {
      const came = await Promise.all(
        Array.from({ length: 6 }, (_, index) => admitted(index % 2 === 0 ? one : two, 'a')),
      );
      assert.ok(came.every(Boolean));
      assert.equal((await documents()).length, 1);
    });

    it('make room when one has not asked for two minutes', async () => {
      for (const screen of ['a', 'b', 'c']) await one.admit(link, { screen });
      now = testNow.plus({ seconds: 119 });
      assert.ok(await admitted(one, 'b'));
      assert.equal(await admitted(two, 'd'), false);
      now = testNow.plus({ seconds: 120 });
      assert.deepEqual(await two.admit(link, { screen: 'd' }), { isAdmitted: true, screens: 2 });
      assert.ok(await admitted(two, 'e'));
      assert.equal(await admitted(two, 'a'), false);
    });

    it('are known again by the cookie that they were given with the first answer', async () => {
      await one.admit(link, { screen: 'likeness', next: 'cookie' });
      assert.deepEqual(await two.admit(link, { screen: 'cookie' }), { isAdmitted: true, screens: 1 });
      // Another browser that looks the same is another screen.
      assert.deepEqual(await one.admit(link, { screen: 'likeness', next: 'other' }), { isAdmitted: true, screens: 2 });
    });

    it('are one screen however often somebody asks who keeps no cookies', async () => {
      for (let asked = 0; asked < 8; asked++) {
        now = now.plus({ seconds: 20 });
        assert.deepEqual(await one.admit(link, { screen: 'robot', next: `c${asked}` }), {
          isAdmitted: true,
          screens: 1,
        });
      }
    });

    it('begin anew with another address, and leave nothing of the old one', async () => {
      for (const screen of ['a', 'b', 'c']) await one.admit(link, { screen });
      const renewed = { ...link, number: 2 };
      assert.deepEqual(await two.admit(renewed, { screen: 'd' }), { isAdmitted: true, screens: 1 });
      assert.deepEqual(
        (await documents()).map(({ id }) => id),
        ['2.1'],
      );
    });

    it('of one meeting take no place of another', async () => {
      for (const screen of ['a', 'b', 'c']) await one.admit(link, { screen });
      assert.ok(await admitted(one, 'd', { ...link, meetingId: 'm2' }));
      assert.ok(await admitted(one, 'd', { ...link, pathwayId: 'ANDEN1' }));
    });

    it('leave nothing behind when the meeting is over, or when they have gone', async () => {
      for (const screen of ['a', 'b']) await one.admit(link, { screen });
      await two.clear(link);
      assert.deepEqual(await documents(), []);
      for (const screen of ['a', 'b']) await one.admit(link, { screen });
      now = testNow.plus({ seconds: 60 });
      await one.sweep();
      assert.equal((await documents()).length, 2);
      now = testNow.plus({ minutes: 3 });
      await two.admit(link, { screen: 'c' });
      await one.sweep();
      assert.deepEqual(
        (await documents()).map(({ id }) => id),
        ['1.1'],
      );
      now = testNow.plus({ minutes: 6 });
      await one.sweep();
      await two.sweep();
      assert.deepEqual(await documents(), []);
    });

    it('are not locked out for a year by a clock that was a year ahead', async () => {
      now = testNow.plus({ years: 1 });
      for (const screen of ['a', 'b', 'c']) await one.admit(link, { screen });
      now = testNow;
      assert.deepEqual(await one.admit(link, { screen: 'd' }), { isAdmitted: true, screens: 1 });
    });

    it('are counted on when what is stored is none of ours', async () => {
      await fresh().store.put(partition, '1.1', { something: 'else' }, 'absent');
      await fresh().store.put(partition, 'x', 'y', 'absent');
      for (const screen of ['a', 'b', 'c']) assert.ok(await admitted(one, screen));
      assert.equal(await admitted(one, 'd'), false);
    });
  });
}

describe('a screen that goes on asking', () => {
  const fresh = eachFresh(engines.SQLite ?? assert.fail());

  it('is written down at most every forty seconds', async () => {
    let now = testNow;
    const screens = new WallScreens(fresh().store, () => now);
    await screens.admit(link, { screen: 'a' });
    const etags = new Set<string>();
    for (let seconds = 0; seconds <= 120; seconds += 15) {
      now = testNow.plus({ seconds });
      await screens.admit(link, { screen: 'a' });
      for (const { etag } of (await fresh().store.list(partition)).documents) etags.add(etag);
    }
    assert.equal(etags.size, 3);
  });
});
