import { isReviewDue } from '../../services/access-review/review-day.ts';
import type { SeenState } from '../../services/audience/seen-state.ts';
import type { ModelDefinition } from '../../services/models/definition.ts';
import type { PlacedStep } from '../../services/models/process-plan.ts';
import { checklistDue } from '../../services/pathway/checklist-due.ts';
import { comingMeeting, openMeetings } from '../../services/pathway/meeting.ts';
import { planFactsOf } from '../../services/plan-facts.ts';
import { vacantRoles } from '../../services/team-roles.ts';
import type { Card, ListItem } from '../card.ts';
import type { ViewContext } from '../view-context.ts';
import { agreementFact } from './agreement/agreement-fact.ts';
import { troubleOf } from './agreement/agreement-parts.ts';
import { talkWaits } from './agreement/talk-block.ts';
import { nextMeetingFact } from './meetings/meetings-block.ts';
import { buttonData, dayOfInstant, dayText, instantText, today } from './parts.ts';
import { actionCounts, countsText } from './pathway-facts.ts';
import { lateStations, pathwayRoad } from './plan/pathway-road.ts';

export interface PathwayEntry {
  readonly state: SeenState;
  readonly model: ModelDefinition | undefined;
  /** Opens its room in the client. */
  readonly link?: string;
  /** Since when something of it has been without a record in the case system, so long that somebody should look why. */
  readonly notOnRecordSince?: string;
}

/** A step this near is something to act on now. */
const soonDays = 14;

interface Ranked extends PathwayEntry {
  readonly overdue: number;
  readonly vacant: number;
  readonly step: PlacedStep | undefined;
  /** Steps of the plan that are late. */
  readonly late: number;
  /** Meetings that are over and lack their checklist. */
  readonly unwritten: number;
  /** Since when the young person wants to talk to the one who asks. */
  readonly talk: string | undefined;
  /** The agreement does not go on before the one who asks has done something. */
  readonly isStuck: boolean;
  /** It is time for the one who asks to look through who can see whom. */
  readonly isReviewDue: boolean;
  readonly needsYou: boolean;
}

/**
 * Several pathways, whichever needs somebody first: a young person who wants to talk, what is overdue, then meetings that nobody has
 * written up, agreements that do not go on, vacant roles, then what of the plan is late, then its nearest step.
 */
export function pathwayListCard(ctx: ViewContext, entries: readonly PathwayEntry[], kind: 'status' | 'overview'): Card {
  const { list, summaries } = ctx.text.cards;
  const empty = kind === 'status' ? list.empty : list.overviewEmpty;
  const ranked = entries.map((entry) => rank(ctx, entry)).sort(byNeed);
  const counts = list.counts(ranked.length);
  const needYou = list.needYou(ranked.filter((entry) => entry.needsYou).length);
  return {
    view: kind === 'status' ? 'pathwayList' : 'pathwayOverview',
    locale: ctx.locale,
    heading: kind === 'status' ? list.statusHeading : list.overviewHeading,
    blocks: [
      ...(ranked.length === 0 ? [] : [{ type: 'text', text: `${counts}, ${needYou}.` } as const]),
      {
        type: 'list',
        items: ranked.map((entry) => entryItem(ctx, entry)),
        empty,
      },
    ],
    buttons: [],
    summary: ranked.length === 0 ? empty : summaries.list(counts, needYou),
  };
}

function rank(ctx: ViewContext, entry: PathwayEntry): Ranked {
  const { state, model } = entry;
  const { overdue } = actionCounts(ctx, state);
  const vacant = model ? vacantRoles(model, state).length : 0;
  const road = pathwayRoad(ctx, state, model);
  const step = road?.nextStation?.step;
  const late = lateStations(road).length;
  const unwritten = openMeetings(state).filter((meeting) => checklistDue(meeting, ctx.now)).length;
  const soon = ctx.now.plus({ days: soonDays }).toISODate() ?? today(ctx);
  const isPlanned = step !== undefined && planFactsOf(state, ctx.now.zone).taken.has(step.step.id);
  const talk = talkWaits(ctx, state);
  const isStuck = ctx.viewer === state.coordinator && troubleOf(ctx, state) !== undefined;
  const isReview = ctx.viewer === state.coordinator && isReviewDue(state, ctx.now);
  const isLate = overdue + vacant + late + unwritten > 0;
  const needsYou = talk !== undefined || isStuck || isReview || isLate || (dayOf(step) <= soon && !isPlanned);
  return { ...entry, overdue, vacant, step, late, unwritten, talk, isStuck, isReviewDue: isReview, needsYou };
}

/** The day of a step; after every other when there is none. */
const dayOf = (step: PlacedStep | undefined): string => step?.on ?? '9999';

function byNeed(a: Ranked, b: Ranked): number {
  return (
    Number(b.talk !== undefined) - Number(a.talk !== undefined) ||
    b.overdue - a.overdue ||
    b.unwritten - a.unwritten ||
    Number(b.isStuck) - Number(a.isStuck) ||
    b.vacant - a.vacant ||
    b.late - a.late ||
    dayOf(a.step).localeCompare(dayOf(b.step)) ||
    a.state.id.localeCompare(b.state.id)
  );
}

function entryItem(ctx: ViewContext, entry: Ranked): ListItem {
  const { cards, plan, meeting } = ctx.text;
  const { state, model, link, vacant, step, late, unwritten, talk } = entry;
  const isUrgent = entry.overdue > 0 || talk !== undefined;
  const coming = comingMeeting(state, ctx.now);
  const next = nextMeetingFact(ctx, state, model);
  const parts = [
    ...(talk === undefined ? [] : [ctx.text.talk.digest(instantText(ctx, talk))]),
    `${cards.actions}: ${countsText(ctx, state)}`,
    ...(unwritten > 0 ? [meeting.badges.missing] : []),
    ...agreementFact(ctx, state).map(({ label, value }) => `${label}: ${value}`),
    ...(late > 0 ? [`${plan.late}: ${plan.lateSteps(late)}`] : []),
    ...(entry.isReviewDue ? [ctx.text.review.overdue] : []),
    ...(entry.notOnRecordSince === undefined
      ? []
      : [ctx.text.journal.overview(dayOfInstant(ctx, entry.notOnRecordSince))]),
    ...(vacant > 0 ? [cards.vacantRoles(vacant)] : []),
    ...(coming ? [`${next.label}: ${next.value}`] : []),
    ...(step && step.step.id !== coming?.kind
      ? [`${cards.nextStep}: ${cards.nextStepAt(step.step.title[ctx.locale], dayText(ctx, step.on))}`]
      : []),
  ];
  return {
    text: cards.pathway(state.id),
    detail: parts.join(' · '),
    ...(entry.needsYou ? { badge: { text: cards.list.needsYou, tone: isUrgent ? 'attention' : 'warning' } } : {}),
    ...(link === undefined ? {} : { link: { label: cards.list.openRoom, url: link } }),
    buttons: [{ label: cards.buttons.status, verb: 'pathway.status', data: buttonData(state) }],
  };
}
