import type { ViewContext } from '../../cards/view-context.ts';
import { oneLine } from '../../cards/views/shorten.ts';
import type { WallItem, WallSection } from './wall-view.ts';

/**
 * What fits into a column of the wall on a projector of 16:9, in lines of its letters. `test/bot/web/wall-page.test.ts` measures
 * it in a real browser: at 1920 × 1080, with the browser's own bars, nothing must have to be scrolled.
 */
const column = { lines: 21, charactersPerLine: 40 };
/** Letters may be larger where little is to be shown; the first with which everything fits. `wall.css` knows each of them. */
const sizes = [1.5, 1.35, 1.2, 1.1, 1] as const;
export type WallSize = (typeof sizes)[number];
/** Goals stand larger than everything else. */
const goalScale = 1.25;
/** The space around an item, and a heading with its space, in lines. */
const gapLines = 0.5;
const headingLines = 2.4;
/** Of what stands behind a number or a tick. */
const indentCharacters = 3;
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

/** Each section has its share of the lines, and what the others do not need. */
function cutColumn(ctx: ViewContext, sections: Column): Column {
  const share = column.lines / sections.length;
  const spare = sum(sections.map((section) => Math.max(0, share - linesOf(section, 1))));
  return sections.map((section) => cutSection(ctx, section, share + spare));
}

/** As many items as there are lines for, and how many more there are. */
function cutSection(ctx: ViewContext, section: WallSection, lines: number): WallSection {
  if (linesOf(section, 1) <= lines) return section;
  const first = (count: number): WallSection => ({ ...section, items: section.items.slice(0, count) });
  let count = section.items.length - 1;
  while (count > 1 && linesOf(first(count), 1) > lines - 1) count--;
  const more = section.items.length - count;
  return count < 1 ? section : { ...first(count), more: ctx.text.cards.more(more) };
}

function clipColumn(ctx: ViewContext, sections: Column, max: number): Column {
  return sections.map((section) => ({
    ...section,
    items: section.items.map((item) => ({ ...item, text: oneLine(ctx, item.text, max) })),
  }));
}

function fits(sections: Column, size: WallSize): boolean {
  return sum(sections.map((section) => linesOf(section, size))) * size <= column.lines;
}

/** Lines of letters of this size. */
function linesOf(section: WallSection, size: WallSize): number {
  const { items, empty } = section;
  const body = items.length === 0 ? wrapped(empty, size) : sum(items.map((item) => itemLines(section, item, size)));
  return headingLines + body;
}

function itemLines({ id }: WallSection, item: WallItem, size: WallSize): number {
  const { text, who = '', when = '', mark = '', isDone = false } = item;
  const detail = [mark, who, when].filter((part) => part !== '').join(' · ');
  const indent = id === 'agenda' || isDone ? indentCharacters : 0;
  const said = id === 'goals' ? wrapped(`”${text}”`, size * goalScale) * goalScale : wrapped(text, size, indent);
  return said + (detail === '' ? 0 : wrapped(detail, size, indent)) + gapLines;
}

/** Lines that a text takes in letters of this size, with whole words on each. */
function wrapped(text: string, size: number, indent = 0): number {
  const width = Math.floor(column.charactersPerLine / size) - indent;
  let lines = 1;
  let used = 0;
  for (const { length } of text.split(' ')) {
    const isNext = used > 0 && used + 1 + length > width;
    used = isNext ? length : used + length + (used > 0 ? 1 : 0);
    lines += isNext ? 1 : 0;
    // A word that is longer than a line goes on in the next.
    const full = Math.max(0, Math.ceil(used / width) - 1);
    lines += full;
    used -= full * width;
  }
  return lines;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
