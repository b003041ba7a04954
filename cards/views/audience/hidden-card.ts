import type { SeenState } from '../../../services/audience/seen-state.ts';
import type { Card } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';

/**
 * What stands in a room in the place of whatever is not for everybody who is in it: always the same, so that it tells nothing of what,
 * how much or since when. Who asks gets to see, alone, what they may.
 */
export function hiddenCard(ctx: ViewContext, { id }: Pick<SeenState, 'id'>): Card {
  const { audience, cards } = ctx.text;
  return {
    view: 'hidden',
    locale: ctx.locale,
    heading: cards.pathway(id),
    blocks: [{ type: 'text', text: audience.notForAll }],
    buttons: [{ label: audience.seeOwn, verb: 'pathway.status', data: { pathway: id } }],
    summary: audience.summary(id),
  };
}
