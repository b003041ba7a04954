import assert from 'node:assert/strict';
import type { Card } from '../../../cards/card.ts';
import { entriesOf } from '../../../services/journal/journal-entry.ts';
import { JournalSender } from '../../../services/journal/journal-sender.ts';
import { DeskBench } from '../../support/desk.ts';
import { FakeCaseSystem } from '../../support/journal-bench.ts';
import { MemoryStore } from '../../support/memory-store.ts';

const texts = (card: Card | undefined): string => JSON.stringify(card?.blocks ?? []);
const filings = (card: Card | undefined) => (card?.buttons ?? []).filter(({ verb }) => verb === 'journal.file');

/** Karen coordinates, Uffe and Jonna are in the team. */
async function journalDesk() {
  const store = new MemoryStore();
  const bench = await DeskBench.create({ store });
  const pathway = await bench.open();
  const caseSystem = new FakeCaseSystem();
  const sender = new JournalSender({
    documents: store,
    clock: () => bench.now,
    caseSystem,
    draw: async () => new TextEncoder().encode('%PDF'),
  });
  const does = (who: string, verb: string, data: object = {}, inputs: Record<string, string> = {}) =>
    bench.click(who, verb, { pathway, ...data }, inputs);
  const adds = async (who: string, title: string, topic: string) => {
    const deadline = bench.now.plus({ days: 9 }).toISODate() ?? '';
    await does(who, 'action.add', {}, { title, deadline, topic, responsible: who });
    return [...(await bench.desk.pathways.current(pathway)).actions.keys()].at(-1) ?? '';
  };
  const entries = async () => (await entriesOf(store, pathway)).map(({ entry }) => entry);
  return { bench, pathway, does, adds, entries, caseSystem, sender };
}

describe('"Til journal"', () => {
  it('is on the card of an action for the coordinator who asks, and on nobody else’s', async () => {
    const { does, adds } = await journalDesk();
    const action = await adds('uffe', 'Ring til skolen', 'other');
    assert.deepEqual(
      filings((await does('karen', 'action.show', { action })).card).map(({ data }) => data.action),
      [action],
    );
    assert.deepEqual(filings((await does('uffe', 'action.show', { action })).card), []);
    const done = await does('karen', 'action.done', { action, form: 1 });
    assert.notEqual(done.tone, 'refusal');
    assert.equal(filings((await does('karen', 'action.show', { action })).card).length, 1);
  });

  it('brings an action to the case system as it is, whole, and says so; again, it says that it is there', async () => {
    const { does, adds, entries, caseSystem, sender } = await journalDesk();
    const action = await adds('uffe', 'Ring til skolen', 'other');
    const first = await does('karen', 'journal.file', { action });
    assert.equal(first.tone, 'good');
    assert.equal(first.card, undefined);
    assert.match(first.said ?? '', /lagt klar til sagen/);
    assert.match((await does('karen', 'journal.file', { action })).said ?? '', /allerede lagt klar/);
    await sender.sendDue();
    assert.equal(caseSystem.packages()[0]?.action?.title, 'Ring til skolen');
    assert.equal(caseSystem.packages()[0]?.madeBy, 'karen');
    assert.match((await does('karen', 'journal.file', { action })).said ?? '', /allerede på sagen/);
    assert.equal((await entries()).length, 1);
  });

  it('takes the whole pathway where nothing is named, and shows the queue with it', async () => {
    const { does, entries } = await journalDesk();
    const { card } = await does('karen', 'journal.file');
    assert.match(texts(card), /Hele forløbet/);
    assert.deepEqual(
      (await entries()).map(({ kind, by, status }) => [kind, by, status]),
      [['pathway', 'karen', 'waiting']],
    );
  });

  it('puts nothing on record for anybody but the coordinator, or of what is not there, or of another pathway', async () => {
    const { bench, does, adds, entries } = await journalDesk();
    const action = await adds('uffe', 'Ring til skolen', 'other');
    for (const who of ['uffe', 'jonna', 'sofus'])
      for (const data of [{}, { action }]) assert.equal((await does(who, 'journal.file', data)).tone, 'refusal', who);
    const other = await bench.open();
    for (const data of [
      { action: 'a99' },
      { meeting: 'm1' },
      { agreement: 1 },
      { agreement: 'x' },
      { action: { $ne: '' } },
      { pathway: other, action },
      { pathway: 'K00000' },
    ])
      assert.equal((await does('karen', 'journal.file', data)).tone, 'refusal', JSON.stringify(data));
    assert.deepEqual(await entries(), []);
  });

  it('gives whoever clicks nothing of the package to see', async () => {
    const { does, adds } = await journalDesk();
    const action = await adds('uffe', 'Mærket-Titel', 'other');
    assert.doesNotMatch(JSON.stringify(await does('karen', 'journal.file', { action })), /Mærket|Testesen/);
  });
});

