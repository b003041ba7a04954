import { meetingCard } from '../../cards/views/meetings/meeting-card.ts';
import { meetingDetailCard } from '../../cards/views/meetings/meeting-detail-card.ts';
import { planMeetingForm } from '../../cards/views/meetings/plan-meeting-form.ts';
import { nextMeeting } from '../../services/pathway/meeting.ts';
import { modelOfMeeting } from './meeting-card-of.ts';
import { viewVerb } from './view-verb.ts';

/**
 * Everything about a meeting and what can be done with it, to the one who asks; with `back`, the room's card of it again. Without a
 * meeting: the next one, and where none is planned the form that plans one.
 */
export const meetingShow = viewVerb({
  verb: 'meeting.show',
  show: ({ view, desk, request }, state, aim) => {
    const meeting = aim.meeting === undefined ? nextMeeting(state) : state.meetings.get(aim.meeting);
    const card = request.data.back === 1 ? meetingCard : meetingDetailCard;
    return meeting
      ? card(view, state, meeting, modelOfMeeting(desk, state, meeting))
      : planMeetingForm(view, state, desk.models.get(state.model));
  },
});
