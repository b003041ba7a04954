import type { Count, DepartmentCounts } from '../../services/leader-counts/leader-counts.ts';
import type { Block, Card, ListItem } from '../card.ts';
import type { ViewContext } from '../view-context.ts';
import { oneLine, shown } from './shorten.ts';

/** The municipality's pathways in numbers, for a leader who coordinates none. */
export function countsCard(ctx: ViewContext, departments: readonly DepartmentCounts[]): Card {
  const { counts: text } = ctx.text;
  return {
    view: 'counts',
    locale: ctx.locale,
    heading: text.heading,
    blocks: countsBlocks(ctx, departments),
    buttons: [],
    summary: text.summary,
  };
}

/** The same below what a leader sees who coordinates, too. */
export function countsBlocks(ctx: ViewContext, departments: readonly DepartmentCounts[]): Block[] {
  const { counts: text } = ctx.text;
  return [
    { type: 'text', text: text.intro, style: 'subtle' },
    { type: 'list', items: departments.map((one) => departmentItem(ctx, one)), empty: text.none, weight: 6 },
  ];
}

function departmentItem(ctx: ViewContext, counts: DepartmentCounts): ListItem {
  const { counts: text } = ctx.text;
  const told = (count: Count): string => (count === 'few' ? text.few : String(count));
  return {
    text: counts.department === '' ? text.noDepartment : oneLine(ctx, counts.department, shown.name),
    detail: [
      text.open(told(counts.open)),
      text.overdue(told(counts.overdue)),
      text.withoutAgreement(told(counts.withoutAgreement)),
      text.notJournaled(told(counts.notJournaled)),
      text.reviewOverdue(told(counts.reviewOverdue)),
    ].join(' · '),
  };
}
