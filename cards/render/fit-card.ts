import type { Block, Card, ListItem } from '../card.ts';
import { catalogOf } from '../text/catalog.ts';

/**
 * Renders a card so that it keeps a platform's limits: when the whole does not fit, the least important parts are left out
 * one by one (the highest `weight` first, a list from its end), and the card says how much is missing. `fits` must hold for a
 * card from which everything is left out.
 */
export function fitCard<T>(card: Card, render: (card: Card) => T, fits: (rendered: T) => boolean): T {
  const whole = render(card);
  if (fits(whole)) return whole;
  const cuts = cutsOf(card);
  let tooFew = 0;
  let enough = cuts.length;
  let best = render(withoutParts(card, cuts));
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    const rendered = render(withoutParts(card, cuts.slice(0, middle)));
    if (fits(rendered)) {
      enough = middle;
      best = rendered;
    } else tooFew = middle;
  }
  return best;
}

/** One step of leaving out: an item or fact of a block, or the rest of the block. */
interface Cut {
  readonly block: number;
  readonly whole: boolean;
}

function cutsOf({ blocks }: Card): Cut[] {
  const order = blocks
    .map((block, index) => ({ block, index }))
    .sort((a, b) => (b.block.weight ?? 0) - (a.block.weight ?? 0) || b.index - a.index);
  return order.flatMap(({ block, index }) => [
    ...Array.from({ length: partsOf(block) }, () => ({ block: index, whole: false })),
    { block: index, whole: true },
  ]);
}

function partsOf(block: Block): number {
  if (block.type === 'list') return block.items.length;
  return block.type === 'facts' ? block.facts.length : 0;
}

function withoutParts(card: Card, cuts: readonly Cut[]): Card {
  const { cards } = catalogOf(card.locale);
  const gone = new Set(cuts.filter(({ whole }) => whole).map(({ block }) => block));
  const fewer = new Map<number, number>();
  for (const { block, whole } of cuts) if (!whole) fewer.set(block, (fewer.get(block) ?? 0) + 1);
  const blocks = card.blocks.flatMap((block, index): Block[] => {
    if (gone.has(index)) return [];
    const missing = fewer.get(index) ?? 0;
    return [missing === 0 ? block : shorter(block, missing, cards.more)];
  });
  if (gone.size === 0) return { ...card, blocks };
  return { ...card, blocks: [...blocks, { type: 'text', text: cards.leftOut, style: 'subtle' }] };
}

function shorter(block: Block, missing: number, more: (count: number) => string): Block {
  if (block.type === 'list') {
    const rest: ListItem = { text: more(missing) };
    return { ...block, items: [...block.items.slice(0, block.items.length - missing), rest] };
  }
  if (block.type === 'facts') {
    return {
      ...block,
      facts: [...block.facts.slice(0, block.facts.length - missing), { label: '…', value: more(missing) }],
    };
  }
  return block;
}
