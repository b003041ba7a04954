import type { ViewContext } from '../../cards/view-context.ts';
import { oneLine } from '../../cards/views/shorten.ts';
import { lineCount, type Piece } from './wall-letters.ts';
import type { WallItem, WallSection } from './wall-view.ts';

/**
 * What fits into a column of the wall on a projector of 16:9, in lines and em of its letters. `test/bot/web/wall-page.test.ts` measures
 * it in a real browser: at 1920 × 1080, with the browser's own bars, nothing must have to be scrolled.
 */
const column = { lines: 21.4, em: 21.4 };
/** More than there are lines are never shown, and need not be looked at. */
const maxItems = Math.floor(column.lines);
/** Letters may be larger where little is to be shown; the first with which everything fits. `wall.css` knows each of them. */
const sizes = [1.5, 1.35, 1.2, 1.1, 1] as const;
export type WallSize = (typeof sizes)[number];
/** Goals stand larger than everything else, with less space between their lines. */
const goal = { scale: 1.25, line: 1.18 };
/** The space between two items, and a heading with the space around its section, in lines. */
const gapLines = 0.5;
const headingLines = 2.65;
const headingScale = 1.12;
/** What a section leaves of the column to each one below it that is as long. */
const reserved = 0.42;
/** What a section has to its sides, and what stands behind a number or a tick, in em. */
const paddingEm = 1.5;
const indentEm = 1.6;
/** Characters of each text that are shown: the first of these with which everything fits; else the last. */
const clips = [1200, 500, 240, 150, 100];

type Column = readonly WallSection[];

/**
 * The columns as a projector shows them: the letters as large as they can be, each text whole when it fits, else cut with a
 * word; and of what does not fit even so only how many there are. Every section keeps at least its first item.
 */
export function fitWall(ctx: ViewContext, columns: readonly Column[]): { size: WallSize; columns: readonly Column[] } {
  const [longest = 0] = clips;
  const whole = columns.map((sections) => clipColumn(ctx, sections, longest));
  const size = sizes.find((tried) => whole.every((sections) => fits(sections, tried))) ?? 1;
  return { size, columns: columns.map((sections) => fitColumn(ctx, sections, size)) };
}

function fitColumn(ctx: ViewContext, sections: Column, size: WallSize): Column {
  const clipped = clips.map((max) => clipColumn(ctx, sections, max));
  const tightest = clipped.at(-1) ?? sections;
  return clipped.find((tried) => fits(tried, size)) ?? cutColumn(ctx, tightest);
}

/** The sections from above: each takes what those below it do not need, and leaves them a good part of the column. */
function cutColumn(ctx: ViewContext, sections: Column): Column {
  let left = column.lines;
  return sections.map((section, index) => {
    const below = sections.slice(index + 1).map((other) => Math.min(linesOf(other, 1), column.lines * reserved));
    const cut = cutSection(ctx, section, left - sum(below));
    left -= linesOf(cut, 1);
    return cut;
  });
}

/** As many items as there are lines for, and how many more there are. */
function cutSection(ctx: ViewContext, section: WallSection, lines: number): WallSection {
  if (linesOf(section, 1) <= lines) return section;
  const first = (count: number): WallSection => ({ ...section, items: section.items.slice(0, count) });
  let count = Math.min(section.items.length - 1, maxItems);
  while (count > 1 && linesOf(first(count), 1) > lines - 1 - gapLines) count--;
  const more = section.items.length - count;
  return count < 1 ? section : { ...first(count), more: ctx.text.cards.more(more) };
}

function clipColumn(ctx: ViewContext, sections: Column, max: number): Column {
  return sections.map((section) => ({
    ...section,
    items: section.items.map((item, index) =>
      index < maxItems ? { ...item, text: oneLine(ctx, item.text, max) } : item,
    ),
  }));
}

function fits(sections: Column, size: WallSize): boolean {
  return sum(sections.map((section) => linesOf(section, size))) * size <= column.lines;
}

/** Lines of letters of this size. */
function linesOf(section: WallSection, size: WallSize): number {
  const { heading, subheading, items, empty, more } = section;
  if (items.length > maxItems) return Number.POSITIVE_INFINITY;
  const width = column.em / size - paddingEm;
  const body =
    items.length === 0
      ? lineCount([{ text: empty }], width)
      : sum(items.map((item) => itemLines(section, item, width)));
  const title: Piece[] = [
    { text: heading, weight: 'bold' },
    ...(subheading === undefined ? [] : [{ text: subheading }]),
  ];
  const head = headingLines + (lineCount(title, width / headingScale) - 1) * headingScale;
  return head + body + Math.max(0, items.length - 1) * gapLines + (more === undefined ? 0 : 1 + gapLines);
}

function itemLines({ id }: WallSection, item: WallItem, width: number): number {
  const { text, isDone = false } = item;
  if (id === 'goals') return lineCount([{ text: `”${text}”`, weight: 'bold' }], width / goal.scale) * goal.line;
  const free = width - (id === 'agenda' || isDone ? indentEm : 0);
  const details = detailsOf(item);
  return lineCount([{ text }], free) + (details.length === 0 ? 0 : lineCount(details, free));
}

function detailsOf({ who, when, mark, isOverdue }: WallItem): Piece[] {
  const pieces: Piece[] = [mark, who].flatMap((text) => (text === undefined ? [] : [{ text, weight: 'bold' }]));
  // The time is kept together.
  const time = when?.replaceAll(' ', '\u00a0');
  if (time !== undefined) pieces.push({ text: time, weight: isOverdue ? 'bold' : 'regular' });
  return pieces;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
