import type { SeenState } from '../../services/audience/seen-state.ts';
import type { Card } from '../card.ts';
import type { ViewContext } from '../view-context.ts';
import { buttonData, instantText } from './parts.ts';

/**
 * The question who is to coordinate, while it is open. Says whose answer it is, since all in the room see it. To be asked for
 * only while there is a proposal; throws otherwise.
 */
export function handoverCard(ctx: ViewContext, state: SeenState): Card {
  const { proposal } = state;
  if (!proposal) throw new Error('no handover to show');
  const { handover, buttons, summaries } = ctx.text.cards;
  const from = ctx.name(state.coordinator);
  const to = ctx.name(proposal.to);
  const data = buttonData(state);
  return {
    view: 'handover',
    locale: ctx.locale,
    heading: handover.heading(state.id),
    blocks: [
      { type: 'text', text: `${handover.asks(from, to)} ${handover.until(from)}` },
      { type: 'facts', facts: [{ label: handover.askedAt, value: instantText(ctx, proposal.at) }], weight: 1 },
      { type: 'text', text: handover.whoAnswers(to, from), style: 'subtle' },
    ],
    buttons: [
      { label: buttons.accept, verb: 'coordinator.accept', data, style: 'primary' },
      { label: buttons.decline, verb: 'coordinator.decline', data },
      { label: buttons.withdraw, verb: 'coordinator.withdraw', data },
    ],
    summary: summaries.handover(state.id, to),
  };
}
