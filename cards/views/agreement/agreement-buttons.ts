import type { SeenState } from '../../../services/audience/seen-state.ts';
import { type Agreement, custodianId, lastAgreement } from '../../../services/pathway/agreement.ts';
import { youngPersonId } from '../../../services/pathway/young-person.ts';
import type { Button } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { buttonData } from '../parts.ts';
import { declineAgreementForm, signOnPaperForm, witnessesOf } from './agreement-forms.ts';
import { agreementData, agreementPhase, missingFrom, signingData } from './agreement-parts.ts';

/** Everything that can be done with a version by now, the obvious thing first; for one person, without what is not theirs to do. */
export function agreementButtons(ctx: ViewContext, state: SeenState, agreement: Agreement): Button[] {
  if (state.status !== 'open') return [];
  const { buttons } = ctx.text.agreement;
  const propose = proposeButtons(ctx, state, buttons.proposeNew);
  const withdraw = (label: string): Button[] =>
    isForCoordinator(ctx, state) ? [{ label, verb: 'agreement.withdraw', data: agreementData(state, agreement) }] : [];
  switch (agreementPhase(ctx, state, agreement)) {
    case 'proposed':
      return [...answers(ctx, state, agreement), ...propose, ...withdraw(buttons.withdraw)];
    case 'partyGone':
      return [...primary(propose), ...withdraw(buttons.withdraw)];
    case 'declined':
    case 'expired':
      return [...primary(propose), ...withdraw(buttons.leave)];
    case 'objected':
    case 'withdrawn':
      return primary(propose);
    case 'inForce':
      return propose;
  }
}

/** Signing with one click, saying no, and noting what was signed on paper. */
function answers(ctx: ViewContext, state: SeenState, agreement: Agreement): Button[] {
  const { buttons } = ctx.text.agreement;
  const missing = missingFrom(ctx, state, agreement);
  const { viewer } = ctx;
  const staff = missing.filter((party) => party !== youngPersonId && party !== custodianId);
  const maySign = viewer === undefined ? staff.length > 0 : staff.includes(viewer);
  const decline = declineAgreementForm(ctx, state, agreement);
  const data = signingData(state, agreement);
  const isPartial = state.hidden.agreements.includes(agreement.version);
  // In a room not everybody may know all of it; whoever may reads it alone, and signs what they have read.
  const toRead = isPartial && viewer === undefined && maySign;
  return [
    ...(toRead ? [readButton(ctx, state)] : []),
    ...(maySign && !isPartial
      ? [{ label: buttons.sign, verb: 'agreement.sign', data, style: 'primary' } satisfies Button]
      : []),
    { label: buttons.decline, verb: decline.verb, data: decline.data, form: decline },
    ...(!isPartial && missing.length > staff.length && witnessesOf(ctx, state).length > 0
      ? [paperButton(ctx, state, agreement)]
      : []),
  ];
}

function readButton(ctx: ViewContext, state: SeenState): Button {
  const data = buttonData(state);
  return { label: ctx.text.agreement.readAndSign, verb: 'agreement.show', data, style: 'primary' };
}

function paperButton(ctx: ViewContext, state: SeenState, agreement: Agreement): Button {
  const form = signOnPaperForm(ctx, state, agreement);
  return { label: ctx.text.agreement.buttons.paper, verb: form.verb, data: form.data, form };
}

/** The coordinator's: its form is made when it is asked for, with what is promised by then. */
export function proposeButtons(ctx: ViewContext, state: SeenState, label: string): Button[] {
  if (state.status !== 'open' || !isForCoordinator(ctx, state)) return [];
  const data = { ...buttonData(state), agreement: lastAgreement(state)?.version ?? 0, ask: 1 };
  return [{ label, verb: 'agreement.propose', data }];
}

/** On the agreement that holds: somebody notes that the young person says no to it. */
export function objectionButton(ctx: ViewContext, state: SeenState, agreement: Agreement): Button[] {
  if (state.status !== 'open' || agreementPhase(ctx, state, agreement) !== 'inForce') return [];
  const form = declineAgreementForm(ctx, state, agreement);
  return [{ label: ctx.text.agreement.buttons.youngPersonDeclines, verb: form.verb, data: form.data, form }];
}

function primary(buttons: readonly Button[]): Button[] {
  return buttons.map((button) => ({ ...button, style: 'primary' }));
}

function isForCoordinator({ viewer }: ViewContext, { coordinator }: SeenState): boolean {
  return viewer === undefined || viewer === coordinator;
}
