import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import { galleryMeeting, meetingAhead, meetingNow, meetingUnderWay } from '../../../../bot/demo/gallery-meetings.ts';
import { galleryModel as model } from '../../../../bot/demo/gallery-model.ts';
import { galleryContext } from '../../../../bot/demo/gallery-states.ts';
import { slackLimits } from '../../../../cards/render/slack-text.ts';
import { maxEditedLength } from '../../../../cards/views/inputs.ts';
import { checklistForm, completeForm } from '../../../../cards/views/meetings/checklist-forms.ts';
import type { ChecklistAnswer, Meeting } from '../../../../services/pathway/meeting.ts';
import type { PathwayState } from '../../../../services/pathway/state.ts';
import { inputOf } from '../../../support/card-parts.ts';
import { whole as wholeState } from '../../../support/whole.ts';

const ctx = galleryContext('da');
const part = (state: PathwayState, section: string, meeting = galleryMeeting(state)) =>
  checklistForm(ctx, wholeState(state), meeting, model, section);
const whole = (state: PathwayState, meeting = galleryMeeting(state), view = ctx) =>
  completeForm(view, wholeState(state), meeting, model);

/** The meeting with one more answer. */
function answering(meeting: Meeting, key: string, value: string): Meeting {
  const answer: ChecklistAnswer = { value, by: 'anne', at: '2026-11-22T18:05:00.000Z', version: 99 };
  return { ...meeting, answers: new Map([...meeting.answers, [key, [...(meeting.answers.get(key) ?? []), answer]]]) };
}

describe('a part of the checklist as a form', () => {
  it('asks the items of that part only, and says which version of the pathway it was made from', () => {
    const form = part(meetingUnderWay, 'youngPersonsView');
    assert.deepEqual(
      form.inputs.map(({ id }) => id),
      ['item.heard', 'item.mine', 'item.knows'],
    );
    assert.deepEqual(form.data, {
      pathway: 'M3QD7A',
      meeting: 'm1',
      section: 'youngPersonsView',
      v: meetingUnderWay.version,
    });
    assert.equal(form.verb, 'meeting.answer');
  });

  it('is the whole checklist where there is no such part', () => {
    const form = part(meetingUnderWay, 'findes-ikke');
    assert.deepEqual(
      form.inputs.map(({ id }) => id),
      whole(meetingUnderWay).inputs.map(({ id }) => id),
    );
    assert.equal(form.data.section, undefined);
  });

  it('can be saved with holes', () => {
    assert.ok(part(meetingUnderWay, 'attendance').inputs.every(({ required }) => !required));
  });

  it('holds what the others have answered until now', () => {
    const form = part(meetingUnderWay, 'attendance');
    assert.equal(inputOf(form, 'item.youngPerson', 'choice').value, 'present');
    assert.deepEqual(inputOf(form, 'item.attendees', 'choice').value, ['mette', 'anne', 'soren']);
  });

  it('forgets an answer that was taken back', () => {
    const meeting = answering(galleryMeeting(meetingUnderWay), 'youngPerson', '');
    assert.equal(inputOf(part(meetingUnderWay, 'attendance', meeting), 'item.youngPerson', 'choice').value, undefined);
  });
});

