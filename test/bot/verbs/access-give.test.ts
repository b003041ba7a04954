import assert from 'node:assert/strict';
import { otherCode } from '../../support/access-bench.ts';
import { AccessDesk, linkOn, remembering } from '../../support/access-desk.ts';
import { MemoryStore } from '../../support/memory-store.ts';

const once = { deliveryId: 'the-same' };

describe('giving a link', () => {
  for (const platform of ['teams', 'slack'] as const) {
    it(`shows link and code to the coordinator alone, on a card that is for no room (${platform})`, async () => {
      const desk = await AccessDesk.create();
      const answer = await desk.give({}, { platform });
      assert.deepEqual([answer.tone, answer.personal, answer.card?.view], ['good', true, 'accessLink']);
      const { token, code } = linkOn(answer);
      assert.match(JSON.stringify(answer.card), /"https:\/\/vejviser\.example\/u\/[\w-]{24}"/);
      assert.doesNotMatch(`${answer.card?.summary} ${answer.said}`, new RegExp(`${token}|${code}|${code.slice(3)}`));
      assert.equal(answer.card?.links, undefined, 'it is to be sent on, and not to be opened here');
      const browser = desk.browser(token);
      assert.equal((await browser.signIn(otherCode(code))).kind, 'wrong');
      assert.equal((await browser.signIn(code)).kind, 'in');
      assert.equal(await browser.stands(), 'in');
    });
  }

  it('is on record, with who gave it and to whom, and keeps neither token nor code anywhere, nor in the log', async () => {
    const { store, kept } = remembering(new MemoryStore());
    const desk = await AccessDesk.create(store);
    const { token, code } = linkOn(await desk.give());
    assert.equal(await desk.count('AccessGiven'), 1);
    assert.equal(JSON.stringify(desk.bench.logged).includes(token), false);
    for (const secret of [token, code, `${code.slice(0, 3)} ${code.slice(3)}`]) {
      assert.equal(kept().includes(`"${secret}`), false);
      assert.equal(desk.bench.logged.join('').includes(secret), false);
    }
    assert.equal(kept().includes(token), false);
  });

  it('that is delivered twice is one link, the same in both answers, and it works', async () => {
    const desk = await AccessDesk.create();
    const [first, again] = await Promise.all([desk.give({}, once), desk.give({}, once)]);
    assert.deepEqual(again, first);
    const later = await desk.give({}, once);
    assert.deepEqual(linkOn(later), linkOn(first));
    assert.equal(await desk.count('AccessGiven'), 1);
    const { token, code } = linkOn(first);
    const browser = desk.browser(token);
    assert.equal((await browser.signIn(code)).kind, 'in');
    assert.deepEqual(linkOn(await desk.give({}, once)), { token, code }, 'also once it is used');
    assert.equal(await browser.stands(), 'in', 'and nobody is signed out by it');
  });

  it('that is delivered to another process is the same link', async () => {
    const store = new MemoryStore();
    const desk = await AccessDesk.create(store);
    const other = await desk.beside(store);
    const [one, two] = await Promise.all([desk.give({}, once), other.give({}, once)]);
    assert.deepEqual(linkOn(one), linkOn(two));
    const { token, code } = linkOn(one);
    assert.equal((await other.browser(token).signIn(code)).kind, 'in');
  });

  it('is another link with another click, and the one before is dead', async () => {
    const desk = await AccessDesk.create();
    const [first, second] = [linkOn(await desk.give()), linkOn(await desk.give())];
    assert.notEqual(first.token, second.token);
    assert.equal(await desk.browser(first.token).stands(), 'dead');
    assert.equal(await desk.browser(second.token).stands(), 'code');
  });

  it('that arrives once more after a newer one says that it is over, and the newer one lives', async () => {
    const desk = await AccessDesk.create();
    await desk.give({}, once);
    const { token } = linkOn(await desk.give());
    const answer = await desk.give({}, once);
    assert.deepEqual([answer.card?.view, answer.personal], ['access', true]);
    assert.match(JSON.stringify(answer.card), /gælder ikke længere/);
    assert.equal(await desk.browser(token).stands(), 'code');
  });

  it('that arrives once more after everyone was signed out brings nobody back', async () => {
    const desk = await AccessDesk.create();
    const { token } = linkOn(await desk.give({}, once));
    await desk.end();
    assert.equal((await desk.give({}, once)).card?.view, 'access');
    assert.equal(await desk.browser(token).stands(), 'dead');
  });

  it('for one more phone leaves the others signed in; a new one in their place signs them out', async () => {
    const desk = await AccessDesk.create();
    const first = await desk.signedIn();
    const second = await desk.signedIn({ oneMore: 1 });
    assert.deepEqual([await first.stands(), await second.stands()], ['in', 'in']);
    await desk.give();
    assert.deepEqual([await first.stands(), await second.stands()], ['dead', 'dead']);
  });

  it('is the coordinator’s: nobody else of the team, and not a former one', async () => {
    const desk = await AccessDesk.create();
    for (const who of ['uffe', 'jonna', 'kirsten', 'fremmed', 'ophoert', 'ukendt']) {
      const answer = await desk.does(who, 'access.give', { to: 'youngPerson' });
      assert.deepEqual([answer.tone, answer.card], ['refusal', undefined], who);
    }
    await desk.bench.click('karen', 'coordinator.propose', { pathway: desk.pathway }, { to: 'kirsten' });
    await desk.does('kirsten', 'coordinator.accept');
    for (const verb of ['access.give', 'access.end', 'access.show'])
      assert.equal((await desk.does('karen', verb, { to: 'youngPerson' })).tone, 'refusal', verb);
    assert.equal((await desk.does('kirsten', 'access.give', { to: 'youngPerson' })).tone, 'good');
  });

  it('that was shown to a coordinator is not shown again to them once they are none', async () => {
    const desk = await AccessDesk.create();
    await desk.give({}, once);
    await desk.bench.click('karen', 'coordinator.propose', { pathway: desk.pathway }, { to: 'kirsten' });
    await desk.does('kirsten', 'coordinator.accept');
    const again = await desk.give({}, once);
    assert.deepEqual([again.tone, again.card], ['refusal', undefined]);
  });

  it('of a pathway that has ended is refused', async () => {
    const desk = await AccessDesk.create();
    await desk.bench.click('karen', 'pathway.close', { pathway: desk.pathway }, { reason: 'goalReached' });
    const answer = await desk.give();
    assert.equal(answer.card, undefined);
    assert.match(answer.said ?? '', /er lukket/);
  });

  for (const data of [{ to: undefined }, { to: 'alle' }, { to: 7 }, { to: ['youngPerson'] }, { oneMore: 'ja' }]) {
    it(`with ${JSON.stringify(data)} gets a polite answer, and no link`, async () => {
      const desk = await AccessDesk.create();
      const answer = await desk.give(data);
      assert.deepEqual([answer.tone, answer.card], ['refusal', undefined]);
      assert.equal(await desk.count('AccessGiven'), 0);
    });
  }
});

