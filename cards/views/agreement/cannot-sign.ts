import type { CannotSign } from '../../../services/audience/may-sign.ts';
import type { SeenState } from '../../../services/audience/seen-state.ts';
import type { Agreement } from '../../../services/pathway/agreement.ts';
import type { Block } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { agreementPhase, missingFrom } from './agreement-parts.ts';

/** Who cannot sign a proposal yet and why, in a sentence each to the coordinator who has proposed it. */
export function cannotSignText(ctx: ViewContext, all: readonly CannotSign[]): string {
  return all.map((one) => ctx.text.agreement.cannotSignYet(ctx.name(one.party), why(ctx, one))).join(' ');
}

/** The same as a list; and to somebody who must sign a proposal of which something is not shown to them, that they cannot. */
export function cannotSignBlocks(
  ctx: ViewContext,
  state: SeenState,
  agreement: Agreement,
  all: readonly CannotSign[],
): Block[] {
  if (agreementPhase(ctx, state, agreement) !== 'proposed') return [];
  const { agreement: text } = ctx.text;
  const items = all.map((one) => ({ text: ctx.name(one.party), detail: why(ctx, one) }));
  const isOne = ctx.viewer !== undefined && missingFrom(ctx, state, agreement).includes(ctx.viewer);
  return [
    ...(isOne && state.hidden.agreements.includes(agreement.version)
      ? [{ type: 'text', text: text.notYetYou, style: 'strong' } satisfies Block]
      : []),
    ...(items.length > 0 ? [{ type: 'list', title: text.cannotSign, items } satisfies Block] : []),
  ];
}

function why(ctx: ViewContext, { topics, isProtected }: CannotSign): string {
  const { agreement: text, topics: names } = ctx.text;
  return isProtected ? text.notCleared : text.noConsent(topics.map((topic) => names[topic]).join(', '));
}
