import type { ViewContext } from '../../../cards/view-context.ts';
import { dayText, instantText } from '../../../cards/views/parts.ts';

/** A part of an extract as it is read: a heading, and what there is under it. With nothing under it, it says so. */
export interface ExtractSection {
  readonly heading: string;
  readonly items: readonly ExtractItem[];
  /** Long, and not what most look for: it is closed until somebody opens it. */
  readonly isLong?: true;
}

export interface ExtractItem {
  readonly title: string;
  readonly facts: readonly ExtractFact[];
  /** What somebody has typed, word for word. */
  readonly words?: readonly string[];
}

export type ExtractFact = readonly [label: string, value: string];

/** A fact, or none where nothing is known. */
export function fact(label: string, value: string | number | undefined): ExtractFact[] {
  return value === undefined || value === '' ? [] : [[label, String(value)]];
}

/** What was typed, or nothing. */
export function wordsOf(...texts: readonly (string | undefined)[]): string[] {
  return texts.filter((text) => text !== undefined && text.trim() !== '').map((text) => text ?? '');
}

/** A local day or an instant, as it is said. */
export function whenText(ctx: ViewContext, at: string): string {
  return at.includes('T') ? instantText(ctx, at) : dayText(ctx, at);
}

/** Who did it and when, where it was done. */
export function deedText(
  ctx: ViewContext,
  deed: { readonly by: string; readonly at: string } | undefined,
): string | undefined {
  return deed && `${ctx.name(deed.by)}, ${whenText(ctx, deed.at)}`;
}

/** From when until when. */
export function periodText(ctx: ViewContext, from: string, until: string | undefined): string {
  return ctx.text.records.period(whenText(ctx, from), until === undefined ? undefined : whenText(ctx, until));
}

/** What a code is called; the code itself where nobody has said. */
export function named(names: Readonly<Record<string, string>>, code: string): string {
  return (Object.hasOwn(names, code) ? names[code] : undefined) ?? code;
}
