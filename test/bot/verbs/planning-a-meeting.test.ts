import assert from 'node:assert/strict';
import type { Button, Form } from '../../../cards/card.ts';
import { DeskBench } from '../../support/desk.ts';
import { MeetingDesk, meetingForm } from '../../support/meeting-desk.ts';

/** What stands in a form when it is opened. */
const valueIn = (form: Form | undefined, id: string) => {
  const input = form?.inputs.find((one) => one.id === id);
  return input && 'value' in input ? input.value : undefined;
};

describe('planning a meeting', () => {
  let bench: DeskBench;
  let pathway: string;
  const plan = (inputs: Record<string, string>, options = {}) =>
    bench.click('uffe', 'meeting.plan', { pathway, v: 1 }, inputs, options);
  const meetings = async () => [...(await bench.desk.pathways.current(pathway)).meetings.values()];

  beforeEach(async () => {
    bench = await DeskBench.create();
    pathway = await bench.open();
  });

  it('asks for what a click did not bring, and keeps what was sent', async () => {
    const asked = await bench.click('uffe', 'meeting.plan', { pathway });
    assert.deepEqual(
      asked.form?.inputs.map(({ id }) => id),
      ['kind', 'at', 'minutes', 'place'],
    );
    const { tone, said } = await plan(meetingForm);
    assert.deepEqual([tone, said], ['good', 'Mødet er planlagt, og teamet kan se det i rummet.']);
    const [meeting] = await meetings();
    assert.deepEqual(
      [meeting?.id, meeting?.kind, meeting?.at, meeting?.place, meeting?.minutes, meeting?.planned.by],
      ['m1', 'network', '2026-12-03T12:00:00.000Z', 'Rådhuset, lokale 2', 90, 'uffe'],
    );
  });

  it('takes the local time of Teams and the instant of Slack for the same', async () => {
    await plan({ at: '2026-12-03T13:00', kind: 'network' }, { platform: 'teams' });
    await plan({ at: '2026-12-04T12:00:00.000Z', kind: 'extra' }, { platform: 'slack' });
    assert.deepEqual(
      (await meetings()).map(({ at, minutes, place }) => [at, minutes, place]),
      [
        ['2026-12-03T12:00:00.000Z', 60, undefined],
        ['2026-12-04T12:00:00.000Z', 60, undefined],
      ],
    );
  });

  const wrongTimes = [
    ['30 February', '2027-02-30T13:00', 'findes ikke'],
    ['a day that has passed', '2026-11-20T13:00', 'fortiden'],
    ['an earlier hour of today', '2026-11-23T08:00', 'fortiden'],
    ['an hour that the clock leaps over', '2027-03-28T02:30', 'uret stilles frem'],
    ['an hour that the clock shows twice', '2027-10-31T02:30', 'kommer to gange'],
    ['the same hour as an instant, the first of the two', '2027-10-31T00:30:00.000Z', 'kommer to gange'],
    ['the same hour as an instant, the second of the two', '2027-10-31T01:30:00.000Z', 'kommer to gange'],
    ['a day in a hundred years', '2126-12-03T13:00', 'for langt ude'],
    ['a day without a time', '2026-12-03T', 'findes ikke'],
    ['a time without a day', 'T13:00', 'findes ikke'],
    ['words', 'på torsdag', 'findes ikke'],
  ] as const;
  for (const [what, at, said] of wrongTimes) {
    it(`at ${what} is refused in words, at the input, and nothing is stored`, async () => {
      for (const platform of ['teams', 'slack'] as const) {
        const answer = await plan({ ...meetingForm, at }, { platform });
        assert.equal(answer.tone, 'refusal');
        assert.deepEqual(Object.keys(answer.problems ?? {}), ['at']);
        assert.match(answer.said ?? '', new RegExp(said));
      }
      assert.equal((await bench.desk.pathways.current(pathway)).version, 1);
    });
  }

  const wrongInputs = [
    ['no time', { at: '' }, 'at'],
    ['no kind', { kind: '' }, 'kind'],
    ['a kind that nobody has', { kind: 'kaffe' }, 'kind'],
    ['a length that is none', { minutes: 'længe' }, 'minutes'],
    ['a length of no time', { minutes: '0' }, 'minutes'],
  ] as const;
  for (const [what, change, input] of wrongInputs) {
    it(`with ${what} is told so at that input, and nothing is stored`, async () => {
      const filled = Object.entries({ ...meetingForm, ...change }).filter(([, value]) => value !== '');
      const answer = await plan(Object.fromEntries(filled));
      assert.equal(answer.tone, 'refusal');
      assert.deepEqual(Object.keys(answer.problems ?? {}), [input]);
      assert.deepEqual(await meetings(), []);
    });
  }

  it('from a proposal opens the form as the plan proposes: the kind, and a working day at an hour when people can', async () => {
    const { form } = await bench.click('uffe', 'meeting.plan', { pathway, step: 'meeting17Half', v: 1 });
    assert.equal(valueIn(form, 'kind'), 'meeting17Half');
    assert.deepEqual(valueIn(form, 'at'), { local: '2026-11-30T13:00', instant: '2026-11-30T12:00:00.000Z' });
  });

  it('of a step that does not propose itself any more still has its kind', async () => {
    const { form } = await bench.click('uffe', 'meeting.plan', { pathway, step: 'closing' });
    assert.equal(valueIn(form, 'kind'), 'closing');
    assert.equal(valueIn(form, 'at'), undefined);
  });

  it('of two who plan the same at once makes one, and tells the other by whom', async () => {
    const form = { ...meetingForm, kind: 'meeting17Half' };
    const answers = await Promise.all(
      ['uffe', 'jonna'].map((who) => bench.click(who, 'meeting.plan', { pathway, step: 'meeting17Half' }, form)),
    );
    assert.deepEqual(answers.map(({ tone }) => tone).sort(), ['good', 'refusal']);
    const [meeting] = await meetings();
    assert.equal((await meetings()).length, 1);
    const refused = answers.find(({ tone }) => tone === 'refusal');
    assert.match(refused?.said ?? '', meeting?.planned.by === 'uffe' ? /Uffe Testesen/ : /Jonna Testesen/);
    assert.deepEqual(bench.refreshed, [`${pathway} proposal:meeting17Half`]);
  });

  it('from a form that is delivered twice makes one', async () => {
    const once = { deliveryId: 'the-same' };
    const [first, again] = [await plan(meetingForm, once), await plan(meetingForm, once)];
    assert.deepEqual(again, first);
    assert.equal((await meetings()).length, 1);
  });
});

