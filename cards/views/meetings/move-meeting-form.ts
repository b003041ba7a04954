import type { SeenState } from '../../../services/audience/seen-state.ts';
import type { Meeting } from '../../../services/pathway/meeting.ts';
import type { Form } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { momentInput, verbForm } from '../inputs.ts';
import { meetingData, startOf } from './meeting-parts.ts';
import { placeAndLength } from './plan-inputs.ts';

/** Another time, place or length for a meeting. */
export function moveMeetingForm(ctx: ViewContext, state: SeenState, meeting: Meeting): Form {
  return verbForm(ctx, 'meeting.move', meetingData(state, meeting), [
    momentInput(ctx, { id: 'at', required: true }, startOf(ctx, meeting)),
    ...placeAndLength(ctx, meeting),
  ]);
}
