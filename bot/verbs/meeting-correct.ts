import { correctMeetingForm } from '../../cards/views/meetings/correct-meeting-form.ts';
import { meetingInput, requiredText } from './inputs.ts';
import { meetingCardOf } from './meeting-card-of.ts';
import { pathwayVerb } from './pathway-verb.ts';

/** Something is added to the record of a meeting that has been completed. */
export const meetingCorrect = pathwayVerb({
  verb: 'meeting.correct',
  input: meetingInput.extend({ text: requiredText }),
  command: ({ meeting, text }) => ({ type: 'meeting.correct', meeting, text }),
  form: ({ view }, state, aim) => {
    const meeting = state.meetings.get(aim.meeting ?? '');
    if (!meeting) return { code: 'meetingUnknown' };
    return meeting.completed ? correctMeetingForm(view, state, meeting) : { code: 'meetingNotCompleted' };
  },
  card: meetingCardOf,
});
