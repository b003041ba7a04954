import type { SeenState } from '../../../services/audience/seen-state.ts';
import type { Meeting } from '../../../services/pathway/meeting.ts';
import type { Form } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { textInput, verbForm } from '../inputs.ts';
import { meetingData } from './meeting-parts.ts';

/** Calls a meeting off; why, if there is something to say. */
export function cancelMeetingForm(ctx: ViewContext, state: SeenState, meeting: Meeting): Form {
  const note = textInput(ctx, { id: 'note', hint: 'cancelNote' });
  return verbForm(ctx, 'meeting.cancel', meetingData(state, meeting), [note], { style: 'danger' });
}
