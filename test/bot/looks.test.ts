import assert from 'node:assert/strict';
import { looksAt, looksBy } from '../../services/access-log/looks-of.ts';
import { StoreError } from '../../storage/ports.ts';
import { DeskBench } from '../support/desk.ts';
import { MemoryStore } from '../support/memory-store.ts';

/** Who looked at what and how it ended, as it is on the disk. */
async function looked(bench: DeskBench, pathway: string): Promise<string[]> {
  await bench.looks.flush();
  const days = await looksAt(bench.desk.documents, pathway);
  return days.flatMap(({ viewer, seen }) =>
    seen.map(({ what, outcome, times }) => `${viewer} ${what} ${outcome}${times > 1 ? ` ${times}` : ''}`),
  );
}

describe('who has looked', () => {
  let bench: DeskBench;
  let pathway: string;

  beforeEach(async () => {
    bench = await DeskBench.create();
    pathway = await bench.open();
  });

  it('is noted of every word and every click that shows something of a pathway, with the day', async () => {
    await bench.say('uffe', 'team', { kind: 'room', roomId: `room-${pathway}` });
    await bench.click('uffe', 'pathway.status', { pathway });
    bench.now = bench.now.plus({ minutes: 1 });
    await bench.click('uffe', 'pathway.status', { pathway });
    await bench.click('jonna', 'subject.show', { pathway });
    await bench.click('jonna', 'action.add', { pathway });
    const all = await looked(bench, pathway);
    for (const one of [
      'uffe word.team shown',
      'uffe pathway.status shown 2',
      'jonna subject.show shown',
      'jonna action.add shown',
    ])
      assert.ok(all.includes(one), `${one} in ${all.join(', ')}`);
    assert.deepEqual([...((await looksBy(bench.desk.documents, 'uffe'))[0]?.pathways ?? [])], [[pathway, 3]]);
  });

  it('is noted of a list for what stands in it, which opens none of it', async () => {
    const other = await bench.open('Sofie Prøvesen');
    await bench.say('karen', 'overblik');
    for (const one of [pathway, other]) assert.ok((await looked(bench, one)).includes('karen list.overview shown'));
    await bench.say('jonna', 'status');
    assert.ok((await looked(bench, pathway)).includes('jonna list.status shown'));
    assert.deepEqual(await looksBy(bench.desk.documents, 'jonna'), [], 'nothing that counts as opened');
    await bench.say('jonna', 'mine');
    assert.ok(!(await looked(bench, pathway)).some((one) => one.includes('mine')), 'she has nothing there to see');
  });

  it('is on the disk before a refusal is said, for staff outside of the team and for accounts that nobody knows', async () => {
    await bench.click('fremmed', 'pathway.status', { pathway });
    await bench.click('ukendt', 'subject.show', { pathway });
    const days = await looksAt(bench.desk.documents, pathway);
    const refused = days.flatMap(({ viewer, seen }) =>
      seen.filter(({ outcome }) => outcome === 'refused').map(({ what, code }) => `${viewer} ${what} ${code}`),
    );
    assert.deepEqual(refused.sort(), ['fremmed pathway.status notOfTheTeam', 'slack:U-ukendt subject.show stranger']);
  });

  it('keeps nothing of a pathway that there is not', async () => {
    await bench.click('ukendt', 'subject.show', { pathway: 'ZZZZZZ' });
    assert.deepEqual(await looksAt(bench.desk.documents, 'ZZZZZZ'), []);
  });

  it('tells the coordinator alone, in words, with no account and no code of the program', async () => {
    await bench.click('uffe', 'subject.show', { pathway });
    await bench.click('ukendt', 'subject.show', { pathway });
    await bench.looks.flush();
    const answer = await bench.click('karen', 'looks.show', { pathway });
    assert.equal(answer.personal, true);
    const card = JSON.stringify(answer.card);
    assert.match(card, /den unges navn kl\. /);
    assert.match(card, /blev afvist: den unges navn/);
    assert.match(card, /En, som Vejviser ikke kender/);
    assert.doesNotMatch(card, /subject\.show|U-ukendt/);
    const refused = await bench.click('uffe', 'looks.show', { pathway });
    assert.equal(refused.tone, 'refusal');
    assert.equal(refused.card, undefined);
  });

  it('is answered all the same when nothing can be noted of who looks', async () => {
    const store = new MemoryStore();
    bench = await DeskBench.create({ store });
    pathway = await bench.open();
    const put = store.put.bind(store);
    store.put = (partition, ...rest) =>
      partition.startsWith('look') ? Promise.reject(new StoreError('unavailable')) : put(partition, ...rest);
    assert.ok((await bench.click('uffe', 'pathway.status', { pathway })).card);
    await bench.looks.flush();
    assert.ok(bench.looks.waiting > 0, 'it waits for the store');
  });

  it('costs a click no call to the store', async () => {
    const store = new MemoryStore();
    bench = await DeskBench.create({ store });
    pathway = await bench.open();
    await bench.click('uffe', 'pathway.team', { pathway });
    const before = { ...store.calls };
    await bench.click('uffe', 'pathway.team', { pathway });
    assert.deepEqual([store.calls.get, store.calls.put], [before.get, before.put]);
  });
});
