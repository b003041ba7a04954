import assert from 'node:assert/strict';
import { calendarAddress, meetingFileAddress } from '../../../bot/web/addresses.ts';
import { DeskBench } from '../../support/desk.ts';
import { MeetingDesk } from '../../support/meeting-desk.ts';

describe('a meeting for one’s own calendar', () => {
  it('is a file, and an address that is the asker’s own and never shown in a room', async () => {
    const desk = await MeetingDesk.create();
    const answers = [await desk.does('uffe', 'meeting.calendar'), await desk.does('jonna', 'meeting.calendar')];
    for (const [index, who] of ['uffe', 'jonna'].entries()) {
      const answer = answers[index];
      assert.equal(answer?.personal, true);
      assert.deepEqual(
        answer?.card?.links?.map(({ url }) => url),
        [meetingFileAddress(desk.bench.desk, desk.pathway, 'm1'), calendarAddress(desk.bench.desk, who, 1)],
      );
    }
  });

  it('gets another address for who asks for one, once for one click', async () => {
    const desk = await MeetingDesk.create();
    const { card } = await desk.does('uffe', 'meeting.calendar');
    const renew = card?.buttons.find(({ data }) => 'renew' in data);
    const [first, again] = [
      await desk.does('uffe', 'meeting.calendar', { ...renew?.data }),
      await desk.does('uffe', 'meeting.calendar', { ...renew?.data }),
    ];
    const second = calendarAddress(desk.bench.desk, 'uffe', 2);
    for (const answer of [first, again, await desk.does('uffe', 'meeting.calendar')]) {
      assert.equal(answer.card?.links?.[1]?.url, second);
    }
    const others = await desk.does('jonna', 'meeting.calendar');
    assert.equal(others.card?.links?.[1]?.url, calendarAddress(desk.bench.desk, 'jonna', 1));
  });

  it('two clicks at once make one new address', async () => {
    const desk = await MeetingDesk.create();
    const answers = await Promise.all([1, 2].map(() => desk.does('uffe', 'meeting.calendar', { renew: 1 })));
    assert.equal(new Set(answers.map(({ card }) => card?.links?.[1]?.url)).size, 1);
  });

  it('is of the next meeting where none is named, and of none where none is planned', async () => {
    const desk = await MeetingDesk.create();
    const next = await desk.bench.click('uffe', 'meeting.calendar', { pathway: desk.pathway });
    assert.equal(next.card?.view, 'calendar');
    const bench = await DeskBench.create();
    const none = await bench.click('uffe', 'meeting.calendar', { pathway: await bench.open() });
    assert.equal(none.tone, 'refusal');
  });
});

describe('a meeting that is shown where none is planned', () => {
  it('is the form that plans one', async () => {
    const bench = await DeskBench.create();
    const answer = await bench.click('uffe', 'meeting.show', { pathway: await bench.open() });
    assert.equal(answer.form?.verb, 'meeting.plan');
  });
});