describe('a planned meeting', () => {
  it('is moved, and its form shows what stands', async () => {
    const desk = await MeetingDesk.create();
    const { form } = await desk.does('jonna', 'meeting.move');
    assert.deepEqual(valueIn(form, 'at'), { local: '2026-12-03T13:00', instant: '2026-12-03T12:00:00.000Z' });
    assert.equal(valueIn(form, 'place'), 'Rådhuset, lokale 2');
    assert.equal(valueIn(form, 'minutes'), '90');
    const moved = await desk.does('jonna', 'meeting.move', {}, { at: '2026-12-04T09:00', place: 'FGU', minutes: '45' });
    assert.match(JSON.stringify(moved.card), /4\. december kl\. 9\.00/);
    const { at, place, minutes, revision } = await desk.meeting();
    assert.deepEqual([at, place, minutes, revision], ['2026-12-04T08:00:00.000Z', 'FGU', 45, 1]);
  });

  for (const at of ['2027-02-30T13:00', '2026-11-20T13:00', '2027-03-28T02:30', '2027-10-31T02:30']) {
    it(`is not moved to ${at}`, async () => {
      const desk = await MeetingDesk.create();
      const answer = await desk.does('uffe', 'meeting.move', {}, { at });
      assert.deepEqual(Object.keys(answer.problems ?? {}), ['at']);
      assert.equal((await desk.state()).version, 2);
    });
  }

  it('is cancelled with a reason, and nothing can be done with it after that but to hear by whom', async () => {
    const desk = await MeetingDesk.create();
    assert.equal((await desk.does('uffe', 'meeting.cancel', { ask: 1 })).form?.verb, 'meeting.cancel');
    const cancelled = await desk.does('uffe', 'meeting.cancel', { form: 1 }, { note: 'Vejret' });
    assert.equal(cancelled.said, 'Mødet er aflyst, og teamets kalendere følger med.');
    assert.match(JSON.stringify(cancelled.card), /Vejret/);
    for (const verb of ['meeting.move', 'meeting.addAgenda', 'meeting.begin', 'meeting.answer', 'meeting.complete']) {
      const answer = await desk.does('jonna', verb);
      assert.equal(answer.form, undefined, verb);
      assert.match(answer.said ?? '', /aflyst: Uffe Testesen aflyste det i dag/, verb);
    }
    assert.equal((await desk.does('jonna', 'meeting.cancel', { form: 1 })).said, 'Mødet er allerede aflyst.');
  });

  it('is cancelled without a reason as well', async () => {
    const desk = await MeetingDesk.create();
    await desk.does('uffe', 'meeting.cancel', { form: 1 });
    assert.equal((await desk.meeting()).cancelled?.note, undefined);
    assert.equal((await desk.meeting()).status, 'cancelled');
  });

  it('is shown whole to who asks, with the way back to the room’s card', async () => {
    const desk = await MeetingDesk.create();
    const shown = await desk.does('jonna', 'meeting.show');
    assert.equal(shown.card?.view, 'meetingDetail');
    const back = shown.card?.buttons.find(({ back: leads }: Button) => leads);
    assert.equal((await desk.bench.click('jonna', back?.verb ?? '', { ...back?.data })).card?.view, 'meeting');
  });

  it('is what is shown when no meeting is named', async () => {
    const desk = await MeetingDesk.create();
    const shown = await desk.bench.click('jonna', 'meeting.show', { pathway: desk.pathway });
    assert.match(shown.card?.heading ?? '', /3\. december/);
  });
});
