import { z } from 'zod';
import { agendaForm } from '../../cards/views/meetings/agenda-form.ts';
import { openMeeting } from '../../services/pathway/decisions/meetings.ts';
import { actionTopic, agendaSource } from '../../services/pathway/events.ts';
import { comingMeeting } from '../../services/pathway/meeting.ts';
import { chosen, requiredText } from './inputs.ts';
import { meetingCardOf } from './meeting-card-of.ts';
import { pathwayVerb } from './pathway-verb.ts';

/** Anyone of the team puts a point on the agenda, their own or the young person's; without a meeting, of the next one. */
export const meetingAddAgenda = pathwayVerb({
  verb: 'meeting.addAgenda',
  input: z.object({
    meeting: chosen.optional(),
    text: requiredText,
    from: agendaSource.optional(),
    topic: actionTopic.optional(),
  }),
  command: ({ meeting, text, from = 'team', topic }) => ({
    type: 'meeting.addAgenda',
    ...(meeting === undefined ? {} : { meeting }),
    text,
    from,
    ...(topic === undefined ? {} : { topic }),
  }),
  form: ({ view }, state, aim) => {
    const meeting = aim.meeting === undefined ? comingMeeting(state, view.now) : openMeeting(state, aim.meeting);
    if (!meeting) return { code: 'noMeetingPlanned' };
    return 'code' in meeting ? meeting : agendaForm(view, state, meeting);
  },
  card: meetingCardOf,
});
