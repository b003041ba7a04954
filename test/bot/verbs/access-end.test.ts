import assert from 'node:assert/strict';
import { tieIdentity } from '../../../services/young-access/identity.ts';
import { orderedInvite } from '../../../services/young-access/ordered-invite.ts';
import { overviewOf } from '../../../services/young-access/overview.ts';
import { StoreError } from '../../../storage/ports.ts';
import { AccessDesk, linkOn } from '../../support/access-desk.ts';
import { MemoryStore } from '../../support/memory-store.ts';

const once = { deliveryId: 'the-same' };
const identity = { issuer: 'https://broker.example', subject: 'kasper' };

describe('signing out everywhere', () => {
  it('ends every phone, every link and an identity that is tied, at once, and shows so to the coordinator alone', async () => {
    const desk = await AccessDesk.create();
    const [first, second] = [await desk.signedIn(), await desk.signedIn({ oneMore: 1 })];
    assert.equal(await tieIdentity(desk.bench.desk.access, first.caller, identity), 'tied');
    const { token } = linkOn(await desk.give({ oneMore: 1 }));
    const answer = await desk.end();
    assert.deepEqual([answer.tone, answer.personal, answer.card?.view], ['good', true, 'access']);
    for (const browser of [first, second, desk.browser(token)]) assert.equal(await browser.stands(), 'dead');
    const overview = await overviewOf(desk.bench.desk.access, { pathwayId: desk.pathway, audience: 'youngPerson' });
    assert.deepEqual([overview.devices, overview.invite, overview.identityTiedAt], [[], undefined, undefined]);
    assert.equal(overview.lastEnd?.why, 'revoked');
    assert.equal(await desk.count('AccessEnded'), 1);
  });

  it('of the adult leaves the young person signed in, and the other way round', async () => {
    const desk = await AccessDesk.create();
    await desk.choosesAdult();
    const young = await desk.signedIn();
    const adult = await desk.signedIn({ to: 'chosenAdult' });
    await desk.end('chosenAdult');
    assert.deepEqual([await young.stands(), await adult.stands()], ['in', 'dead']);
    const next = await desk.signedIn({ to: 'chosenAdult' });
    await desk.end('youngPerson');
    assert.deepEqual([await young.stands(), await next.stands()], ['dead', 'in']);
  });

  it('that is delivered once more ends nothing that was given since', async () => {
    const desk = await AccessDesk.create();
    await desk.signedIn();
    await desk.end('youngPerson', once);
    const browser = await desk.signedIn();
    assert.equal((await desk.end('youngPerson', once)).tone, 'good');
    assert.equal(await browser.stands(), 'in');
    assert.equal(await desk.count('AccessEnded'), 1);
  });

  it('overtakes a link that was on its way: it is never made', async () => {
    const desk = await AccessDesk.create();
    const { pathway, bench } = desk;
    const wish = { pathwayId: pathway, commandId: 'slow', by: 'karen', via: 'slack' } as const;
    const command = { type: 'access.give', to: 'youngPerson' } as const;
    const given = await bench.desk.pathways.perform({ ...wish, command });
    assert.ok(given.done && given.commit);
    await desk.end();
    const input = { pathwayId: pathway, audience: 'youngPerson', by: 'karen' } as const;
    assert.equal(await orderedInvite(bench.desk.access, input, given.commit), 'over');
    assert.doesNotMatch(JSON.stringify(await desk.card()), /venter på at blive brugt/);
  });

  it('is nobody else’s, and signs nobody out before that is known', async () => {
    const desk = await AccessDesk.create();
    const browser = await desk.signedIn();
    for (const who of ['uffe', 'kirsten', 'fremmed', 'ukendt'])
      assert.equal((await desk.does(who, 'access.end', { to: 'youngPerson' })).tone, 'refusal', who);
    assert.equal((await desk.end('youngPerson')).tone, 'good');
    assert.equal(await browser.stands(), 'dead');
  });

  it('is not done, and said not to be, while the store is down', async () => {
    const store = new MemoryStore();
    const desk = await AccessDesk.create(store);
    const browser = await desk.signedIn();
    const { put } = store;
    store.put = () => Promise.reject(new StoreError('unavailable'));
    const answer = await desk.end();
    assert.equal(answer.tone, 'refusal');
    assert.match(answer.said ?? '', /intet er ændret/);
    store.put = put;
    assert.equal(await browser.stands(), 'in');
    assert.equal(await desk.count('AccessEnded'), 0);
    assert.equal((await desk.end()).tone, 'good');
    assert.equal(await browser.stands(), 'dead');
  });

  it('that could not be put on record is done all the same, and nobody is told that nothing has changed', async () => {
    const store = new MemoryStore();
    const desk = await AccessDesk.create(store);
    const browser = await desk.signedIn();
    const { append } = store;
    store.append = () => Promise.reject(new StoreError('unavailable'));
    const answer = await desk.end();
    assert.equal(answer.tone, 'refusal');
    assert.doesNotMatch(answer.said ?? '', /intet er ændret/);
    store.append = append;
    assert.equal(await browser.stands(), 'dead');
    assert.equal((await desk.end()).tone, 'good');
    assert.equal(await desk.count('AccessEnded'), 1);
  });

  it('of a pathway that has ended is refused: the pages tell nothing any more', async () => {
    const desk = await AccessDesk.create();
    const browser = await desk.signedIn();
    await desk.bench.click('karen', 'pathway.close', { pathway: desk.pathway }, { reason: 'goalReached' });
    assert.match((await desk.end()).said ?? '', /er lukket/);
    assert.equal(await browser.stands(), 'in');
  });
});
