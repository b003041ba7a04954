import type { SeenState } from '../../../services/audience/seen-state.ts';
import type { Agreement } from '../../../services/pathway/agreement.ts';
import type { Card } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { hiddenBlock } from '../audience/hidden-block.ts';
import { buttonData } from '../parts.ts';
import { shown } from '../shorten.ts';
import { agreementFacts, contentBlocks, shortHashText, standingBlocks } from './agreement-blocks.ts';
import { agreementButtons } from './agreement-buttons.ts';
import { changesBlock } from './agreement-changes.ts';
import { agreementFileBlock } from './agreement-file-card.ts';
import { partiesBlock } from './agreement-parties.ts';
import { agreementBadge, agreementPhase } from './agreement-parts.ts';

/**
 * The agreement as the room shows it, one card for all versions: what is proposed or holds, what changed, who has signed and who has
 * not. `seen`: the version that somebody had before their eyes who is shown this one instead, so that the change since then is marked.
 */
export function agreementCard(ctx: ViewContext, state: SeenState, agreement: Agreement, seen?: number): Card {
  const phase = agreementPhase(ctx, state, agreement);
  const more = { label: ctx.text.cards.buttons.more, verb: 'agreement.show', data: buttonData(state) };
  return {
    view: 'agreement',
    locale: ctx.locale,
    heading: ctx.text.agreement.heading(agreement.version),
    badge: agreementBadge(ctx, phase),
    blocks: [
      ...standingBlocks(ctx, state, agreement),
      { type: 'facts', facts: agreementFacts(ctx, state, agreement, shortHashText(ctx, agreement)) },
      ...changesBlock(ctx, state, agreement, seen),
      ...contentBlocks(ctx, state, agreement, shown.goal),
      ...hiddenBlock(ctx, state, state.hidden.agreements.includes(agreement.version)),
      partiesBlock(ctx, state, agreement),
      ...(state.hidden.agreements.includes(agreement.version) ? [] : [agreementFileBlock(ctx, state, agreement)]),
    ],
    buttons: [...agreementButtons(ctx, state, agreement), more],
    summary: ctx.text.agreement.summaries[phase](state.id, agreement.version),
  };
}
