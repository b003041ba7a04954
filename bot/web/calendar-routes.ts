import { hash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import type { DateTime } from 'luxon';
import { catalogOf, type Locale } from '../../cards/text/catalog.ts';
import type { SeenState } from '../../services/audience/seen-state.ts';
import { toLocalDate } from '../../services/clock.ts';
import type { PlatformName } from '../../services/pathway/events.ts';
import { isOpenMeeting, type Meeting } from '../../services/pathway/meeting.ts';
import { isMember, type PathwayState } from '../../services/pathway/state.ts';
import { identityOn, isActive, type Person } from '../../services/people/person.ts';
import type { PersonPathway } from '../../services/projections/memberships.ts';
import type { Handler } from '../http.ts';
import { MinuteCounts } from '../minute-counts.ts';
import { type CalendarEntry, calendarFile, refreshSeconds } from './calendar-file.ts';
import { readLink } from './signed-link.ts';

export interface CalendarParts {
  /** Links are read with any of these. */
  readonly secrets: readonly string[];
  readonly locale: Locale;
  readonly clock: () => DateTime;
  readonly person: (id: string) => Person | undefined;
  readonly pathwaysOf: (person: string) => Promise<readonly PersonPathway[]>;
  readonly known: (pathwayId: string) => Promise<PathwayState>;
  /** A pathway as everybody of its team may know it, and as one of them may. */
  readonly seenByTeam: (state: PathwayState) => SeenState;
  readonly seenByPerson: (state: PathwayState, person: string) => SeenState;
  readonly linkOf: (pathwayId: string, platform: PlatformName) => Promise<string | undefined>;
  /** A calendar has fetched something of a pathway: a person's own, or one that nobody knows (`calendar:m1`). Told once a day. */
  readonly fetched?: (pathwayId: string, viewer: string) => void;
  /** The number of the one subscription address of the person that lives. */
  readonly calendarNumber: (person: string) => Promise<number>;
}

/** How long meetings stay in a calendar after they have been. */
const keptDays = 365;
/** A file that is fetched again within this time is not made again. */
const rememberedMs = 30_000;
/** Fetches of one address a minute; a reader that asks more often is told to wait. */
const maxPerMinute = 30;

interface Made {
  readonly body: string;
  readonly etag: string;
}

/**
 * `GET /meeting/TOKEN.ics`, one meeting for everyone of the team, and `GET /calendar/TOKEN.ics`, all meetings of one person.
 * An address that was not made here, that has been replaced, or whose person has no rights any more is 404.
 */
export function calendarRoutes(parts: CalendarParts): Map<string, Handler> {
  const own = { ...parts, fetched: onceADay(parts) };
  return new Map([
    ['GET /meeting/*', answering((token) => oneMeeting(own, token))],
    ['GET /calendar/*', answering((token) => subscription(own, token))],
  ]);
}

/** Calendars fetch by themselves, many times a day, whether anybody looks or not. */
function onceADay({ fetched, clock }: CalendarParts): (pathwayId: string, viewer: string) => void {
  const noted = new LRUCache<string, string>({ max: 20_000 });
  return (pathwayId, viewer) => {
    const key = `${viewer}|${pathwayId}`;
    const today = toLocalDate(clock());
    if (noted.get(key) === today) return;
    noted.set(key, today);
    fetched?.(pathwayId, viewer);
  };
}

function answering(make: (token: string) => Promise<string | undefined>): Handler {
  const remembered = new LRUCache<string, Made>({ max: 2000, ttl: rememberedMs });
  const fetches = new MinuteCounts(5000);
  return async (req, res) => {
    const token = tokenOf(req);
    if (fetches.count(token) > maxPerMinute) return refuse(res, 429, { 'retry-after': '60' });
    const made = remembered.get(token) ?? (await makeFile(make, token));
    if (!made) return refuse(res, 404);
    remembered.set(token, made);
    send(req, res, made);
  };
}

async function makeFile(
  make: (token: string) => Promise<string | undefined>,
  token: string,
): Promise<Made | undefined> {
  const body = await make(token);
  return body === undefined ? undefined : { body, etag: `"${hash('sha256', body, 'base64url').slice(0, 22)}"` };
}

function tokenOf(req: IncomingMessage): string {
  const path = (req.url ?? '').split('?', 1)[0] ?? '';
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.ics$/, '');
}

function send(req: IncomingMessage, res: ServerResponse, { body, etag }: Made): void {
  // Private: a proxy in between must keep nothing.
  const common = { etag, 'cache-control': `private, max-age=${refreshSeconds / 12}`, 'x-robots-tag': 'noindex' };
  if (req.headers['if-none-match'] === etag) {
    res.writeHead(304, common).end();
    return;
  }
  const disposition = 'attachment; filename="vejviser.ics"';
  res
    .writeHead(200, { ...common, 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': disposition })
    .end(body);
}

function refuse(res: ServerResponse, status: number, headers: Record<string, string> = {}): void {
  res.writeHead(status, { ...headers, 'cache-control': 'no-store', 'content-type': 'text/plain; charset=utf-8' }).end();
}

async function oneMeeting(parts: CalendarParts, token: string): Promise<string | undefined> {
  const [pathwayId, meetingId] = readLink(parts.secrets, 'meeting', token) ?? [];
  if (pathwayId === undefined || meetingId === undefined) return undefined;
  const state = parts.seenByTeam(await parts.known(pathwayId));
  const meeting = state.meetings.get(meetingId);
  if (!meeting || isLongAgo(meeting, parts.clock())) return undefined;
  const link = await parts.linkOf(pathwayId, state.platform);
  parts.fetched?.(pathwayId, `calendar:${meetingId}`);
  return calendarFile(catalogOf(parts.locale), [entryOf(state, meeting, link)]);
}

async function subscription(parts: CalendarParts, token: string): Promise<string | undefined> {
  const [id, number] = readLink(parts.secrets, 'calendar', token) ?? [];
  const person = id === undefined ? undefined : parts.person(id);
  if (!isActive(person) || number !== String(await parts.calendarNumber(person.id))) return undefined;
  const platform = identityOn(person, 'teams') ? 'teams' : 'slack';
  const own = await parts.pathwaysOf(person.id);
  const entries = await Promise.all(
    own.map(async ({ pathwayId }) => {
      const state = parts.seenByPerson(await parts.known(pathwayId), person.id);
      // The list is derived and may be a moment behind; the pathway itself says who is in its team.
      if (!isMember(state, person.id)) return [];
      const link = await parts.linkOf(pathwayId, platform);
      const meetings = [...state.meetings.values()].filter((meeting) => !isLongAgo(meeting, parts.clock()));
      if (meetings.length > 0) parts.fetched?.(pathwayId, person.id);
      return meetings.map((meeting) => entryOf(state, meeting, link));
    }),
  );
  return calendarFile(
    catalogOf(parts.locale),
    entries.flat().sort((a, b) => a.meeting.at.localeCompare(b.meeting.at)),
  );
}

function entryOf(state: SeenState, meeting: Meeting, link: string | undefined): CalendarEntry {
  const closedAt = isOpenMeeting(meeting) ? state.closed?.at : undefined;
  const cancelledAt = meeting.cancelled?.at ?? closedAt;
  return {
    pathwayId: state.id,
    meeting,
    ...(cancelledAt === undefined ? {} : { cancelledAt }),
    ...(link === undefined ? {} : { link }),
  };
}

function isLongAgo(meeting: Meeting, now: DateTime): boolean {
  return meeting.at < (now.minus({ days: keptDays }).toUTC().toISO() ?? '');
}
