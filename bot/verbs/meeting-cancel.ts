import { cancelMeetingForm } from '../../cards/views/meetings/cancel-meeting-form.ts';
import { meetingInput, typedText } from './inputs.ts';
import { meetingCardOf, openMeetingForm } from './meeting-card-of.ts';
import { pathwayVerb } from './pathway-verb.ts';

/** A meeting is called off. */
export const meetingCancel = pathwayVerb({
  verb: 'meeting.cancel',
  input: meetingInput.extend({ note: typedText.optional() }),
  command: ({ meeting, note }) => ({ type: 'meeting.cancel', meeting, ...(note === undefined ? {} : { note }) }),
  form: openMeetingForm(({ view }, state, meeting) => cancelMeetingForm(view, state, meeting)),
  card: meetingCardOf,
});
