import type { SeenState } from '../../../services/audience/seen-state.ts';
import { type Correction, openCorrections } from '../../../services/pathway/correction.ts';
import type { Block, Button, Card, ListItem } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { buttonData, instantText, overviewButton } from '../parts.ts';
import { shorten, shown } from '../shorten.ts';
import { correctedText } from './correction-words.ts';

/** A card holds so many; all of them stand in what is handed out and put on record. */
const shownAtOnce = 10;

/** What the young person says is not right, with both texts, for their coordinator: what waits first, then the newest. */
export function correctionCard(ctx: ViewContext, state: SeenState): Card {
  const { correction: text } = ctx.text;
  const all = [...state.corrections.values()];
  const sorted = [...all.filter(({ settled }) => !settled), ...all.filter(({ settled }) => settled).reverse()];
  return {
    view: 'correction',
    locale: ctx.locale,
    heading: text.heading(state.id),
    blocks: [
      { type: 'text', text: text.what },
      { type: 'list', items: sorted.slice(0, shownAtOnce).map((one) => item(ctx, state, one)), empty: text.none },
      ...(sorted.length > shownAtOnce
        ? [{ type: 'text', text: text.more(sorted.length - shownAtOnce), style: 'subtle' } as const]
        : []),
    ],
    buttons: [
      { label: text.buttons.add, verb: 'correction.note', data: { ...buttonData(state), ask: 1 } },
      overviewButton(ctx, state),
    ],
    summary: text.summary(state.id, openCorrections(state).length),
  };
}

function item(ctx: ViewContext, state: SeenState, correction: Correction): ListItem {
  const { correction: text } = ctx.text;
  const { about, stood, text: says, by, at, settled } = correction;
  const lines = [
    ...(stood === undefined ? [] : [text.stood(shorten(ctx, stood, shown.goal))]),
    text.says(shorten(ctx, says, shown.note)),
    text.by(ctx.name(by), instantText(ctx, at)),
    ...(settled?.note === undefined ? [] : [text.whyNot(shorten(ctx, settled.note, shown.note))]),
  ];
  const badge = settled
    ? ({ text: text.outcomes[settled.outcome], tone: settled.outcome === 'noted' ? 'good' : 'neutral' } as const)
    : ({ text: text.open, tone: 'warning' } as const);
  return {
    text: correctedText(ctx, state, about),
    detail: lines.join('\n'),
    badge,
    ...(settled ? {} : { buttons: buttonsOf(ctx, state, correction) }),
  };
}

function buttonsOf(ctx: ViewContext, state: SeenState, { id }: Correction): Button[] {
  const { buttons } = ctx.text.correction;
  const data = { ...buttonData(state), correction: id };
  return [
    { label: buttons.note, verb: 'correction.note', data },
    { label: buttons.decline, verb: 'correction.decline', data },
  ];
}

/** That the young person waits for an answer, on what the coordinator asked for themselves; to everybody else nothing. */
export function correctionBlock(ctx: ViewContext, state: SeenState): Block[] {
  const open = openCorrections(state).length;
  if (open === 0 || ctx.viewer !== state.coordinator) return [];
  const { correction: text } = ctx.text;
  const show = { label: text.buttons.show, verb: 'correction.show', data: buttonData(state) };
  return [{ type: 'list', items: [{ text: text.waits(open), buttons: [show] }] }];
}
