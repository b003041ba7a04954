import type { SeenState } from '../../../services/audience/seen-state.ts';
import type { Block, Card } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { buttonData, overviewButton } from '../parts.ts';
import { fits, moreEntries } from './more-entries.ts';

/**
 * Leads to everything of a pathway that is not needed every day, for the one who asked: to the coordinator what is theirs besides. It
 * holds nothing of the pathway but its code.
 */
export function moreCard(ctx: ViewContext, state: SeenState): Card {
  const { more } = ctx.text;
  const isCoordinator = ctx.viewer === state.coordinator;
  const items = moreEntries
    .filter((entry) => fits(entry, state) && (isCoordinator || !entry.isForCoordinator))
    .map(({ name, verb }) => {
      const { line, button } = more.entries[name];
      return { text: line, buttons: [{ label: button, verb, data: buttonData(state) }] };
    });
  return {
    view: 'more',
    locale: ctx.locale,
    heading: more.heading(state.id),
    blocks: [{ type: 'list', items }],
    buttons: [overviewButton(ctx, state)],
    summary: more.summary(state.id),
  };
}

/** The line that leads there, on the card of the one who asks. */
export function moreBlock(ctx: ViewContext, state: SeenState, weight?: number): Block {
  const { more } = ctx.text;
  const show = { label: more.button, verb: 'pathway.more', data: buttonData(state) };
  return {
    type: 'list',
    items: [{ text: more.line, buttons: [show] }],
    ...(weight === undefined ? {} : { weight }),
  };
}
