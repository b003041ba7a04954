import type { ModelDefinition } from '../../../services/models/definition.ts';
import type { Meeting } from '../../../services/pathway/meeting.ts';
import type { PathwayState } from '../../../services/pathway/state.ts';
import type { Card } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { instantText } from '../parts.ts';
import { kindName } from './meeting-parts.ts';

/** A meeting as the room shows it, for its whole life: planned, under way, completed or cancelled. */
export function meetingCard(
  ctx: ViewContext,
  state: PathwayState,
  meeting: Meeting,
  model: ModelDefinition | undefined,
): Card {
  const heading = ctx.text.meeting.heading(kindName(ctx, meeting.kind, model), instantText(ctx, meeting.at));
  return {
    view: 'meeting',
    locale: ctx.locale,
    heading,
    blocks: [],
    buttons: [],
    summary: `${ctx.text.cards.pathway(state.id)}: ${heading}.`,
  };
}
