import type { SeenState } from '../../../services/audience/seen-state.ts';
import { agreementInForce, lastAgreement, pendingAgreement } from '../../../services/pathway/agreement.ts';
import type { AgreementTrouble } from '../../../services/pathway/agreement-standing.ts';
import { youngPersonId } from '../../../services/pathway/young-person.ts';
import type { Fact } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { dayOfInstant } from '../parts.ts';
import { missingFrom, troubleOf } from './agreement-parts.ts';

/**
 * How the agreement stands, in one line: what the coordinator must see to, or who has not signed; and beside that which version holds
 * meanwhile, or since when it does.
 */
export function agreementFact(ctx: ViewContext, state: SeenState): Fact[] {
  const { agreement: text } = ctx.text;
  const label = text.fact;
  const inForce = agreementInForce(state);
  const holds = inForce ? [text.factStill(inForce.version)] : [];
  const trouble = troubleOf(ctx, state);
  if (trouble !== undefined)
    return [{ label, value: [troubleText(ctx, state, trouble), ...holds].join(' · '), tone: 'attention' }];
  const pending = pendingAgreement(state, ctx.now);
  if (pending) {
    const missing = text.missingCounts(missingFrom(ctx, state, pending).length);
    return [{ label, value: [text.factWaiting(pending.version, missing), ...holds].join(' · '), tone: 'warning' }];
  }
  const since = inForce?.inForceSince;
  return inForce && since !== undefined
    ? [{ label, value: text.factHolds(inForce.version, dayOfInstant(ctx, since)) }]
    : [];
}

/** What is wrong, with which version, and who said no to it. */
function troubleText(ctx: ViewContext, state: SeenState, trouble: AgreementTrouble): string {
  const { agreement: text } = ctx.text;
  const agreement = trouble === 'objected' ? agreementInForce(state) : lastAgreement(state);
  if (!agreement) return text.badges[trouble];
  if (trouble === 'objected') return text.factDeclined(ctx.name(youngPersonId), agreement.version);
  if (trouble === 'declined') return text.factDeclined(ctx.name(agreement.declined?.party ?? ''), agreement.version);
  return text.factTrouble(agreement.version, text.badges[trouble]);
}
