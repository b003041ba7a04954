import type { SeenState } from '../../../services/audience/seen-state.ts';
import { erasableFrom } from '../../../services/pathway/decisions/retention.ts';
import type { Button, Card, Fact } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { buttonData, dayText, instantText, overviewButton } from '../parts.ts';

/** When the pathway is erased, and what holds it back, for its coordinator. `days`: how long a closed pathway is kept. */
export function holdCard(ctx: ViewContext, state: SeenState, days: number): Card {
  const { hold: text } = ctx.text;
  return {
    view: 'hold',
    locale: ctx.locale,
    heading: text.heading(state.id),
    ...(state.hold ? { badge: { text: text.badge, tone: 'warning' } } : {}),
    blocks: [
      { type: 'text', text: whenText(ctx, state, days) },
      ...(state.hold ? [{ type: 'facts', facts: heldFacts(ctx, state.hold) } as const] : []),
      { type: 'text', text: text.whatGoes, style: 'subtle' },
    ],
    buttons: [...holdButtons(ctx, state), overviewButton(ctx, state)],
    summary: text.summary(state.id),
  };
}

function whenText(ctx: ViewContext, { hold, closed }: SeenState, days: number): string {
  const { hold: text } = ctx.text;
  if (hold) return text.held;
  return closed ? text.closed(dayText(ctx, erasableFrom(closed.at, ctx.now, days))) : text.open(days);
}

function heldFacts(ctx: ViewContext, { by, at, reason }: NonNullable<SeenState['hold']>): Fact[] {
  const { hold: text } = ctx.text;
  return [
    { label: text.by, value: text.byWhom(ctx.name(by), instantText(ctx, at)) },
    { label: text.reason, value: reason },
  ];
}

function holdButtons(ctx: ViewContext, state: SeenState): Button[] {
  const { buttons } = ctx.text.hold;
  const data = buttonData(state);
  const ask = { ...data, ask: 1 } as const;
  if (!state.hold) return [{ label: buttons.place, verb: 'hold.place', data: ask }];
  return [
    { label: buttons.lift, verb: 'hold.lift', data, style: 'danger' },
    { label: buttons.change, verb: 'hold.place', data: ask },
  ];
}
