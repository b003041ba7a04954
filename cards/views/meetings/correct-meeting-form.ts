import type { SeenState } from '../../../services/audience/seen-state.ts';
import type { Meeting } from '../../../services/pathway/meeting.ts';
import type { Form } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { textInput, verbForm } from '../inputs.ts';
import { meetingData } from './meeting-parts.ts';

/** Adds to the record of a meeting that has been completed. */
export function correctMeetingForm(ctx: ViewContext, state: SeenState, meeting: Meeting): Form {
  const text = textInput(ctx, { id: 'text', hint: 'correction', required: true });
  return verbForm(ctx, 'meeting.correct', meetingData(state, meeting), [text]);
}
