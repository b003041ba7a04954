import { meetingDetailCard } from '../../cards/views/meetings/meeting-detail-card.ts';
import { chosen, meetingInput } from './inputs.ts';
import { pathwayVerb } from './pathway-verb.ts';

/** A point is taken off the agenda again. */
export const meetingDropAgenda = pathwayVerb({
  verb: 'meeting.dropAgenda',
  input: meetingInput.extend({ point: chosen }),
  command: ({ meeting, point }) => ({ type: 'meeting.dropAgenda', meeting, point }),
  // Points have their buttons where everything about the meeting is shown, and one is seldom all.
  card: ({ view, desk }, state, { meeting }) => {
    const found = state.meetings.get(meeting ?? '');
    return found && meetingDetailCard(view, state, found, desk.models.get(state.model));
  },
});
