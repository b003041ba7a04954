import type { SeenState } from '../../../services/audience/seen-state.ts';
import type { Meeting } from '../../../services/pathway/meeting.ts';
import type { Block } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { actionItem } from '../action-state.ts';

/** The actions that were decided in a meeting, with who and when. Those that were taken off the list again are left out. */
export function decidedBlock(ctx: ViewContext, state: SeenState, meeting: Meeting): Block[] {
  const { decided, noneDecided } = ctx.text.meeting;
  const items = [...state.actions.values()]
    .filter((action) => action.meeting === meeting.id && action.status !== 'dropped')
    .map((action) => actionItem(ctx, action));
  if (items.length === 0 && meeting.status !== 'completed') return [];
  return [{ type: 'list', title: decided, items, empty: noneDecided, weight: 2 }];
}
