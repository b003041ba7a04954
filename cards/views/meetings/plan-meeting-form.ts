import type { DateTime } from 'luxon';
import type { SeenState } from '../../../services/audience/seen-state.ts';
import type { ModelDefinition } from '../../../services/models/definition.ts';
import { meetingKinds } from '../../../services/pathway/decisions/meetings.ts';
import type { Form } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { choiceInput, momentInput, verbForm } from '../inputs.ts';
import { buttonData } from '../parts.ts';
import { kindName } from './meeting-parts.ts';
import { placeAndLength } from './plan-inputs.ts';

/** What is known already when a meeting is to be planned. `at` is in the municipality's zone. */
export interface MeetingPreset {
  readonly kind?: string;
  readonly at?: DateTime;
}

/** Plans a meeting of the team. */
export function planMeetingForm(
  ctx: ViewContext,
  state: SeenState,
  model: ModelDefinition | undefined,
  { kind = 'network', at }: MeetingPreset = {},
): Form {
  const kinds = meetingKinds(model).map((value) => ({ value, label: kindName(ctx, value, model) }));
  return verbForm(ctx, 'meeting.plan', buttonData(state), [
    choiceInput(ctx, { id: 'kind', required: true }, kinds, kind),
    momentInput(ctx, { id: 'at', required: true }, at),
    ...placeAndLength(ctx, {}),
  ]);
}
