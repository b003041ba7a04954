import { DateTime } from 'luxon';
import type { ViewContext } from '../../cards/view-context.ts';
import { kindName, startOf } from '../../cards/views/meetings/meeting-parts.ts';
import { today } from '../../cards/views/parts.ts';
import type { SeenState } from '../../services/audience/seen-state.ts';
import type { ModelDefinition } from '../../services/models/definition.ts';
import { agreementsAt } from '../../services/pathway/agreements.ts';
import { agendaOf, answerTo, type Meeting, meetingBefore, meetingDay } from '../../services/pathway/meeting.ts';
import { type Action, isOverdue, openActions } from '../../services/pathway/state.ts';
import { fitWall, type WallSize } from './wall-fit.ts';

/** One thing on the wall. */
export interface WallItem {
  /** Typed by somebody. */
  readonly text: string;
  readonly who?: string;
  readonly when?: string;
  /** The last day has passed; `when` says so in words. */
  readonly isOverdue?: boolean;
  /** Done: gets a tick. */
  readonly isDone?: boolean;
  /** The young person's own. */
  readonly mark?: string;
}

/** A list on the wall under its heading. */
export interface WallSection {
  readonly id: 'goals' | 'agenda' | 'promised' | 'decided' | 'kept';
  readonly heading: string;
  readonly subheading?: string;
  readonly items: readonly WallItem[];
  /** Stands there when there is nothing. */
  readonly empty: string;
  /** How many there are that have no room. */
  readonly more?: string;
}

/** All that the wall shows. */
export interface WallView {
  readonly heading: string;
  readonly when: string;
  /** Of the pathway, as its rooms show it. */
  readonly code: string;
  readonly size: WallSize;
  readonly columns: readonly (readonly WallSection[])[];
}

/**
 * What stands on the wall of a meeting: the goals first, then who has promised what, what was agreed in this meeting, and
 * what was kept since the one before. The most important stands first in each list, since a long list may be cut.
 */
export function wallView(
  ctx: ViewContext,
  state: SeenState,
  meeting: Meeting,
  model: ModelDefinition | undefined,
): WallView {
  const kept = keptActions(state, meeting, meetingDay(meeting, ctx.now));
  return {
    heading: kindName(ctx, meeting.kind, model),
    when: ctx.text.time.moment(startOf(ctx, meeting), ctx.now),
    code: ctx.text.cards.pathway(state.id),
    ...fitWall(ctx, [
      [goals(ctx, state), agenda(ctx, meeting)],
      [promised(ctx, state, meeting, new Set(kept))],
      [decided(ctx, state, meeting), keptSection(ctx, state, meeting, kept)],
    ]),
  };
}

function goals(ctx: ViewContext, state: SeenState): WallSection {
  const { wall } = ctx.text;
  const items = [...state.goals.values()].map(({ text }) => ({ text }));
  return { id: 'goals', heading: wall.goals, subheading: wall.inOwnWords, items, empty: wall.noGoals };
}

function agenda(ctx: ViewContext, meeting: Meeting): WallSection {
  const { wall } = ctx.text;
  const covered = answeredIds(meeting, 'agendaCovered');
  const items = agendaOf(meeting).map(
    ({ id, text, from }): WallItem => ({
      text,
      ...(from === 'youngPerson' ? { mark: wall.youngPersons } : {}),
      ...(covered.has(id) ? { isDone: true, when: wall.covered } : {}),
    }),
  );
  return { id: 'agenda', heading: wall.agenda, items, empty: wall.noAgenda };
}

/** What is open: promises by their day, the overdue ones therefore first, and last what nobody has promised yet. */
function promised(ctx: ViewContext, state: SeenState, meeting: Meeting, kept: ReadonlySet<Action>): WallSection {
  const { wall } = ctx.text;
  const open = openActions(state).filter((action) => action.meeting !== meeting.id && !kept.has(action));
  const byWhom = [...open.filter(({ responsible }) => responsible), ...open.filter(({ responsible }) => !responsible)];
  const items = byWhom.map((action) => promise(ctx, action));
  return { id: 'promised', heading: wall.promised, items, empty: wall.nonePromised };
}

/** What was agreed in this meeting, the newest first, so that what has just been said is seen. */
function decided(ctx: ViewContext, state: SeenState, meeting: Meeting): WallSection {
  const { wall } = ctx.text;
  const items = [...state.actions.values()]
    .filter((action) => action.meeting === meeting.id && action.status !== 'dropped')
    .reverse()
    .map((action) => (action.status === 'done' ? fulfilled(ctx, action) : promise(ctx, action)));
  return { id: 'decided', heading: wall.decided, items, empty: wall.noneDecided };
}

function keptSection(ctx: ViewContext, state: SeenState, meeting: Meeting, kept: readonly Action[]): WallSection {
  const { wall } = ctx.text;
  const heading = meetingBefore(state, meeting) ? wall.kept : wall.keptFirst;
  return { id: 'kept', heading, items: kept.map((action) => fulfilled(ctx, action)), empty: wall.noneKept };
}

/** Promises of before that were done, or that the team has ticked off as kept in the checklist; the latest first. */
function keptActions(state: SeenState, meeting: Meeting, day: string): Action[] {
  const ticked = answeredIds(meeting, 'agreementsKept');
  const doneAt = ({ ended }: Action) => ended?.at ?? '';
  return agreementsAt(state, meeting, day)
    .filter(({ id, status }) => status === 'done' || ticked.has(id))
    .sort((a, b) => doneAt(b).localeCompare(doneAt(a)));
}

function promise(ctx: ViewContext, action: Action): WallItem {
  const { wall } = ctx.text;
  const day = nearDay(ctx, action.deadline);
  const late = isOverdue(action, today(ctx));
  return {
    text: action.title,
    who: action.responsible ? ctx.name(action.responsible.person) : wall.nobodyYet,
    when: late ? wall.overdue(day) : wall.by(day),
    ...(late ? { isOverdue: true } : {}),
  };
}

function fulfilled(ctx: ViewContext, action: Action): WallItem {
  const { wall } = ctx.text;
  const person = action.responsible?.person ?? action.ended?.by;
  const ended = action.ended && DateTime.fromISO(action.ended.at, { zone: ctx.now.zone });
  return {
    text: action.title,
    isDone: true,
    when: ended ? wall.doneOn(ctx.text.time.nearDay(ended, ctx.now)) : wall.done,
    ...(person === undefined ? {} : { who: ctx.name(person) }),
  };
}

function nearDay(ctx: ViewContext, day: string): string {
  return ctx.text.time.nearDay(DateTime.fromISO(day, { zone: ctx.now.zone }), ctx.now);
}

function answeredIds(meeting: Meeting, key: string): ReadonlySet<string> {
  return new Set(answerTo(meeting, key)?.split(',') ?? []);
}
