import type { CannotSign } from '../../../services/audience/may-sign.ts';
import type { SeenState } from '../../../services/audience/seen-state.ts';
import type { Agreement } from '../../../services/pathway/agreement.ts';
import type { Block, Button, Card, ListItem } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { accessBlock } from '../access/access-parts.ts';
import { hiddenBlock } from '../audience/hidden-block.ts';
import { fileButton } from '../journal/file-button.ts';
import { buttonData, dayOfInstant, overviewButton } from '../parts.ts';
import { goalsBlock } from '../plan/goals-block.ts';
import { agreementFacts, contentBlocks, standingBlocks, wholeText } from './agreement-blocks.ts';
import { agreementButtons, objectionButton, proposeButtons } from './agreement-buttons.ts';
import { changesBlock } from './agreement-changes.ts';
import { agreementFileBlock } from './agreement-file-card.ts';
import { partiesBlock } from './agreement-parties.ts';
import { agreementBadge, agreementPhase, shownAgreement } from './agreement-parts.ts';
import { cannotSignBlocks } from './cannot-sign.ts';
import { talkBlock } from './talk-block.ts';

/**
 * The young person's goals with everything that can be done with them, and the agreement in full with its earlier versions, for the
 * one who asked (`agreement.show`, `aftale`). Stands also where nothing is agreed yet. `cannotSign`: for the coordinator alone.
 */
export function agreementDetailCard(ctx: ViewContext, state: SeenState, cannotSign: readonly CannotSign[] = []): Card {
  const { agreement: text } = ctx.text;
  const agreement = shownAgreement(state);
  const goals = goalsBlock(ctx, state, { everything: true });
  const base = { view: 'agreementDetail', locale: ctx.locale, heading: text.detailHeading(state.id) };
  if (!agreement)
    return {
      ...base,
      blocks: [...talkBlock(ctx, state), { type: 'text', text: text.none }, goals, ...accessBlock(ctx, state)],
      buttons: [...proposeButtons(ctx, state, text.buttons.propose), overviewButton(ctx, state)],
      summary: text.summaries.none(state.id),
    };
  const phase = agreementPhase(ctx, state, agreement);
  const isPartial = state.hidden.agreements.includes(agreement.version);
  return {
    ...base,
    badge: agreementBadge(ctx, phase),
    blocks: [
      ...talkBlock(ctx, state),
      { type: 'text', text: text.heading(agreement.version), style: 'strong' },
      ...standingBlocks(ctx, state, agreement),
      ...cannotSignBlocks(ctx, state, agreement, cannotSign),
      { type: 'facts', facts: agreementFacts(ctx, state, agreement, agreement.hash) },
      ...changesBlock(ctx, state, agreement),
      ...contentBlocks(ctx, state, agreement, wholeText),
      partiesBlock(ctx, state, agreement),
      ...(isPartial ? hiddenBlock(ctx, state, true) : [agreementFileBlock(ctx, state, agreement)]),
      goals,
      ...earlierBlock(ctx, state, agreement),
      ...accessBlock(ctx, state),
    ],
    buttons: [
      ...agreementButtons(ctx, state, agreement),
      ...objectionButton(ctx, state, agreement),
      ...fileButton(ctx, state, { agreement: agreement.version }),
      lessButton(ctx, state),
    ],
    summary: text.summaries[phase](state.id, agreement.version),
  };
}

/** Leads back to the room's card of the agreement. */
function lessButton(ctx: ViewContext, state: SeenState): Button {
  const data = { ...buttonData(state), back: 1 };
  return { label: ctx.text.cards.buttons.less, verb: 'agreement.show', data, back: true };
}

/** Every other version, the newest first, and what became of it. */
function earlierBlock(ctx: ViewContext, { agreements }: SeenState, shown: Agreement): Block[] {
  const { agreement: text } = ctx.text;
  const held = agreements.findLast(({ inForceSince }) => inForceSince !== undefined);
  const items = agreements
    .filter((one) => one !== shown)
    .toReversed()
    .map((one): ListItem => {
      const { version, inForceSince, proposedAt } = one;
      if (inForceSince === undefined)
        return { text: text.heading(version), detail: text.earlierNever(dayOfInstant(ctx, proposedAt)) };
      const from = dayOfInstant(ctx, inForceSince);
      return { text: text.heading(version), detail: one === held ? text.earlierHolds(from) : text.earlierHeld(from) };
    });
  return items.length === 0 ? [] : [{ type: 'list', title: text.earlier, items, weight: 6 }];
}
