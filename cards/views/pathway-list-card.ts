import type { ModelDefinition } from '../../services/models/definition.ts';
import type { PlacedStep } from '../../services/models/process-plan.ts';
import type { PathwayState } from '../../services/pathway/state.ts';
import { vacantRoles } from '../../services/team-roles.ts';
import type { Card, ListItem } from '../card.ts';
import type { ViewContext } from '../view-context.ts';
import { buttonData, dayText, today } from './parts.ts';
import { actionCounts, countsText, stepAhead } from './pathway-facts.ts';

export interface PathwayEntry {
  readonly state: PathwayState;
  readonly model: ModelDefinition | undefined;
  /** Opens its room in the client. */
  readonly link?: string;
}

/** A step this near is something to act on now. */
const soonDays = 14;

interface Ranked extends PathwayEntry {
  readonly overdue: number;
  readonly vacant: number;
  readonly step: PlacedStep | undefined;
  readonly needsYou: boolean;
}

/** Several pathways, whichever needs somebody first: what is overdue, then vacant roles, then the nearest step of the plan. */
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
  const { overdue } = actionCounts(ctx, entry.state);
  const vacant = entry.model ? vacantRoles(entry.model, entry.state).length : 0;
  const step = stepAhead(ctx, entry.state, entry.model);
  const soon = ctx.now.plus({ days: soonDays }).toISODate() ?? today(ctx);
  return { ...entry, overdue, vacant, step, needsYou: overdue > 0 || vacant > 0 || dayOf(step) <= soon };
}

/** The day of a step; after every other when there is none. */
const dayOf = (step: PlacedStep | undefined): string => step?.on ?? '9999';

function byNeed(a: Ranked, b: Ranked): number {
  return (
    b.overdue - a.overdue ||
    b.vacant - a.vacant ||
    dayOf(a.step).localeCompare(dayOf(b.step)) ||
    a.state.id.localeCompare(b.state.id)
  );
}

function entryItem(ctx: ViewContext, entry: Ranked): ListItem {
  const { cards } = ctx.text;
  const { state, link, vacant, step } = entry;
  const parts = [
    `${cards.actions}: ${countsText(ctx, state)}`,
    ...(vacant > 0 ? [cards.vacantRoles(vacant)] : []),
    ...(step ? [`${cards.nextStep}: ${cards.nextStepAt(step.step.title[ctx.locale], dayText(ctx, step.on))}`] : []),
  ];
  return {
    text: cards.pathway(state.id),
    detail: parts.join(' · '),
    ...(entry.needsYou
      ? { badge: { text: cards.list.needsYou, tone: entry.overdue > 0 ? 'attention' : 'warning' } }
      : {}),
    ...(link === undefined ? {} : { link: { label: cards.list.openRoom, url: link } }),
    buttons: [{ label: cards.buttons.status, verb: 'pathway.status', data: buttonData(state) }],
  };
}
