import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import { galleryMeeting, meetingAhead, meetingMissing } from '../../../../bot/demo/gallery-meetings.ts';
import { galleryModel as model } from '../../../../bot/demo/gallery-model.ts';
import { galleryContext, lively } from '../../../../bot/demo/gallery-states.ts';
import { agendaForm } from '../../../../cards/views/meetings/agenda-form.ts';
import { cancelMeetingForm } from '../../../../cards/views/meetings/cancel-meeting-form.ts';
import { correctMeetingForm } from '../../../../cards/views/meetings/correct-meeting-form.ts';
import { moveMeetingForm } from '../../../../cards/views/meetings/move-meeting-form.ts';
import { planMeetingForm } from '../../../../cards/views/meetings/plan-meeting-form.ts';
import { inputOf } from '../../../support/card-parts.ts';

const ctx = galleryContext('da');
const ahead = galleryMeeting(meetingAhead);
const local = (text: string) => DateTime.fromISO(text, { zone: ctx.now.zone });

describe('the form that plans a meeting', () => {
  it('offers the model’s own timed meetings in its order and then the general kinds, and begins with a network meeting', () => {
    const { choices, value } = inputOf(planMeetingForm(ctx, lively, model), 'kind', 'choice');
    assert.deepEqual(
      choices.map(({ label }) => label),
      [
        'Møde ved 16 år',
        'Møde ved 17½ år',
        'Møde ved 18½ år',
        'Afslutning',
        'Individuelt møde',
        'Netværksmøde',
        'Ekstra møde',
      ],
    );
    assert.equal(value, 'network');
  });

  it('holds what is known already, as each platform wants it', () => {
    const form = planMeetingForm(ctx, lively, model, { kind: 'meeting17half', at: local('2026-12-03T13:00') });
    assert.equal(inputOf(form, 'kind', 'choice').value, 'meeting17half');
    assert.deepEqual(inputOf(form, 'at', 'datetime').value, {
      local: '2026-12-03T13:00',
      instant: '2026-12-03T12:00:00.000Z',
    });
  });

  it('proposes no time that has passed and no kind that the model does not have', () => {
    const form = planMeetingForm(ctx, lively, model, { kind: 'meeting99', at: local('2026-11-22T19:09') });
    assert.equal(inputOf(form, 'kind', 'choice').value, undefined);
    assert.equal(inputOf(form, 'at', 'datetime').value, undefined);
    assert.equal(inputOf(form, 'at', 'datetime').min, '2026-11-22');
  });

  it('lets the length be chosen, an hour unless somebody says otherwise, and the place be left open', () => {
    const form = planMeetingForm(ctx, lively, model);
    const { choices, value } = inputOf(form, 'minutes', 'choice');
    assert.deepEqual(
      choices.map((choice) => [choice.value, choice.label]),
      [
        ['30', '30 minutter'],
        ['45', '45 minutter'],
        ['60', '1 time'],
        ['90', '1 time og 30 minutter'],
        ['120', '2 timer'],
      ],
    );
    assert.equal(value, '60');
    assert.equal(inputOf(form, 'place', 'text').required, false);
  });

  it('has the general kinds without a model', () => {
    const { choices } = inputOf(planMeetingForm(ctx, lively, undefined), 'kind', 'choice');
    assert.deepEqual(
      choices.map(({ value }) => value),
      ['individual', 'network', 'extra'],
    );
  });
});

describe('the form that moves a meeting', () => {
  it('begins with what is planned, also a length that is not offered otherwise', () => {
    const form = moveMeetingForm(ctx, meetingAhead, { ...ahead, minutes: 75 });
    assert.deepEqual(form.data, { pathway: 'M3QD7A', meeting: 'm1', v: meetingAhead.version });
    assert.equal(inputOf(form, 'at', 'datetime').value?.local, '2026-12-03T13:00');
    assert.equal(inputOf(form, 'place', 'text').value, 'Rådhuset, lokale 3');
    assert.equal(inputOf(form, 'minutes', 'choice').value, '75');
    assert.ok(inputOf(form, 'minutes', 'choice').choices.some(({ label }) => label === '1 time og 15 minutter'));
  });

  it('does not propose a time that has passed once more', () => {
    const form = moveMeetingForm(ctx, meetingMissing, galleryMeeting(meetingMissing));
    assert.equal(inputOf(form, 'at', 'datetime').value, undefined);
  });
});

describe('the other forms of a meeting', () => {
  it('put a point on the agenda of the meeting, or of the next one, for the team unless somebody says otherwise', () => {
    assert.equal(agendaForm(ctx, meetingAhead, ahead).data.meeting, 'm1');
    assert.equal(agendaForm(ctx, meetingAhead, undefined).data.meeting, undefined);
    const from = inputOf(agendaForm(ctx, meetingAhead, ahead), 'from', 'choice');
    assert.equal(from.value, 'team');
    assert.deepEqual(
      from.choices.map(({ label }) => label),
      ['Teamet', 'Den unge selv'],
    );
  });

  it('call the meeting off with or without a reason, and say that it is no small thing', () => {
    const form = cancelMeetingForm(ctx, meetingAhead, ahead);
    assert.equal(form.style, 'danger');
    assert.equal(inputOf(form, 'note', 'text').required, false);
  });

  it('correct a record with words, and say that what is there stays', () => {
    const form = correctMeetingForm(ctx, meetingAhead, ahead);
    assert.equal(inputOf(form, 'text', 'text').required, true);
    assert.match(form.intro ?? '', /bliver stående/);
  });
});
