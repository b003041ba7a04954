import assert from 'node:assert/strict';
import { noAccess } from '../../../services/young-access/access-document.ts';
import { linkPartition, loadAccess } from '../../../services/young-access/access-store.ts';
import { createInvite, maxDevices, revokeAdults, revokeAll } from '../../../services/young-access/invite.ts';
import { eraseAccess, overviewOf } from '../../../services/young-access/overview.ts';
import { AccessBench, otherCode } from '../../support/access-bench.ts';
import { MemoryStore } from '../../support/memory-store.ts';

const key = { pathwayId: 'K7F3XQ', audience: 'youngPerson' } as const;
const adult = { ...key, audience: 'chosenAdult' } as const;

describe('a link for the young person', () => {
  let store: MemoryStore;
  let bench: AccessBench;
  beforeEach(() => {
    store = new MemoryStore();
    bench = new AccessBench(store);
  });

  it('cannot be guessed: 144 random bits, and a code of six digits beside it', async () => {
    const invites = await Promise.all(Array.from({ length: 20 }, () => bench.invite()));
    for (const { token, code } of invites) {
      assert.match(token, /^[\w-]{24}$/);
      assert.match(code, /^\d{6}$/);
    }
    assert.equal(new Set(invites.map(({ token }) => token)).size, 20);
    assert.ok(new Set(invites.map(({ code }) => code)).size > 15);
  });

  it('is kept without its token and without its code, and so is what a browser is remembered by', async () => {
    const browser = await bench.signedIn();
    const kept = JSON.stringify(store.partitions().map((name) => [name, store.contents(name)]));
    for (const secret of [browser.token, browser.code, browser.caller.device, browser.caller.session])
      assert.ok(secret !== undefined && !kept.includes(secret));
  });

  it('stands in the store under the pathway, with who made it, when, and until when it can be used', async () => {
    await bench.invite();
    const { links } = await loadAccess(store, key);
    const [link] = links;
    assert.deepEqual(
      [link?.createdBy, link?.createdAt, link?.expiresAt, link?.tries, link?.device],
      ['karen', '2026-11-23T07:02:00.000Z', '2026-11-30T07:02:00.000Z', 0, undefined],
    );
  });

  it('is dead after seven days if nobody has used it, and lives on if somebody has', async () => {
    const unused = await bench.invite({ pathwayId: 'AAAAAA' });
    const used = await bench.signedIn({ pathwayId: 'BBBBBB' });
    bench.later(7 * 24 * 60 - 1);
    assert.equal((await bench.browser(unused.token).look()).kind, 'code');
    bench.later(1);
    assert.equal((await bench.browser(unused.token).look()).kind, 'dead');
    assert.deepEqual(await bench.browser(unused.token).signIn(unused.code), { kind: 'dead' });
    assert.equal((await used.look()).kind, 'code');
    assert.equal((await used.signIn(used.code)).kind, 'in');
  });

  it('is dead when a new one is made, used or not', async () => {
    const unused = await bench.invite();
    const used = await bench.signedIn();
    assert.equal((await bench.browser(unused.token).look()).kind, 'dead');
    const third = await bench.invite();
    assert.equal((await used.look()).kind, 'dead');
    assert.deepEqual(await used.signIn(used.code), { kind: 'dead' });
    assert.equal((await bench.browser(third.token).signIn(third.code)).kind, 'in');
  });

  it('can be made for one more browser, and then only unused links are dead', async () => {
    const phone = await bench.signedIn();
    const unused = await bench.invite({ oneMore: true });
    const tablet = await bench.signedIn({ oneMore: true });
    assert.equal((await phone.look()).kind, 'in');
    assert.equal((await tablet.look()).kind, 'in');
    assert.equal((await bench.browser(unused.token).look()).kind, 'dead');
    assert.equal((await overviewOf(bench.ports, key)).devices.length, 2);
  });

  it('pushes out the browser that was used longest ago when there are too many', async () => {
    const browsers = [];
    for (let count = 0; count < maxDevices; count++) {
      browsers.push(await bench.signedIn({ oneMore: true }));
      bench.later(1);
    }
    const [first, second] = browsers;
    await first?.look();
    await bench.signedIn({ oneMore: true });
    assert.equal((await first?.look())?.kind, 'in');
    assert.equal((await second?.look())?.kind, 'dead');
    assert.equal((await overviewOf(bench.ports, key)).devices.length, maxDevices);
  });

  it('is one when two coordinators make one at the same moment: the other is dead', async () => {
    const [one, other] = await Promise.all([bench.invite(), bench.invite({ by: 'kirsten' })]);
    const kinds = await Promise.all([one, other].map(async ({ token }) => (await bench.browser(token).look()).kind));
    assert.deepEqual([...kinds].sort(), ['code', 'dead']);
  });

  it('of the chosen adult and of the young person do not touch each other', async () => {
    const own = await bench.signedIn();
    const theirs = await bench.signedIn({ audience: 'chosenAdult', by: 'youngPerson' });
    const [mine, adults] = await Promise.all([own.look(), theirs.look()]);
    assert.ok(mine.kind === 'in' && mine.session.audience === 'youngPerson');
    assert.ok(adults.kind === 'in' && adults.session.audience === 'chosenAdult');
    await revokeAll(bench.ports, { pathwayId: key.pathwayId, by: 'karen', of: ['chosenAdult'] });
    assert.deepEqual([(await own.look()).kind, (await theirs.look()).kind], ['in', 'dead']);
  });

  it('of an adult says whose it is, and so does the session; one of the young person says nothing of the kind', async () => {
    const theirs = await bench.signedIn({ audience: 'chosenAdult', adult: 'v2', by: 'youngPerson' });
    const standing = await theirs.look();
    assert.equal(standing.kind === 'in' && standing.session.adult, 'v2');
    const own = await (await bench.signedIn()).look();
    assert.ok(own.kind === 'in' && !('adult' in own.session));
    await assert.rejects(createInvite(bench.ports, { ...adult, by: 'karen' }), /says whose it is/);
    await assert.rejects(createInvite(bench.ports, { ...key, adult: 'v1', by: 'karen' }), /says whose it is/);
  });

  it('for one more browser of an adult ends those of another adult all the same', async () => {
    const first = await bench.signedIn({ audience: 'chosenAdult', adult: 'v1' });
    const next = await bench.signedIn({ audience: 'chosenAdult', adult: 'v2', oneMore: true });
    await bench.invite({ audience: 'chosenAdult', adult: 'v2', oneMore: true });
    assert.deepEqual([(await first.look()).kind, (await next.look()).kind], ['dead', 'in']);
  });

  it('of an adult who is over ends, and of no other adult, as often as it is said', async () => {
    const first = await bench.signedIn({ audience: 'chosenAdult', adult: 'v1' });
    const own = await bench.signedIn();
    const end = (over: string) =>
      revokeAdults(bench.ports, { pathwayId: key.pathwayId, by: 'youngPerson' }, (id) => id === over);
    await end('v2');
    assert.equal((await first.look()).kind, 'in');
    for (const _ of [1, 2]) await end('v1');
    assert.deepEqual([(await first.look()).kind, (await own.look()).kind], ['dead', 'in']);
    const { ended } = await loadAccess(store, adult);
    assert.deepEqual(
      ended.map(({ why, by }) => [why, by]),
      [['revoked', 'youngPerson']],
    );
  });

  it('lives on when the program’s own key is changed, as long as the former one is told', async () => {
    const invite = await bench.invite();
    const renewed = new AccessBench(store, ['en ny hemmelighed', 'en hemmelighed til prøverne, ikke mere']);
    assert.equal((await renewed.browser(invite.token).signIn(invite.code)).kind, 'in');
    const next = await bench.invite();
    const forgetful = new AccessBench(store, ['en ny hemmelighed']);
    assert.equal((await forgetful.browser(next.token).signIn(next.code)).kind, 'wrong');
  });
});

