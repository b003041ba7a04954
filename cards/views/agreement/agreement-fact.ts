import type { SeenState } from '../../../services/audience/seen-state.ts';
import { agreementInForce, pendingAgreement } from '../../../services/pathway/agreement.ts';
import type { Fact } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { dayOfInstant } from '../parts.ts';
import { missingFrom, troubleOf } from './agreement-parts.ts';

/** How the agreement stands, in one line: what the coordinator must see to, who has not signed, or since when it holds. */
export function agreementFact(ctx: ViewContext, state: SeenState): Fact[] {
  const { agreement: text } = ctx.text;
  const label = text.fact;
  const trouble = troubleOf(ctx, state);
  if (trouble !== undefined) return [{ label, value: text.badges[trouble], tone: 'attention' }];
  const pending = pendingAgreement(state, ctx.now);
  if (pending) {
    const missing = text.missingCounts(missingFrom(ctx, state, pending).length);
    return [{ label, value: text.factWaiting(pending.version, missing), tone: 'warning' }];
  }
  const inForce = agreementInForce(state);
  const since = inForce?.inForceSince;
  return inForce && since !== undefined
    ? [{ label, value: text.factHolds(inForce.version, dayOfInstant(ctx, since)) }]
    : [];
}
