import { z } from 'zod';
import { instant } from '../pathway/events.ts';

/** What came of somebody's wish to see something: it was shown, refused, or handed out as a file. */
export const lookOutcomes = ['shown', 'refused', 'exported'] as const;
export const lookOutcome = z.enum(lookOutcomes);
export type LookOutcome = (typeof lookOutcomes)[number];

/** Somebody has looked at something of a pathway, or has tried to. Ids and codes only. */
export interface Look {
  readonly pathwayId: string;
  /** A person's id, `chosenAdult`, `youngPerson` (only what they are handed out), or who is no known person (`slack:U123`, `wall:m1`). */
  readonly viewer: string;
  /** The verb (`action.show`), the word (`word.team`; `list.mine` where it shows many), the page (`page.goals`), `wall`, `calendar`. */
  readonly what: string;
  readonly outcome: LookOutcome;
  /** Why it was refused. */
  readonly code?: string;
  readonly at: string;
}

/**
 * Whether somebody has not opened the pathway for it: it stood in a list of all of theirs, or their calendar fetched it. It is noted
 * like every look, and is none of the many pathways that are unusual to open on one day.
 */
export function isGlance(what: string): boolean {
  return what === 'calendar' || what.startsWith('list.');
}

/** Of the same thing, looked at often on one day, so many times are kept one by one; the others are counted. */
export const keptTimes = 30;

export const lookedAt = z.object({
  what: z.string(),
  outcome: lookOutcome,
  code: z.string().optional(),
  times: z.number().int().positive(),
  /** The first times, in their order. */
  at: z.array(instant),
  last: instant,
});
export type LookedAt = z.infer<typeof lookedAt>;

/** What one viewer has looked at in one pathway on one local day. */
export const dayOfLooks = z.object({ viewer: z.string(), day: z.iso.date(), seen: z.array(lookedAt) });
export type DayOfLooks = z.infer<typeof dayOfLooks>;

/** How often one of the staff has looked into which pathways on one local day. */
export const dayOfReader = z.object({ pathways: z.record(z.string(), z.number().int().positive()) });

/** Where it is kept who has looked at a pathway; each id is the local day and the viewer. */
export function looksPartition(pathwayId: string): string {
  return `looks:${pathwayId}`;
}

/** Where it is kept into which pathways one of the staff has looked; each id is the local day. */
export function readerPartition(person: string): string {
  return `looked:${person}`;
}

/** The document of one viewer's day. */
export function looksId(day: string, viewer: string): string {
  return `${day}|${viewer}`;
}

/**
 * The day's looks with some more among them. The same look twice is one: a write whose reply was lost is made again.
 */
export function withLooks(seen: readonly LookedAt[], looks: readonly Look[]): LookedAt[] {
  const merged = new Map(seen.map((one) => [keyOf(one), one]));
  for (const { what, outcome, code, at } of looks) {
    const look = { what, outcome, ...(code === undefined ? {} : { code }) };
    const before = merged.get(keyOf(look)) ?? { ...look, times: 0, at: [], last: at };
    if (before.at.includes(at) || (before.times > 0 && before.last === at)) continue;
    merged.set(keyOf(look), {
      ...before,
      times: before.times + 1,
      at: [...before.at, at].sort().slice(0, keptTimes),
      last: [before.last, at].sort().at(-1) ?? at,
    });
  }
  return [...merged.values()];
}

const keyOf = ({ what, outcome, code }: Pick<LookedAt, 'what' | 'outcome' | 'code'>): string =>
  JSON.stringify([what, outcome, code ?? '']);
