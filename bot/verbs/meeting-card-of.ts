import type { Card, Form } from '../../cards/card.ts';
import { meetingCard } from '../../cards/views/meetings/meeting-card.ts';
import type { SeenState } from '../../services/audience/seen-state.ts';
import type { ModelDefinition } from '../../services/models/definition.ts';
import { openMeeting } from '../../services/pathway/decisions/meetings.ts';
import type { Meeting } from '../../services/pathway/meeting.ts';
import type { Refusal } from '../../services/pathway/refusals.ts';
import type { Desk } from '../desk.ts';
import type { Aim } from './aim.ts';
import type { VerbCall } from './verb.ts';

/** The room's card of the meeting that was clicked, as it is now. */
export function meetingCardOf({ view, desk }: VerbCall, state: SeenState, { meeting }: Aim): Card | undefined {
  const found = state.meetings.get(meeting ?? '');
  return found && meetingCard(view, state, found, modelOfMeeting(desk, state, found));
}

/** The model that a meeting goes by: the pathway's, and for a record the one that it was filled in with. */
export function modelOfMeeting(desk: Desk, state: SeenState, meeting: Meeting): ModelDefinition | undefined {
  return desk.models.get(meeting.completed?.model ?? state.model);
}

/** A form about the meeting that was clicked; or that the meeting is over, by whom and when, before anybody fills it in. */
export function openMeetingForm(
  make: (call: VerbCall, state: SeenState, meeting: Meeting, aim: Aim) => Form,
): (call: VerbCall, state: SeenState, aim: Aim) => Form | Refusal {
  return (call, state, aim) => {
    const meeting = openMeeting(state, aim.meeting ?? '');
    if ('code' in meeting) return meeting;
    const form = make(call, state, meeting, aim);
    // Every item of a part may be kept from whoever asks.
    return form.inputs.length === 0 ? { code: 'notShared' } : form;
  };
}
