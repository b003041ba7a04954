import type { ModelDefinition } from '../../../services/models/definition.ts';
import type { Meeting } from '../../../services/pathway/meeting.ts';
import type { PathwayState } from '../../../services/pathway/state.ts';
import type { Card } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { meetingCard } from './meeting-card.ts';

/** Everything about one meeting and everything that can be done with it, for the one who asked (`meeting.show`). */
export function meetingDetailCard(
  ctx: ViewContext,
  state: PathwayState,
  meeting: Meeting,
  model: ModelDefinition | undefined,
): Card {
  return { ...meetingCard(ctx, state, meeting, model), view: 'meetingDetail' };
}
