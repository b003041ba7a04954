import type { ViewContext } from '../view-context.ts';

/**
 * UTF-16 units of typed text that a card shows. Everything is kept; these only keep a card readable. A title with its mark of
 * being cut fits Slack's header of 150, so that both platforms show the same of it.
 */
export const shown = { title: 125, listed: 120, name: 80, goal: 300, note: 600 } as const;
const maxLines = 12;
/** Of a word that the cut goes through, at most this much is given up. */
const longestHalfWord = 24;
/** Made once: making one takes longer than all else about a card. */
const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** A typed text in one line, as a heading or list item shows it: cut to `max`, saying so. */
export function oneLine(ctx: ViewContext, text: string, max: number): string {
  // A card may list hundreds of titles of 12,000 characters each: only the beginning is worked on.
  const head = text.slice(0, max * 4 + 64);
  const line = head.toWellFormed().replace(/\s+/g, ' ').trim();
  return head.length < text.length && line.length <= max ? `${line}${ctx.text.cards.cut}` : cut(ctx, line, max);
}

/** A typed text with its own line breaks: cut to `max` and to twelve lines, saying so. */
export function shorten(ctx: ViewContext, text: string, max: number): string {
  const lines = text
    .toWellFormed()
    .trim()
    .split(/\r\n|[\n\r\u2028\u2029]/);
  const kept = lines.slice(0, maxLines).join('\n');
  return lines.length > maxLines ? cut(ctx, kept, Math.min(max, kept.length - 1)) : cut(ctx, kept, max);
}

function cut(ctx: ViewContext, text: string, max: number): string {
  if (text.length <= max) return text;
  return `${wholeCharacters(text, max)}${ctx.text.cards.cut}`;
}

/** The beginning of a text without half a character at its end: no lone surrogate, and no emoji torn from its joiners. */
function wholeCharacters(text: string, max: number): string {
  // A little more than needed is enough for the segmenter to see whether the character at the cut goes on.
  const segments = characters.segment(text.slice(0, max + 64));
  let end = 0;
  for (const { index, segment } of segments) {
    if (index + segment.length > max) break;
    end = index + segment.length;
  }
  return wholeWords(text.slice(0, end === 0 ? max : end));
}

/** Without half a word at the end, when a blank is near. */
function wholeWords(text: string): string {
  const blank = text.lastIndexOf(' ');
  const near = blank > 0 && text.length - blank <= longestHalfWord;
  return (near ? text.slice(0, blank) : text).replace(/[\s,;:–-]+$/u, '');
}