describe('signing out everywhere', () => {
  it('ends links, browsers and identity at once, in every process', async () => {
    const store = new MemoryStore();
    const [here, there] = [new AccessBench(store), new AccessBench(store)];
    const browser = await here.signedIn();
    const invite = await here.invite({ oneMore: true });
    const elsewhere = there.browser(invite.token);
    assert.equal((await elsewhere.look()).kind, 'code');
    await revokeAll(here.ports, { pathwayId: key.pathwayId, by: 'kirsten' });
    assert.equal((await browser.look()).kind, 'dead');
    assert.equal((await elsewhere.look()).kind, 'dead');
    assert.deepEqual(await elsewhere.signIn(invite.code), { kind: 'dead' });
    const { ended, links } = await loadAccess(store, key);
    assert.deepEqual([links.length, ended.length], [0, 2]);
    assert.ok(ended.every(({ why, by }) => why === 'revoked' && by === 'kirsten'));
  });

  it('does nothing where nobody gets in, and nothing the second time', async () => {
    const bench = new AccessBench();
    await revokeAll(bench.ports, { pathwayId: 'NOBODY', by: 'karen' });
    assert.deepEqual(await loadAccess(bench.store, { ...key, pathwayId: 'NOBODY' }), noAccess);
  });

  it('remembers of the last twenty links who made and ended them, and no more', async () => {
    const bench = new AccessBench();
    for (let count = 0; count < 25; count++) await bench.invite();
    const { ended } = await loadAccess(bench.store, key);
    assert.equal(ended.length, 20);
    assert.ok(ended.every(({ why, createdBy }) => why === 'replaced' && createdBy === 'karen'));
  });
});

