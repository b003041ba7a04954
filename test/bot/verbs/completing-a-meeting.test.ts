import assert from 'node:assert/strict';
import { filledIn, MeetingDesk } from '../../support/meeting-desk.ts';

describe('completing a meeting', () => {
  let desk: MeetingDesk;

  beforeEach(async () => {
    desk = await MeetingDesk.underWay();
  });

  it('asks for the whole checklist with what has been answered until then, by whomever', async () => {
    await desk.does('jonna', 'meeting.answer', {}, { 'item.heard': '9' });
    const { form } = await desk.does('uffe', 'meeting.complete', { ask: 1, v: 2 });
    const heard = form?.inputs.find(({ id }) => id === 'item.heard');
    assert.equal(heard && 'value' in heard && heard.value, '9');
    assert.equal(form?.data.v, (await desk.state()).version);
    assert.equal((await desk.meeting()).status, 'underWay');
  });

  it('makes a record of everything that several people have filled in, and the one card its summary', async () => {
    await desk.does('jonna', 'meeting.answer', {}, { 'item.heard': '9', 'item.attendees': 'jonna,uffe' });
    const { version: v } = await desk.state();
    const answer = await desk.does('uffe', 'meeting.complete', { v }, { ...filledIn, 'item.mine': '8' });
    assert.equal(answer.said, 'Mødet er afsluttet, og tjeklisten er gemt. Tak for i dag.');
    assert.match(JSON.stringify(answer.card), /9 af 10.*8 af 10.*Uffe Testesen afsluttede mødet/);
    const { completed, status } = await desk.meeting();
    assert.deepEqual(
      [status, completed?.by, completed?.heldOn, completed?.checklist],
      ['completed', 'uffe', '2026-12-03', 1],
    );
    assert.deepEqual(await desk.answers(), { heard: '9', attendees: 'jonna,uffe', youngPerson: 'present', mine: '8' });
  });

  it('by single items, as an outside program sends them, changes no others', async () => {
    await desk.does('jonna', 'meeting.answer', {}, { 'item.youngPerson': 'absent', 'item.youngPersonAbsence': 'Syg' });
    await desk.does('uffe', 'meeting.complete', {}, { 'item.heard': '7' }, { platform: 'teams' });
    assert.deepEqual(await desk.answers(), { youngPerson: 'absent', youngPersonAbsence: 'Syg', heard: '7' });
    assert.equal((await desk.meeting()).status, 'completed');
  });

  it('is refused while something that must be filled in is not, at its input, and keeps the meeting open', async () => {
    const none = await desk.does('uffe', 'meeting.complete', { form: 1 });
    assert.deepEqual(Object.keys(none.problems ?? {}), ['item.youngPerson']);
    const noReason = await desk.does('uffe', 'meeting.complete', { form: 1 }, { 'item.youngPerson': 'absent' });
    assert.deepEqual(Object.keys(noReason.problems ?? {}), ['item.youngPersonAbsence']);
    assert.deepEqual([(await desk.meeting()).status, await desk.answers()], ['underWay', {}]);
  });

  it('is done once by two who complete at once: one record, and the other is told by whom', async () => {
    const answers = await Promise.all(
      ['uffe', 'jonna'].map((who) => desk.does(who, 'meeting.complete', { form: 1 }, filledIn)),
    );
    assert.deepEqual(answers.map(({ tone }) => tone).sort(), ['good', 'refusal']);
    const { completed } = await desk.meeting();
    const refused = answers.find(({ tone }) => tone === 'refusal');
    const first = completed?.by === 'uffe' ? 'Uffe Testesen' : 'Jonna Testesen';
    assert.match(refused?.said ?? '', new RegExp(`Mødet er afsluttet: ${first} gjorde tjeklisten færdig i dag kl\\.`));
    assert.equal(refused?.card?.view, 'meeting', 'what came of it is shown in the place of the form');
    assert.deepEqual(desk.bench.refreshed, [`${desk.pathway} meeting:m1`]);
    const commits = await desk.bench.desk.pathways.current(desk.pathway);
    assert.equal(commits.version, 4, 'opened, planned, begun, completed');
  });

  it('again is refused with who and when, before anybody fills in a form', async () => {
    await desk.does('uffe', 'meeting.complete', {}, filledIn);
    desk.now = '2026-12-04T09:00:00';
    for (const [verb, data] of [
      ['meeting.complete', { ask: 1 }],
      ['meeting.complete', {}],
      ['meeting.answer', { section: 'next', ask: 1 }],
    ] as const) {
      const answer = await desk.does('jonna', verb, data);
      assert.equal(answer.form, undefined);
      assert.match(answer.said ?? '', /Uffe Testesen gjorde tjeklisten færdig i går kl\. 13\.02/);
      assert.equal(answer.card?.view, 'meeting');
    }
    assert.deepEqual(desk.bench.refreshed, Array(3).fill(`${desk.pathway} meeting:m1`));
  });

  it('from a form that is delivered twice has one effect and the same answer', async () => {
    const once = { deliveryId: 'the-same' };
    const first = await desk.does('uffe', 'meeting.complete', { form: 1 }, filledIn, once);
    const again = await desk.does('uffe', 'meeting.complete', { form: 1 }, filledIn, once);
    assert.deepEqual(again, first);
  });

  it('plans the next meeting and notes what the young person does now, in one go', async () => {
    const told = {
      'item.nextAt': '2027-02-04T13:00',
      'item.statusCode': 'fgu_pgu',
      'item.statusSince': '2026-12-01',
      'item.statusHours': '25,5',
    };
    await desk.does('uffe', 'meeting.complete', {}, { ...filledIn, ...told });
    const state = await desk.state();
    assert.equal(state.meetings.get('m2')?.at, '2027-02-04T12:00:00.000Z');
    const { code, from, hours } = state.spells.get('s1') ?? {};
    assert.deepEqual([code, from, hours], ['fgu_pgu', '2026-12-01', 25.5]);
  });

  it('makes a record that is only added to', async () => {
    const early = await desk.does('uffe', 'meeting.correct', {}, { text: 'Lokale 3' });
    assert.match(early.said ?? '', /ikke gjort færdig endnu/);
    assert.match((await desk.does('uffe', 'meeting.correct')).said ?? '', /ikke gjort færdig endnu/);
    await desk.does('uffe', 'meeting.complete', {}, { ...filledIn, 'item.heard': '9' });
    for (const [verb, inputs] of [
      ['meeting.answer', { 'item.heard': '1' }],
      ['meeting.complete', { 'item.heard': '1' }],
      ['meeting.addAgenda', { text: 'Glemt' }],
      ['meeting.move', { at: '2026-12-10T13:00' }],
      ['meeting.cancel', { note: 'Fortrudt' }],
      ['meeting.begin', {}],
    ] as const) {
      const answer = await desk.does('jonna', verb, {}, inputs);
      assert.match(answer.said ?? '', /Mødet er afsluttet: Uffe Testesen/, verb);
    }
    assert.equal((await desk.does('jonna', 'meeting.correct')).form?.verb, 'meeting.correct');
    const corrected = await desk.does('jonna', 'meeting.correct', {}, { text: 'Skolen var også med' });
    assert.equal(corrected.said, 'Rettelsen er føjet til mødets tjekliste.');
    assert.match(JSON.stringify(corrected.card), /9 af 10.*Skolen var også med.*Jonna Testesen/);
    assert.deepEqual((await desk.answers()).heard, '9');
  });

  it('before its day is a meeting that was held earlier: it is on record with today', async () => {
    const planned = await MeetingDesk.create();
    const answer = await planned.does('uffe', 'meeting.complete', {}, filledIn);
    assert.equal(answer.tone, 'good');
    assert.equal((await planned.meeting()).completed?.heldOn, '2026-11-23');
  });
});
