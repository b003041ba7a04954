import type { SeenState } from '../../../services/audience/seen-state.ts';
import {
  type Agreement,
  agreementInForce,
  lastAgreement,
  missingParties,
  type PartyId,
  partyGone,
} from '../../../services/pathway/agreement.ts';
import { type AgreementTrouble, agreementTrouble } from '../../../services/pathway/agreement-standing.ts';
import type { PersonId } from '../../../services/pathway/state.ts';
import type { ButtonData, Tone } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { today } from '../parts.ts';

/** Where a version stands, for whoever looks at its card. */
export type AgreementPhase = keyof ViewContext['text']['agreement']['badges'];

/** The version that the card shows: the newest, unless that one was taken back and another still holds. */
export function shownAgreement(state: SeenState): Agreement | undefined {
  const last = lastAgreement(state);
  return last?.withdrawnAt === undefined ? last : (agreementInForce(state) ?? last);
}

/** Where a version stands now. */
export function agreementPhase(ctx: ViewContext, state: SeenState, agreement: Agreement): AgreementPhase {
  if (agreement.inForceSince !== undefined) return agreement.objected ? 'objected' : 'inForce';
  if (agreement.withdrawnAt !== undefined) return 'withdrawn';
  if (agreement.declined) return 'declined';
  if (agreement.expiresOn < today(ctx)) return 'expired';
  return whoIsGone(ctx, state, agreement) === undefined ? 'proposed' : 'partyGone';
}

const tones: Readonly<Record<AgreementPhase, Tone>> = {
  proposed: 'warning',
  partyGone: 'attention',
  inForce: 'good',
  objected: 'attention',
  declined: 'attention',
  expired: 'attention',
  withdrawn: 'neutral',
};

/** The one word about a version. */
export function agreementBadge(ctx: ViewContext, phase: AgreementPhase): { text: string; tone: Tone } {
  return { text: ctx.text.agreement.badges[phase], tone: tones[phase] };
}

/** Somebody who has promised something in it and is no longer there. */
export function whoIsGone(ctx: ViewContext, state: SeenState, agreement: Agreement): PersonId | undefined {
  return partyGone(state, agreement, ctx.isActive);
}

/** Whether the agreement is the coordinator's next step by now, and why. */
export function troubleOf(ctx: ViewContext, state: SeenState): AgreementTrouble | undefined {
  return agreementTrouble(state, ctx.now, ctx.isActive);
}

/** Who must sign a version and has not. */
export function missingFrom(ctx: ViewContext, state: SeenState, agreement: Agreement): PartyId[] {
  return missingParties(state, agreement, ctx.now);
}

/** What a button about a version carries: which one, so that nothing is done to another. */
export function agreementData(state: SeenState, { version }: Pick<Agreement, 'version'>): ButtonData {
  return { pathway: state.id, agreement: version, v: state.version };
}

/** The same with the hash of the text that is shown: what is signed. */
export function signingData(state: SeenState, agreement: Agreement): ButtonData {
  return { ...agreementData(state, agreement), hash: agreement.hash };
}

/** The beginning of a hash, in groups that two people can compare. */
export function shortHash(hash: string): string {
  return `${hash.slice(0, 4)} ${hash.slice(4, 8)} ${hash.slice(8, 12)}`;
}