describe('what the coordinator sees of the access', () => {
  it('is an open link, then a browser and when it was last seen', async () => {
    const bench = new AccessBench();
    assert.deepEqual(await overviewOf(bench.ports, key), { devices: [] });
    const invite = await bench.invite();
    const { invite: open } = await overviewOf(bench.ports, key);
    assert.deepEqual(open, {
      createdBy: 'karen',
      createdAt: '2026-11-23T07:02:00.000Z',
      expiresAt: invite.expiresAt,
      isPaused: false,
    });
    bench.later(60);
    const browser = bench.browser(invite.token);
    await browser.signIn(invite.code);
    bench.later(10);
    await browser.look();
    const after = await overviewOf(bench.ports, key);
    assert.equal(after.invite, undefined);
    assert.deepEqual(
      after.devices.map(({ since, seenAt, isSignedIn }) => [since, seenAt, isSignedIn]),
      [['2026-11-23T08:02:00.000Z', '2026-11-23T08:12:00.000Z', true]],
    );
    bench.later(15);
    assert.equal((await overviewOf(bench.ports, key)).devices[0]?.isSignedIn, false);
  });

  it('says that a link has died of wrong codes, or of age, also before anything has cleared it away', async () => {
    const bench = new AccessBench();
    const invite = await bench.invite();
    bench.later(8 * 24 * 60);
    assert.deepEqual((await overviewOf(bench.ports, key)).lastEnd, { why: 'expired', at: invite.expiresAt });
    const next = await bench.invite();
    for (let count = 0; count < 10; count++) {
      await bench.browser(next.token).signIn(otherCode(next.code));
      bench.later(61);
    }
    const { lastEnd, devices, invite: open } = await overviewOf(bench.ports, key);
    assert.deepEqual([lastEnd?.why, devices, open], ['wrongCodes', [], undefined]);
  });
});

describe('erasing the access', () => {
  it('leaves nothing in the store, of either audience', async () => {
    const store = new MemoryStore();
    const bench = new AccessBench(store);
    await bench.signedIn();
    await bench.invite({ audience: adult.audience });
    await createInvite(bench.ports, { ...key, pathwayId: 'OTHERS', by: 'karen' });
    await eraseAccess(store, key.pathwayId);
    assert.deepEqual(store.partitions().sort(), ['young-access:OTHERS', linkPartition].sort());
    assert.equal(Object.keys(store.contents(linkPartition)).length, 1);
  });

  it('is complete for links that ended before: their tokens lead nowhere and are not kept', async () => {
    const store = new MemoryStore();
    const bench = new AccessBench(store);
    for (let count = 0; count < 4; count++) await bench.invite();
    assert.equal(Object.keys(store.contents(linkPartition)).length, 1);
  });
});