describe('the form that completes a meeting', () => {
  it('has every part under its title, and demands only what no record can be without', () => {
    const form = whole(meetingUnderWay);
    assert.deepEqual(
      [...new Set(form.inputs.map(({ section }) => section))],
      ['Hvem var med', 'Det gennemgik vi', 'Uddannelse og beskæftigelse nu', 'Den unge siger', 'Næste møde'],
    );
    assert.deepEqual(
      form.inputs.filter(({ required }) => required).map(({ id }) => id),
      ['item.youngPerson'],
    );
    assert.deepEqual(form.data, { pathway: 'M3QD7A', meeting: 'm1', v: meetingUnderWay.version });
  });

  it('says at a question that hangs on another on which answer it does', () => {
    assert.match(
      inputOf(whole(meetingUnderWay), 'item.youngPersonAbsence', 'text').hint ?? '',
      /^Kun hvis svaret på ”Var den unge med\?” er ”Nej”\. Skriv det, den unge selv siger/,
    );
  });

  it('lets those of the team be chosen by name and role, and nobody beforehand', () => {
    const people = inputOf(whole(meetingNow), 'item.attendees', 'choice');
    assert.deepEqual(people.value, []);
    assert.equal(people.multiple, true);
    assert.deepEqual(people.choices[0], {
      value: 'mette',
      label: 'Mette Kjærgaard Holm (Koordinator, Børne- og ungerådgiver)',
    });
  });

  it('has the agenda’s points to be ticked, the young person’s first', () => {
    const points = inputOf(whole(meetingNow), 'item.agendaCovered', 'choice');
    assert.deepEqual(
      points.choices.map(({ value }) => value),
      ['p2', 'p1', 'p3'],
    );
  });

  it('has what was promised before, with what is done ticked already', () => {
    const kept = inputOf(whole(meetingNow), 'item.agreementsKept', 'choice');
    assert.deepEqual(
      kept.choices.map(({ value }) => value),
      ['a1', 'a2', 'a3'],
    );
    assert.deepEqual(kept.value, ['a2', 'a3']);
    const meeting = answering(galleryMeeting(meetingNow), 'agreementsKept', 'a1');
    assert.deepEqual(inputOf(whole(meetingNow, meeting), 'item.agreementsKept', 'choice').value, ['a1']);
  });

  it('proposes the status that takes most of the week, and neither its first day nor its hours', () => {
    const form = whole(meetingNow);
    assert.equal(inputOf(form, 'item.statusCode', 'choice').value, 'fgu_pgu');
    assert.equal(inputOf(form, 'item.statusSince', 'date').value, undefined);
    assert.equal(inputOf(form, 'item.statusHours', 'number').value, undefined);
    const without = { ...meetingNow, spells: new Map() };
    assert.equal(inputOf(whole(without), 'item.statusCode', 'choice').value, undefined);
  });

  it('rates from 0 to 10 with words at both ends, and no number beforehand', () => {
    const { choices, value } = inputOf(whole(meetingNow), 'item.heard', 'choice');
    assert.deepEqual(
      choices.map((choice) => choice.value),
      ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10'],
    );
    assert.deepEqual([choices[0]?.label, choices[5]?.label, choices[10]?.label], ['0 – slet ikke', '5', '10 – helt']);
    assert.equal(value, undefined);
  });

  it('asks when to meet again only while no later meeting is planned', () => {
    const later = { ...galleryMeeting(meetingAhead), id: 'm2', at: '2027-01-08T12:00:00.000Z' };
    const planned = { ...meetingUnderWay, meetings: new Map([...meetingUnderWay.meetings, ['m2', later]]) };
    const ids = (state: PathwayState, meeting?: Meeting) => whole(state, meeting).inputs.map(({ id }) => id);
    assert.ok(ids(meetingUnderWay).includes('item.nextAt'));
    assert.ok(!ids(planned).includes('item.nextAt'));
    const answered = answering(galleryMeeting(planned), 'nextAt', '2027-01-08T12:00:00.000Z');
    assert.ok(ids(planned, answered).includes('item.nextAt'), 'what was answered can be seen and taken back');
  });

  it('shows a time that was answered as each platform wants it', () => {
    const meeting = answering(galleryMeeting(meetingUnderWay), 'nextAt', '2027-01-08T12:00:00.000Z');
    assert.deepEqual(inputOf(whole(meetingUnderWay, meeting), 'item.nextAt', 'datetime').value, {
      local: '2027-01-08T13:00',
      instant: '2027-01-08T12:00:00.000Z',
    });
  });

  it('does not ask for the custodian of somebody who was 18 on the day', () => {
    const grown = { ...meetingNow, birthDate: '2008-11-22' };
    assert.ok(whole(meetingNow).inputs.some(({ id }) => id === 'item.custodian'));
    assert.ok(!whole(grown).inputs.some(({ id }) => id === 'item.custodian'));
  });

  it('takes days that have come, and times that have not', () => {
    const later = { ...ctx, now: DateTime.fromISO('2026-11-25T08:00', { zone: ctx.now.zone }) };
    const form = whole(meetingNow, galleryMeeting(meetingNow), later);
    assert.equal(inputOf(form, 'item.statusSince', 'date').max, '2026-11-25');
    assert.equal(inputOf(form, 'item.nextAt', 'datetime').min, '2026-11-25');
  });
});

describe('an answer that the form can no longer offer', () => {
  it('keeps somebody ticked who has left the team since, and an action that was ticked', () => {
    const left = { ...galleryMeeting(meetingUnderWay) };
    const members = new Map(
      [...meetingUnderWay.members].map(([id, member]) =>
        id === 'soren' ? [id, { ...member, leftAt: '2026-11-22T18:00:00.000Z' }] : [id, member],
      ),
    );
    const people = inputOf(whole({ ...meetingUnderWay, members }, left), 'item.attendees', 'choice');
    assert.deepEqual(people.value, ['mette', 'anne', 'soren']);
    assert.ok(people.choices.some(({ value }) => value === 'soren'));
    const ticked = answering(galleryMeeting(meetingUnderWay), 'agreementsKept', 'a4');
    const kept = inputOf(whole(meetingUnderWay, ticked), 'item.agreementsKept', 'choice');
    assert.deepEqual(kept.value, ['a4']);
  });

  it('leaves out a point that has been taken off the agenda, and a choice that the checklist no longer has', () => {
    const ticked = answering(galleryMeeting(meetingUnderWay), 'agendaCovered', 'p1,p9');
    assert.deepEqual(inputOf(whole(meetingUnderWay, ticked), 'item.agendaCovered', 'choice').value, ['p1']);
    const odd = answering(galleryMeeting(meetingUnderWay), 'chosenAdult', 'gammeltSvar');
    assert.equal(inputOf(whole(meetingUnderWay, odd), 'item.chosenAdult', 'choice').value, undefined);
  });

  it('has room for no more than the forms of both platforms hold, or one would cut what the other wrote', () => {
    const text = inputOf(whole(meetingUnderWay), 'item.youngPersonAbsence', 'text');
    assert.equal(text.maxLength, maxEditedLength);
    assert.equal(maxEditedLength, slackLimits.plainTextInput);
  });
});
