import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import type { PathwayEvent } from '../../../services/pathway/events.ts';
import { DeskBench } from '../../support/desk.ts';
import { testZone } from '../../support/domain.ts';
import { filledIn, meetingForm } from '../../support/meeting-desk.ts';
import { MemoryStore } from '../../support/memory-store.ts';

/** Two processes of the bot on one store, each of which knows the pathway as it was a moment ago. */
describe('two people at two processes', () => {
  let store: MemoryStore;
  let one: DeskBench;
  let other: DeskBench;
  let pathway: string;

  const both = (verb: string, data: Record<string, unknown>, inputs: Record<string, string>) =>
    Promise.all([
      one.click('uffe', verb, { pathway, ...data }, inputs),
      other.click('jonna', verb, { pathway, ...data }, inputs),
    ]);
  const stored = async (type: PathwayEvent['type']) =>
    (await store.read(pathway, 1)).flatMap(({ events, by }) =>
      events.filter((event) => event.type === type).map((event) => ({ event, by })),
    );

  beforeEach(async () => {
    store = new MemoryStore();
    [one, other] = [await DeskBench.create({ store }), await DeskBench.create({ store })];
    pathway = await one.open();
    await one.click('uffe', 'meeting.plan', { pathway }, meetingForm);
    for (const bench of [one, other]) bench.now = DateTime.fromISO('2026-12-03T13:10:00', { zone: testZone });
    await other.click('jonna', 'meeting.show', { pathway });
  });

  it('who tick the same item are both on record, and the later one shows', async () => {
    const { version: v } = await one.desk.pathways.current(pathway);
    const answers = await both('meeting.answer', { meeting: 'm1', v }, { 'item.layRepresentative': 'yes' });
    assert.deepEqual(
      answers.map(({ tone }) => tone),
      ['good', 'good'],
    );
    assert.deepEqual((await stored('ChecklistAnswered')).map(({ by }) => by).sort(), ['jonna', 'uffe']);
  });

  it('who fill in different items lose nothing of each other', async () => {
    const { version: v } = await one.desk.pathways.current(pathway);
    await Promise.all([
      one.click('uffe', 'meeting.answer', { pathway, meeting: 'm1', v }, { 'item.heard': '9' }),
      other.click('jonna', 'meeting.answer', { pathway, meeting: 'm1', v }, { 'item.mine': '8' }),
    ]);
    const meeting = (await one.desk.pathways.current(pathway)).meetings.get('m1');
    assert.deepEqual(
      ['heard', 'mine'].map((key) => meeting?.answers.get(key)?.at(-1)?.value),
      ['9', '8'],
    );
  });

  it('who complete the meeting make one record, and the second is told who and when', async () => {
    const answers = await both('meeting.complete', { meeting: 'm1' }, filledIn);
    assert.deepEqual(answers.map(({ tone }) => tone).sort(), ['good', 'refusal']);
    const [record, ...more] = await stored('MeetingCompleted');
    assert.deepEqual(more, []);
    const refused = answers.find(({ tone }) => tone === 'refusal');
    const name = record?.by === 'uffe' ? 'Uffe Testesen' : 'Jonna Testesen';
    assert.match(refused?.said ?? '', new RegExp(`${name} gjorde tjeklisten færdig i dag kl\\. 13\\.10`));
  });

  it('who begin the meeting get the same address of one wall', async () => {
    const answers = await both('meeting.begin', { meeting: 'm1' }, {});
    assert.equal(new Set(answers.map(({ card }) => card?.links?.[0]?.url)).size, 1);
    assert.equal((await stored('MeetingBegun')).length, 1);
  });

  it('who plan the same meeting of the plan get one', async () => {
    const answers = await both('meeting.plan', {}, { at: '2026-12-10T13:00', kind: 'meeting17Half' });
    assert.deepEqual(answers.map(({ tone }) => tone).sort(), ['good', 'refusal']);
    assert.equal((await stored('MeetingPlanned')).length, 2, 'the one before, and this one');
  });

  it('get different ids for what they add to the same agenda', async () => {
    await Promise.all([
      one.click('uffe', 'meeting.addAgenda', { pathway, meeting: 'm1' }, { text: 'Praktik' }),
      other.click('jonna', 'meeting.addAgenda', { pathway, meeting: 'm1' }, { text: 'Bolig' }),
    ]);
    const ids = (await stored('AgendaPointAdded')).map(({ event }) => 'point' in event && event.point);
    assert.deepEqual(ids.sort(), ['p1', 'p2']);
  });
});
