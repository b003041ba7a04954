import { z } from 'zod';
import type { Change, ChangePage } from '../ports.ts';

/**
 * Finds changes by the system's timestamp. It has whole seconds and is given by whichever machine holds the partition, so that
 * a commit can appear behind one that was seen before. What is newer than `overlapS` before the newest commit is therefore
 * looked at again; what has been reported there is remembered in the position and not reported twice.
 *
 * (Not by the change feed: its pages over a whole container are wrong in the server that the tests run on.)
 */

/** Far more than clocks in one data centre differ, plus the longest that a write takes. */
const overlapS = 30;
/** When nothing new comes for so long, everything is settled by the clock too; Cosmos DB refuses a clock 15 minutes off. */
const settledAfterS = 20 * 60;
/** What is remembered at most. More commits within the overlap are reported again, which does no harm. */
const mostRemembered = 2000;

export interface TimedChange extends Change {
  /** `_ts`: seconds since 1970. */
  readonly seconds: number;
}

/** What must be found out about the container. Each is one query. */
export interface TimedChanges {
  /** The oldest changes at or after a second, at most so many, the oldest first. */
  from(seconds: number, count: number): Promise<TimedChange[]>;
  /** All changes of one second. */
  at(seconds: number): Promise<TimedChange[]>;
  /** The second of the newest change. */
  newest(): Promise<number | undefined>;
}

const positionSchema = z.object({
  /** Where the next round starts: everything before this second has been reported. */
  start: z.number().int().nonnegative(),
  /** Where this round goes on. */
  at: z.number().int().nonnegative(),
  /** What has been reported at or after `start`. */
  seen: z.array(z.tuple([z.number(), z.string(), z.number()])),
});
type Position = z.infer<typeof positionSchema>;
const beginning: Position = { start: 0, at: 0, seen: [] };

/** The next page of changes. A position that is none begins anew, which leaves nothing out. */
export async function nextChanges(
  source: TimedChanges,
  position: string | undefined,
  limit: number,
  nowS: number,
): Promise<ChangePage> {
  const { start, at, seen } = parsePosition(position);
  const known = new Set(seen.map(([, pathwayId, version]) => keyOf(pathwayId, version)));
  const asked = limit + seen.length;
  let rows = await source.from(at, asked);
  const more = rows.length >= asked;
  const last = rows.at(-1)?.seconds ?? at;
  let end = last + 1;
  if (more) {
    // The last second may go on behind the page: it is left for the next one, unless it is all there is.
    const whole = rows.filter((row) => row.seconds < last);
    if (whole.length > 0) end = last;
    rows = whole.length > 0 ? whole : await source.at(last);
  }
  const newest = more ? ((await source.newest()) ?? last) : last;
  const settled = Math.max(newest - overlapS, nowS - settledAfterS);
  // Only a round that starts here has read everything since `start` just now; one that goes on leaves its start where it is.
  const nextStart = at === start ? Math.max(start, Math.min(end, settled)) : start;
  const fresh = rows.filter((row) => !known.has(keyOf(row.pathwayId, row.version)));
  const remembered = [...seen, ...fresh.map((row) => [row.seconds, row.pathwayId, row.version] as const)]
    .filter(([seconds]) => seconds >= nextStart)
    .slice(-mostRemembered);
  const next = { start: nextStart, at: more ? Math.max(end, nextStart) : nextStart, seen: remembered };
  return {
    changes: fresh.map(({ pathwayId, version }) => ({ pathwayId, version })),
    position: JSON.stringify(next),
    more,
  };
}

function parsePosition(position: string | undefined): Position {
  if (position === undefined) return beginning;
  try {
    const parsed = positionSchema.safeParse(JSON.parse(position));
    return parsed.success ? parsed.data : beginning;
  } catch {
    return beginning;
  }
}

const keyOf = (pathwayId: string, version: number): string => `${version}/${pathwayId}`;