describe('the card of what is on record', () => {
  it('is one click from what is not needed every day, for the coordinator alone and in no room', async () => {
    const { does } = await journalDesk();
    assert.match(texts((await does('karen', 'pathway.more')).card), /journal\.show/);
    assert.doesNotMatch(texts((await does('uffe', 'pathway.more')).card), /journal\.show/);
    assert.equal((await does('karen', 'journal.show')).personal, true);
    assert.equal((await does('uffe', 'journal.show')).tone, 'refusal');
  });

  it('says what is missing and since when, why it does not go on, and at last its number', async () => {
    const { bench, does, adds, caseSystem, sender } = await journalDesk();
    assert.match(texts((await does('karen', 'journal.show')).card), /Intet venter/);
    const action = await adds('uffe', 'Ring til skolen', 'other');
    await does('karen', 'journal.file', { action });
    const waiting = await does('karen', 'journal.show');
    assert.equal(waiting.card?.badge?.text, '1 mangler på sagen');
    assert.match(texts(waiting.card), /Opgave: Ring til skolen.*siden /);
    caseSystem.faults.push(() => {
      throw new Error('afbrudt');
    });
    await sender.sendDue();
    assert.match(texts((await does('karen', 'journal.show')).card), /ikke i orden/);
    bench.now = bench.now.plus({ days: 1 });
    await sender.sendDue();
    const { card } = await does('karen', 'journal.show');
    assert.equal(card?.badge, undefined);
    assert.match(texts(card), /Intet venter.*Senest på sagen.*nr\. 2026-1/);
  });

  it('tells of something that the coordinator may not know no more than what kind of thing it is', async () => {
    const { bench, pathway, does, adds } = await journalDesk();
    const action = await adds('uffe', 'Mærket-Titel', 'other');
    await bench.desk.journal.file(pathway, { kind: 'action', id: action }, 'clock');
    assert.match(texts((await does('karen', 'journal.show')).card), /Mærket-Titel/);
    // It is about something else now, or belongs to another: whatever the reason, the title is not there.
    const { filedTitle } = await import('../../../cards/views/journal/filed-title.ts');
    const { galleryContext } = await import('../../../bot/demo/gallery-states.ts');
    const { seenByPerson } = await import('../../../bot/seen.ts');
    const state = seenByPerson(bench.desk, await bench.desk.pathways.current(pathway), 'sofus');
    assert.equal(filedTitle(galleryContext('da'), state, { kind: 'action', id: action }, undefined), 'Opgave');
  });
});

describe('the list of all pathways that somebody coordinates', () => {
  it('says since when something is not on record, from the second day on, to the coordinator alone', async () => {
    const { bench, does, adds, sender } = await journalDesk();
    const action = await adds('uffe', 'Mærket-Titel', 'other');
    await does('karen', 'journal.file', { action });
    const list = async (who = 'karen') => JSON.stringify((await bench.say(who, 'overblik')).card);
    assert.doesNotMatch(await list(), /Mangler på sagen/);
    bench.now = bench.now.plus({ days: 1, minutes: 1 });
    assert.match(await list(), /Mangler på sagen siden .*\. nov/);
    assert.doesNotMatch(await list(), /Mærket/);
    assert.doesNotMatch(JSON.stringify(await bench.say('uffe', 'status')), /Mangler på sagen/);
    await sender.sendDue();
    assert.doesNotMatch(await list(), /Mangler på sagen/);
  });
});
