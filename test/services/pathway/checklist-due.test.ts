import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import {
  galleryMeeting,
  meetingAhead,
  meetingCancelled,
  meetingCompleted,
} from '../../../bot/demo/gallery-meetings.ts';
import { checklistDays, checklistDue } from '../../../services/pathway/checklist-due.ts';
import { checklistDays as remindedAfter } from '../../../services/reminders/meeting-spans.ts';

const zone = 'Europe/Copenhagen';
const due = (local: string, state = meetingAhead) =>
  checklistDue(galleryMeeting(state), DateTime.fromISO(local, { zone }));

describe('the checklist of a meeting that is over', () => {
  it('waits from the meeting’s end on, and is missing when more than seven days have gone', () => {
    assert.equal(due('2026-12-03T13:59:59'), undefined);
    assert.equal(due('2026-12-03T14:00'), 'waiting');
    assert.equal(due('2026-12-10T23:59'), 'waiting');
    assert.equal(due('2026-12-11T00:00'), 'missing');
  });

  it('counts days and not hours, so that a change of the clock moves nothing', () => {
    const spring = { ...galleryMeeting(meetingAhead), at: '2027-03-25T12:00:00.000Z' };
    const at = (local: string) => checklistDue(spring, DateTime.fromISO(local, { zone }));
    assert.equal(at('2027-04-01T23:59'), 'waiting');
    assert.equal(at('2027-04-02T00:00'), 'missing');
  });

  it('is asked for no more once the meeting is completed or cancelled', () => {
    assert.equal(due('2027-01-01T12:00', meetingCompleted), undefined);
    assert.equal(due('2027-01-01T12:00', meetingCancelled), undefined);
  });

  it('is called missing on the card when the reminder calls it so', () => {
    assert.equal(checklistDays, remindedAfter);
  });
});
