import { DateTime } from 'luxon';
import type { SeenState } from '../../../services/audience/seen-state.ts';
import type { ModelDefinition } from '../../../services/models/definition.ts';
import type { Proposal } from '../../../services/road.ts';
import { vacantRoles } from '../../../services/team-roles.ts';
import type { Card, Fact } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { buttonData, dayText } from '../parts.ts';
import { settleForm } from '../plan/settle-form.ts';
import { roleName } from '../team-facts.ts';
import { weekdayText } from './meeting-parts.ts';
import { type MeetingPreset, planMeetingForm } from './plan-meeting-form.ts';

/** The hour that is proposed: young people are at school or work in the morning, and everyone of the team is there. */
const proposedHour = 13;

/**
 * A meeting of the plan that proposes itself in the room: which, when, why, and what still lacks. Its button to plan carries the
 * step, so that whoever makes the form anew can fill in what is proposed.
 */
export function proposalCard(
  ctx: ViewContext,
  state: SeenState,
  proposal: Proposal,
  model: ModelDefinition | undefined,
): Card {
  const { proposal: text, buttons, summaries } = ctx.text.meeting;
  const { step } = proposal.step;
  const title = step.title[ctx.locale];
  const when = proposedTime(ctx, proposal);
  const moment = ctx.text.time.moment(when, ctx.now);
  const data = { ...buttonData(state), step: step.id };
  const plan = planMeetingForm(ctx, state, model, proposalPreset(ctx, proposal));
  return {
    view: 'proposal',
    locale: ctx.locale,
    heading: text.heading(title, moment),
    badge: { text: text.badge, tone: 'neutral' },
    blocks: [
      ...(step.description ? [{ type: 'text', text: step.description[ctx.locale] } as const] : []),
      { type: 'facts', facts: proposalFacts(ctx, state, proposal, model) },
      { type: 'text', text: text.why, style: 'subtle' },
    ],
    buttons: [
      { label: buttons.plan, verb: plan.verb, data, style: 'primary', form: plan },
      { label: buttons.settle, verb: 'plan.settle', data, form: settleForm(ctx, state, step.id, model) },
    ],
    summary: summaries.proposal(state.id, title, weekdayText(ctx, proposal.day)),
  };
}

/** What is filled in already when a proposed meeting is to be planned. */
export function proposalPreset(ctx: ViewContext, proposal: Proposal): Required<MeetingPreset> {
  return { kind: proposal.step.step.id, at: proposedTime(ctx, proposal) };
}

function proposedTime(ctx: ViewContext, { day }: Proposal): DateTime {
  return DateTime.fromISO(day, { zone: ctx.now.zone }).set({ hour: proposedHour });
}

function proposalFacts(
  ctx: ViewContext,
  state: SeenState,
  { step: placed }: Proposal,
  model: ModelDefinition | undefined,
): Fact[] {
  const { proposal: text, vacantRoles: vacantText } = ctx.text.meeting;
  const { basis, source } = placed.step;
  const vacant = (model ? vacantRoles(model, state) : []).map((role) => roleName(ctx, role)).join(', ');
  return [
    { label: text.window, value: text.between(dayText(ctx, placed.from), dayText(ctx, placed.to)) },
    { label: text.basis, value: text.bases[basis](source) },
    ...(vacant === ''
      ? []
      : [{ label: ctx.text.cards.vacant, value: vacantText(vacant), tone: 'warning' } satisfies Fact]),
  ];
}
