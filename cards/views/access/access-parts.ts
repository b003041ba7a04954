import type { SeenState } from '../../../services/audience/seen-state.ts';
import type { PageAudience } from '../../../services/pathway/events.ts';
import type { Block, Button } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { buttonData } from '../parts.ts';

/** Leads to who gets in. */
export function accessButton(ctx: ViewContext, state: SeenState, label = ctx.text.access.buttons.show): Button {
  return { label, verb: 'access.show', data: buttonData(state) };
}

/** What a button about one of the two pages carries. */
export function pageData(state: SeenState, to: PageAudience): Button['data'] {
  return { ...buttonData(state), to };
}

/**
 * The line that leads there, for the coordinator alone: a card for a whole room has none. Not among the card's buttons: Teams shows
 * six, and the cards that it stands on have as many.
 */
export function accessBlock(ctx: ViewContext, state: SeenState, weight?: number): Block[] {
  if (ctx.viewer === undefined || ctx.viewer !== state.coordinator) return [];
  const item = { text: ctx.text.access.line, buttons: [accessButton(ctx, state)] };
  return [{ type: 'list', items: [item], ...(weight === undefined ? {} : { weight }) }];
}
