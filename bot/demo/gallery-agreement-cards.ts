import type { Card, Form } from '../../cards/card.ts';
import type { ViewContext } from '../../cards/view-context.ts';
import { agreementCard } from '../../cards/views/agreement/agreement-card.ts';
import { agreementDetailCard } from '../../cards/views/agreement/agreement-detail-card.ts';
import { agreementFileCard } from '../../cards/views/agreement/agreement-file-card.ts';
import {
  declineAgreementForm,
  proposeAgreementForm,
  signOnPaperForm,
} from '../../cards/views/agreement/agreement-forms.ts';
import { talkCard } from '../../cards/views/agreement/talk-card.ts';
import { overviewCard } from '../../cards/views/overview-card.ts';
import { goalDropForm, goalRaiseForm, goalRateForm } from '../../cards/views/plan/goal-forms.ts';
import { noticeCard } from '../../cards/views/reminders/notice-card.ts';
import { statusCard } from '../../cards/views/status-card.ts';
import type { SeenState } from '../../services/audience/seen-state.ts';
import type { Goal } from '../../services/pathway/state.ts';
import {
  agreementChanged,
  agreementDeclined,
  agreementExpired,
  agreementHostile,
  agreementInForce,
  agreementNone,
  agreementObjected,
  agreementPartyGone,
  agreementProposed,
  agreementWithdrawn,
  galleryAgreement,
  talkWanted,
} from './gallery-agreements.ts';
import { galleryModel as model } from './gallery-model.ts';

/** The agreement in every state worth looking at, and that the young person wants to talk, by name. */
export function galleryAgreementCards(ctx: ViewContext): [string, Card][] {
  const card = (state: SeenState) => agreementCard(ctx, state, galleryAgreement(state));
  const detail = (state: SeenState, viewer = 'mette') => agreementDetailCard({ ...ctx, viewer }, state);
  const settled: SeenState = { ...agreementNone, version: talkWanted.version + 1 };
  return [
    ['agreement-proposed', card(agreementProposed)],
    ['agreement-in-force', card(agreementInForce)],
    ['agreement-changed', card(agreementChanged)],
    ['agreement-declined', card(agreementDeclined)],
    ['agreement-expired', card(agreementExpired)],
    ['agreement-party-gone', card(agreementPartyGone)],
    ['agreement-withdrawn', card(agreementWithdrawn)],
    ['agreement-objected', card(agreementObjected)],
    ['agreement-hostile', card(agreementHostile)],
    ['agreement-detail-none', detail(agreementNone)],
    ['agreement-detail-proposed', detail(agreementProposed, 'soren')],
    ['agreement-detail-changed', detail(agreementChanged)],
    ['agreement-detail-in-force', detail(agreementInForce, 'anne')],
    ['agreement-detail-hostile', detail(agreementHostile)],
    ['agreement-file', fileCard(ctx, agreementProposed)],
    ['overview-agreement', overviewCard(ctx, agreementChanged, model)],
    ['status-goals', statusCard(ctx, agreementChanged, model)],
    ['agreement-detail-talk', detail(talkWanted)],
    ['talk', talkCard(ctx, talkWanted)],
    ['talk-settled', talkCard(ctx, settled)],
    ['notice-talk', noticeCard(ctx, { state: talkWanted, kind: 'talkWanted', link: 'https://rum.example/R6HN3V' })],
  ];
}

function fileCard(ctx: ViewContext, state: SeenState): Card {
  const address = 'https://vejviser.example/agreement/abc.pdf';
  const link = { address, person: 'mette', until: ctx.now.plus({ minutes: 15 }) };
  return agreementFileCard(ctx, state, galleryAgreement(state), link);
}

/** The forms of goals and of the agreement, by name. */
export function galleryAgreementForms(ctx: ViewContext): [string, Form][] {
  const proposed = galleryAgreement(agreementProposed);
  const goal = galleryGoal(agreementChanged, 'g1');
  return [
    ['form-goal-rate', goalRateForm(ctx, agreementChanged, goal)],
    ['form-goal-raise', goalRaiseForm(ctx, agreementChanged, goal)],
    ['form-goal-drop', goalDropForm(ctx, agreementChanged, goal)],
    ['form-agreement-propose', proposeAgreementForm(ctx, agreementInForce)],
    ['form-agreement-decline', declineAgreementForm(ctx, agreementProposed, proposed)],
    ['form-agreement-object', declineAgreementForm(ctx, agreementInForce, galleryAgreement(agreementInForce))],
    ['form-agreement-paper', signOnPaperForm(ctx, agreementChanged, galleryAgreement(agreementChanged))],
  ];
}

function galleryGoal({ goals }: SeenState, id: string): Goal {
  const goal = goals.get(id);
  if (!goal) throw new Error(`the gallery has no goal ${id}`);
  return goal;
}
