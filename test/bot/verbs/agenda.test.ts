import assert from 'node:assert/strict';
import { agendaOf } from '../../../services/pathway/meeting.ts';
import { DeskBench } from '../../support/desk.ts';
import { MeetingDesk } from '../../support/meeting-desk.ts';

describe('the agenda', () => {
  let desk: MeetingDesk;

  beforeEach(async () => {
    desk = await MeetingDesk.create();
  });

  it('takes points of everyone, the young person’s own first, who adds it last though it be', async () => {
    await desk.does('uffe', 'meeting.addAgenda', {}, { text: 'Praktik', from: 'team' });
    await desk.does('jonna', 'meeting.addAgenda', {}, { text: 'Fritidsjob' });
    const last = await desk.does('karen', 'meeting.addAgenda', {}, { text: 'Jeg vil flytte', from: 'youngPerson' });
    assert.equal(last.said, 'Punktet står på dagsordenen.');
    assert.match(JSON.stringify(last.card), /Jeg vil flytte.*Praktik.*Fritidsjob/);
    assert.deepEqual(
      agendaOf(await desk.meeting()).map(({ text, from, by }) => [text, from, by]),
      [
        ['Jeg vil flytte', 'youngPerson', 'karen'],
        ['Praktik', 'team', 'uffe'],
        ['Fritidsjob', 'team', 'jonna'],
      ],
    );
  });

  it('of the next meeting is meant where none is named, also by the form', async () => {
    const { pathway, bench } = desk;
    const { form } = await bench.click('uffe', 'meeting.addAgenda', { pathway });
    assert.equal(form?.data.meeting, 'm1');
    await bench.click('uffe', 'meeting.addAgenda', { pathway }, { text: 'Praktik' });
    assert.equal((await desk.meeting()).agenda.size, 1);
  });

  it('of no meeting can be added to, and that is said before anybody types', async () => {
    const bench = await DeskBench.create();
    const pathway = await bench.open();
    for (const inputs of [{}, { text: 'Praktik' }]) {
      const answer = await bench.click('uffe', 'meeting.addAgenda', { pathway }, inputs);
      assert.equal(answer.form, undefined);
      assert.match(answer.said ?? '', /Der er ikke planlagt noget møde/);
    }
  });

  const wrong = [
    ['nothing', { text: '' }, 'text'],
    ['only blanks', { text: '   ' }, 'text'],
    ['somebody whom there is not', { text: 'Praktik', from: 'skolen' }, 'from'],
  ] as const;
  for (const [what, inputs, input] of wrong) {
    it(`takes no point of ${what}`, async () => {
      const filled = Object.fromEntries(Object.entries(inputs).filter(([, value]) => value !== ''));
      const answer = await desk.does('uffe', 'meeting.addAgenda', { form: 1 }, filled);
      assert.deepEqual(Object.keys(answer.problems ?? {}), [input]);
      assert.equal((await desk.meeting()).agenda.size, 0);
    });
  }

  it('loses a point by whoever put it there and by the coordinator, and by nobody else', async () => {
    for (const text of ['Praktik', 'Bolig']) await desk.does('uffe', 'meeting.addAgenda', {}, { text });
    const refused = await desk.does('jonna', 'meeting.dropAgenda', { point: 'p1' });
    assert.match(refused.said ?? '', /Karen Testesen/);
    const dropped = await desk.does('uffe', 'meeting.dropAgenda', { point: 'p1' });
    assert.equal(dropped.card?.view, 'meetingDetail', 'where the buttons of the other points are');
    await desk.does('karen', 'meeting.dropAgenda', { point: 'p2' });
    assert.equal((await desk.meeting()).agenda.size, 0);
    const unknown = await desk.does('karen', 'meeting.dropAgenda', { point: 'p9' });
    assert.equal(unknown.said, 'Det punkt står ikke på dagsordenen længere.');
  });

  it('keeps both points of two people who add at once', async () => {
    await Promise.all(
      ['uffe', 'jonna', 'karen'].map((who) => desk.does(who, 'meeting.addAgenda', {}, { text: `Fra ${who}` })),
    );
    const texts = [...(await desk.meeting()).agenda.values()].map(({ text }) => text);
    assert.deepEqual(texts.sort(), ['Fra jonna', 'Fra karen', 'Fra uffe']);
  });
});
