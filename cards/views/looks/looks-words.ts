import { DateTime } from 'luxon';
import type { DayOfLooks, LookedAt } from '../../../services/access-log/look.ts';
import type { ViewContext } from '../../view-context.ts';
import { dayText } from '../parts.ts';

/** One viewer's day, in words. */
export interface LookWords {
  readonly who: string;
  readonly day: string;
  /** What they looked at, and when. */
  readonly what: readonly string[];
}

/** Who looked at what of a pathway and when, in words: the newest day first. */
export function looksWords(ctx: ViewContext, days: readonly DayOfLooks[]): LookWords[] {
  return days
    .toSorted((a, b) => b.day.localeCompare(a.day) || a.viewer.localeCompare(b.viewer))
    .map(({ viewer, day, seen }) => ({
      who: viewerName(ctx, viewer),
      day: dayText(ctx, day),
      what: seen.map((one) => ctx.text.looks[one.outcome](whatText(ctx, one.what), timesText(ctx, one))),
    }));
}

/** Whose look it was. An account that nobody knows is told as that: its number says nothing to anybody here. */
export function viewerName(ctx: ViewContext, viewer: string): string {
  const { viewers } = ctx.text.looks;
  const [kind, rest] = viewer.split(':', 2);
  if (rest === undefined) return ctx.name(viewer);
  if (kind === 'wall' || kind === 'calendar' || kind === 'operator') return viewers[kind];
  return viewers.stranger;
}

/** What was looked at; something that has no words of its own yet by its kind, or as something in the pathway. */
function whatText({ text: { looks } }: ViewContext, what: string): string {
  const words: Readonly<Record<string, string>> = looks.what;
  const kind = what.split('.', 1)[0] ?? what;
  const key = [what, kind].find((one) => Object.hasOwn(words, one)) ?? 'other';
  return words[key] ?? looks.what.other;
}

function timesText(ctx: ViewContext, { times, at, last }: LookedAt): string {
  const { looks } = ctx.text;
  const first = clockText(ctx, at[0] ?? last);
  return times === 1 ? looks.at(first) : looks.often(first, clockText(ctx, last), times);
}

function clockText({ now, locale }: ViewContext, instant: string): string {
  return DateTime.fromISO(instant, { zone: now.zone }).toFormat(locale === 'da' ? 'H.mm' : 'HH:mm');
}
