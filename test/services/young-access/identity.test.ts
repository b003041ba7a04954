import assert from 'node:assert/strict';
import {
  isTiedIdentity,
  signInByIdentity,
  tieIdentity,
  untieIdentity,
} from '../../../services/young-access/identity.ts';
import { beginErrand, endErrand } from '../../../services/young-access/identity-flow.ts';
import { revokeAll } from '../../../services/young-access/invite.ts';
import { overviewOf } from '../../../services/young-access/overview.ts';
import { AccessBench, accessSecret, otherCode } from '../../support/access-bench.ts';
import { MemoryStore } from '../../support/memory-store.ts';

const key = { pathwayId: 'K7F3XQ', audience: 'youngPerson' } as const;
const own = { issuer: 'https://id.example', subject: 'cf6b1f0a-2a9a-4d53-9c1a-4f9c0d8d3c10' };
const another = { ...own, subject: 'e0f4c9a2-51d8-4a55-8f7c-b1f0c2b5a911' };

describe('an electronic identity', () => {
  let bench: AccessBench;
  beforeEach(() => {
    bench = new AccessBench();
  });

  it('is tied by somebody who is signed in, told of, and opens the page in place of the code', async () => {
    const browser = await bench.signedIn();
    assert.equal(await tieIdentity(bench.ports, browser.caller, own), 'tied');
    assert.equal(await tieIdentity(bench.ports, browser.caller, own), 'tied');
    assert.deepEqual(bench.events.at(-1), { kind: 'identityTied', ...key, createdBy: 'karen' });
    assert.equal(bench.events.length, 2);
    bench.later(20);
    assert.equal((await browser.look()).kind, 'code');
    const outcome = await signInByIdentity(bench.ports, browser.caller, own);
    assert.ok(outcome.kind === 'in');
    browser.keep(outcome);
    assert.equal((await browser.look()).kind, 'in');
  });

  it('is tied by nobody who is not signed in', async () => {
    const { token } = await bench.invite();
    assert.equal(await tieIdentity(bench.ports, { token }, own), 'signedOut');
    assert.equal(await tieIdentity(bench.ports, { token: 'Z'.repeat(24) }, own), 'signedOut');
    const browser = await bench.signedIn();
    bench.later(20);
    assert.equal(await tieIdentity(bench.ports, browser.caller, own), 'signedOut');
    assert.equal((await overviewOf(bench.ports, key)).identityTiedAt, undefined);
  });

  it('of another person opens nothing, and takes no place', async () => {
    const browser = await bench.signedIn();
    assert.equal((await signInByIdentity(bench.ports, browser.caller, own)).kind, 'other');
    await tieIdentity(bench.ports, browser.caller, own);
    assert.equal(await tieIdentity(bench.ports, browser.caller, another), 'other');
    for (const wrong of [another, { ...own, issuer: 'https://other.example' }, { issuer: '', subject: '' }]) {
      assert.equal((await signInByIdentity(bench.ports, browser.caller, wrong)).kind, 'other');
      assert.equal(await isTiedIdentity(bench.ports, key, wrong), false);
    }
    assert.equal(await isTiedIdentity(bench.ports, key, own), true);
  });

  it('opens no link that is dead or another browser’s', async () => {
    const browser = await bench.signedIn();
    await tieIdentity(bench.ports, browser.caller, own);
    assert.equal((await signInByIdentity(bench.ports, { token: browser.token }, own)).kind, 'dead');
    assert.equal((await signInByIdentity(bench.ports, { token: 'Z'.repeat(24) }, own)).kind, 'dead');
    await bench.invite();
    assert.equal((await signInByIdentity(bench.ports, browser.caller, own)).kind, 'dead');
  });

  it('opens a new link as well, which is then remembered', async () => {
    const browser = await bench.signedIn();
    await tieIdentity(bench.ports, browser.caller, own);
    const next = await bench.invite();
    const phone = bench.browser(next.token);
    const outcome = await signInByIdentity(bench.ports, phone.caller, own);
    assert.ok(outcome.kind === 'in');
    phone.keep(outcome);
    assert.equal((await phone.look()).kind, 'in');
    assert.equal(bench.events.filter(({ kind }) => kind === 'remembered').length, 2);
  });

  it('opens the page during a pause, since it cannot be guessed', async () => {
    const browser = await bench.signedIn();
    await tieIdentity(bench.ports, browser.caller, own);
    for (let count = 0; count < 5; count++) await browser.signIn(otherCode(browser.code));
    assert.equal((await browser.signIn(browser.code)).kind, 'paused');
    assert.equal((await signInByIdentity(bench.ports, browser.caller, own)).kind, 'in');
  });

  it('is not tied any more when it is untied, or everybody is signed out', async () => {
    const browser = await bench.signedIn();
    await tieIdentity(bench.ports, browser.caller, own);
    await untieIdentity(bench.ports, key);
    await untieIdentity(bench.ports, key);
    assert.equal((await signInByIdentity(bench.ports, browser.caller, own)).kind, 'other');
    assert.equal(await tieIdentity(bench.ports, browser.caller, another), 'tied');
    await revokeAll(bench.ports, { pathwayId: key.pathwayId, by: 'karen' });
    assert.deepEqual((await overviewOf(bench.ports, key)).identityTiedAt, undefined);
  });

  it('leaves nothing in the store by which somebody could be found again', async () => {
    const store = new MemoryStore();
    const guarded = new AccessBench(store);
    const browser = await guarded.signedIn();
    await tieIdentity(guarded.ports, browser.caller, own);
    const kept = JSON.stringify(store.contents('young-access:K7F3XQ'));
    assert.ok(!kept.includes(own.subject) && !kept.includes(own.issuer));
    // A stranger's key makes another hash of the same identity, so who has the store alone cannot try identities.
    const stranger = new AccessBench(store, ['en anden hemmelighed']);
    assert.equal(await isTiedIdentity(stranger.ports, key, own), false);
    const renewed = new AccessBench(store, ['en ny hemmelighed', accessSecret]);
    assert.equal(await isTiedIdentity(renewed.ports, key, own), true);
  });
});

