import { moveMeetingForm } from '../../cards/views/meetings/move-meeting-form.ts';
import { leftOut, meetingInput, minutesText, momentText, typedText } from './inputs.ts';
import { meetingCardOf, openMeetingForm } from './meeting-card-of.ts';
import { pathwayVerb } from './pathway-verb.ts';

/** A meeting gets another time, place or length. */
export const meetingMove = pathwayVerb({
  verb: 'meeting.move',
  input: meetingInput.extend({
    at: momentText,
    place: typedText.optional(),
    minutes: minutesText.optional(),
    left: leftOut,
  }),
  command: ({ meeting, at, place, minutes, left }) => ({
    type: 'meeting.move',
    meeting,
    at,
    ...(place === undefined ? {} : { place }),
    ...(minutes === undefined ? {} : { minutes }),
    ...(left === undefined ? {} : { left }),
  }),
  form: openMeetingForm(({ view }, state, meeting) => moveMeetingForm(view, state, meeting)),
  card: meetingCardOf,
});
