import type { Tone } from '../card.ts';
import type { JsonObject } from './json.ts';

/** How a piece of text looks. Names as Adaptive Cards has them, the same for TextBlock and TextRun. */
export interface Look {
  readonly weight?: 'Bolder';
  readonly size?: 'Small' | 'Medium' | 'Large';
  readonly isSubtle?: boolean;
  readonly color?: 'Good' | 'Warning' | 'Attention';
}

export const toneLook: Readonly<Record<Tone, Look>> = {
  neutral: { weight: 'Bolder' },
  good: { weight: 'Bolder', color: 'Good' },
  warning: { weight: 'Bolder', color: 'Warning' },
  attention: { weight: 'Bolder', color: 'Attention' },
};

/**
 * What a TextBlock would not show as it is. Teams reads its text as Markdown (a date like `27. november` at the beginning
 * would become a numbered list), and `{{DATE(…)}}` is replaced by every renderer.
 */
const notPlain = /[*_`~#[\]<>&\\{}|]|^\s*(?:[-+]|\d+[.)])(?:\s|$)|\r|\n|https?:|www\.|:\/\//;

/**
 * Text shown as typed. A TextBlock where its Markdown has nothing to do, since it can be a heading to a screen reader; else a
 * RichTextBlock, whose runs know no Markdown: https://adaptivecards.io/explorer/TextRun.html
 */
export function plainText(text: string, look: Look = {}, block: JsonObject = {}): JsonObject {
  if (!notPlain.test(text)) return { type: 'TextBlock', text, wrap: true, ...look, ...block };
  const { style: _, ...rest } = block;
  return { type: 'RichTextBlock', inlines: textRuns(text, look), ...rest };
}

/** Several texts of different looks in one paragraph. */
export function paragraph(parts: readonly { text: string; look?: Look }[], block: JsonObject = {}): JsonObject {
  return { type: 'RichTextBlock', inlines: parts.flatMap(({ text, look }) => textRuns(text, look ?? {})), ...block };
}

/** A text of several lines, a paragraph each. */
export function plainLines(text: string, look: Look = {}): JsonObject[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line, index) => plainText(line, look, index === 0 ? {} : { spacing: 'None' }));
}

/** Runs of one text, cut between two braces: `{{DATE(…)}}` in one run would be replaced, in two it stands as typed. */
function textRuns(text: string, look: Look): JsonObject[] {
  return text.split(/(?<=\{)(?=\{)/).map((part) => ({ type: 'TextRun', text: part, ...look }));
}