describe('giving the chosen adult a link', () => {
  it('takes an adult who was chosen and has not said no', async () => {
    const desk = await AccessDesk.create();
    assert.equal((await desk.give({ to: 'chosenAdult' })).tone, 'refusal');
    await desk.choosesAdult();
    const answer = await desk.give({ to: 'chosenAdult' });
    const { token, code } = linkOn(answer);
    const signedIn = await desk.browser(token).signIn(code);
    assert.ok(signedIn.kind === 'in');
    assert.deepEqual([signedIn.session.audience, signedIn.session.adult], ['chosenAdult', 'v1']);
    await desk.adultDeclines();
    assert.equal((await desk.give({ to: 'chosenAdult' })).tone, 'refusal');
  });

  it('leaves the young person’s own alone', async () => {
    const desk = await AccessDesk.create();
    await desk.choosesAdult();
    const young = await desk.signedIn();
    const adult = await desk.signedIn({ to: 'chosenAdult' });
    await desk.give({ to: 'chosenAdult' });
    assert.deepEqual([await young.stands(), await adult.stands()], ['in', 'dead']);
  });

  it('that arrives once more after another was chosen makes no link for that one', async () => {
    const desk = await AccessDesk.create();
    await desk.choosesAdult();
    await desk.give({ to: 'chosenAdult' }, once);
    desk.later(1);
    await desk.choosesAdult();
    const answer = await desk.give({ to: 'chosenAdult' }, once);
    assert.equal(answer.card?.view, 'access');
    assert.doesNotMatch(JSON.stringify(answer.card), /\/u\//);
  });
});