describe('the way to the identity provider and back', () => {
  let bench: AccessBench;
  beforeEach(() => {
    bench = new AccessBench();
  });

  it('brings back what somebody went for, once', async () => {
    const { caller } = await bench.signedIn();
    const state = await beginErrand(bench.ports, caller, { purpose: 'confirm', subject: 'agreement:2' });
    assert.match(state, /^[\w-]{24}$/);
    bench.later(3);
    const errand = await endErrand(bench.ports, caller, state);
    assert.deepEqual([errand?.purpose, errand?.subject], ['confirm', 'agreement:2']);
    assert.equal(errand && bench.now.diff(errand.startedAt).as('minutes'), 3);
    assert.equal(await endErrand(bench.ports, caller, state), undefined);
  });

  it('is bound to the session, the link, its secret and ten minutes', async () => {
    const { caller } = await bench.signedIn();
    const begin = () => beginErrand(bench.ports, caller, { purpose: 'tie' });
    const state = await begin();
    assert.equal(await endErrand(bench.ports, caller, 'Z'.repeat(24)), undefined);
    assert.equal(await endErrand(bench.ports, { ...caller, token: 'Z'.repeat(24) }, state), undefined);
    assert.equal(await endErrand(bench.ports, { token: caller.token }, state), undefined);
    assert.equal(await endErrand(bench.ports, { ...caller, session: 'Z'.repeat(24) }, state), undefined);
    // Whoever has tried from elsewhere has used it up.
    assert.equal(await endErrand(bench.ports, caller, state), undefined);
    const late = await begin();
    bench.later(10);
    assert.equal(await endErrand(bench.ports, caller, late), undefined);
  });

  it('is named by ids: a text is nothing to confirm, and leaves no document that cannot be read', async () => {
    const browser = await bench.signedIn();
    await assert.rejects(beginErrand(bench.ports, browser.caller, { purpose: 'confirm', subject: 'x'.repeat(201) }));
    assert.match(
      await beginErrand(bench.ports, browser.caller, { purpose: 'confirm', subject: 'x'.repeat(200) }),
      /^[\w-]+$/,
    );
    assert.equal((await browser.look()).kind, 'in');
  });

  it('is one at a time: the last one counts', async () => {
    const { caller } = await bench.signedIn();
    const first = await beginErrand(bench.ports, caller, { purpose: 'tie' });
    const second = await beginErrand(bench.ports, caller, { purpose: 'signIn' });
    assert.equal(await endErrand(bench.ports, caller, first), undefined);
    assert.equal((await endErrand(bench.ports, caller, second))?.purpose, 'signIn');
  });

  it('begins only where it can end: signed in to tie or confirm, with a living link to sign in', async () => {
    const invite = await bench.invite();
    const stranger = { token: invite.token, session: 'S'.repeat(24) };
    assert.equal(await beginErrand(bench.ports, stranger, { purpose: 'tie' }), 'signedOut');
    assert.match(await beginErrand(bench.ports, stranger, { purpose: 'signIn' }), /^[\w-]{24}$/);
    assert.equal(await beginErrand(bench.ports, { token: invite.token }, { purpose: 'signIn' }), 'dead');
    const nowhere = { ...stranger, token: 'Z'.repeat(24) };
    assert.equal(await beginErrand(bench.ports, nowhere, { purpose: 'signIn' }), 'dead');
    await bench.signedIn();
    assert.equal(await beginErrand(bench.ports, stranger, { purpose: 'signIn' }), 'dead');
  });
});
