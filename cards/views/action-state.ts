import type { SeenState } from '../../services/audience/seen-state.ts';
import { type Action, isOverdue } from '../../services/pathway/state.ts';
import { type Escalation, escalationOf } from '../../services/reminders/escalation.ts';
import type { Block, Fact, ListItem, Tone } from '../card.ts';
import type { ViewContext } from '../view-context.ts';
import { dayOfInstant, dayText, instantText, today } from './parts.ts';
import { oneLine, shorten, shown } from './shorten.ts';

/** The one word about an action: overdue before anything else, since that is what somebody must act on. */
export function actionBadge(ctx: ViewContext, action: Action): { text: string; tone: Tone } {
  const { cards } = ctx.text;
  if (action.status === 'done') return { text: cards.done, tone: 'good' };
  if (action.status === 'dropped') return { text: cards.dropped, tone: 'neutral' };
  if (isOverdue(action, today(ctx))) return { text: cards.overdue, tone: 'attention' };
  return action.responsible ? { text: cards.taken, tone: 'good' } : { text: cards.free, tone: 'warning' };
}

/** Who is responsible, since when; or that nobody is. */
export function responsibleFact(ctx: ViewContext, action: Action): Fact {
  const { cards } = ctx.text;
  if (!action.responsible) return { label: cards.responsible, value: cards.nobodyHasIt, tone: 'warning' };
  const { person, since } = action.responsible;
  return { label: cards.responsible, value: cards.responsibleSince(ctx.name(person), instantText(ctx, since)) };
}

export function deadlineFact(ctx: ViewContext, action: Action): Fact {
  const { cards } = ctx.text;
  const day = dayText(ctx, action.deadline);
  if (!isOverdue(action, today(ctx))) return { label: cards.deadline, value: day };
  return { label: cards.deadline, value: cards.deadlinePassed(day), tone: 'attention' };
}

/** Why the coordinator is to see to the action by now; undefined when nobody need. */
export function escalation(ctx: ViewContext, action: Action): Escalation | undefined {
  return escalationOf(action, ctx.now, ctx.escalation);
}

/** That the coordinator is to see to the action, and why. */
export function escalationFact(ctx: ViewContext, state: SeenState, action: Action): Fact[] {
  const { escalated, escalatedWhy } = ctx.text.cards;
  const why = state.status === 'open' ? escalation(ctx, action) : undefined;
  return why === undefined ? [] : [{ label: escalated, value: escalatedWhy[why], tone: 'attention' }];
}

/** The meeting in which the action was decided, by its day. */
export function decidedFact(ctx: ViewContext, state: SeenState, action: Action): Fact[] {
  const { decided, decidedOn } = ctx.text.cards;
  const meeting = action.meeting === undefined ? undefined : state.meetings.get(action.meeting);
  return meeting
    ? [
        {
          label: decided,
          value: decidedOn(meeting.completed ? dayText(ctx, meeting.completed.heldOn) : dayOfInstant(ctx, meeting.at)),
        },
      ]
    : [];
}

/** What happened last to the action, with what was written: who released, did or dropped it. */
export function lastWord(ctx: ViewContext, action: Action): Block[] {
  const { cards } = ctx.text;
  const event = action.ended ?? (action.responsible ? undefined : action.released);
  if (!event) return [];
  const said = { done: cards.doneBy, dropped: cards.droppedBy, open: cards.releasedBy }[action.status];
  const text: Block = { type: 'text', text: said(ctx.name(event.by), instantText(ctx, event.at)) };
  if (event.note === undefined) return [text];
  return [text, { type: 'text', text: shorten(ctx, event.note, shown.note), style: 'quote', weight: 3 }];
}

/** An action as a line of a list. */
export function actionItem(ctx: ViewContext, action: Action): ListItem {
  const { cards } = ctx.text;
  const who = action.responsible ? ctx.name(action.responsible.person) : cards.nobodyHasIt;
  return {
    text: oneLine(ctx, action.title, shown.listed),
    detail: `${cards.deadlineIs(dayText(ctx, action.deadline))} · ${who}`,
    ...itemBadge(ctx, action),
  };
}

/** What somebody must act on, if anything. */
export function itemBadge(ctx: ViewContext, action: Action): Pick<ListItem, 'badge'> {
  const { cards } = ctx.text;
  if (action.status === 'done') return { badge: { text: cards.done, tone: 'good' } };
  if (isOverdue(action, today(ctx))) return { badge: { text: cards.overdue, tone: 'attention' } };
  return escalation(ctx, action) ? { badge: { text: cards.escalated, tone: 'warning' } } : {};
}
