import type { SeenState } from '../../../services/audience/seen-state.ts';
import type { Meeting } from '../../../services/pathway/meeting.ts';
import type { Form } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { momentInput, verbForm } from '../inputs.ts';
import { meetingData, startOf } from './meeting-parts.ts';
import { placeAndLength } from './plan-inputs.ts';

/** Another time, place or length for a meeting. A place that is not shown stands as it is, unless another one is written. */
export function moveMeetingForm(ctx: ViewContext, state: SeenState, meeting: Meeting): Form {
  const data = { ...meetingData(state, meeting), ...(state.hidden.places ? { left: 'place' } : {}) };
  return verbForm(ctx, 'meeting.move', data, [
    momentInput(ctx, { id: 'at', required: true }, startOf(ctx, meeting)),
    ...placeAndLength(ctx, meeting),
  ]);
}
