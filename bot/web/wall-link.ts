import { DateTime } from 'luxon';
import { endOf, type Meeting } from '../../services/pathway/meeting.ts';
import type { PathwayState } from '../../services/pathway/state.ts';
import { readLink } from './signed-link.ts';

/** What the address of a wall says. */
export interface WallLink {
  readonly pathwayId: string;
  readonly meetingId: string;
  /** Which of the wall's addresses it is: a renewed one counts on. */
  readonly number: number;
}

/** Why a wall that there was shows nothing any more. */
export type WallEnd = 'over' | 'notUnderWay' | 'renewed';

/** A wall lives at most so long after its meeting should have ended: somebody may forget to complete it. */
const hoursAfterEnd = 4;

/** The link in an address; undefined for whatever was not made and signed here for a wall. */
export function readWallLink(secrets: readonly string[], token: string): WallLink | undefined {
  const [pathwayId, meetingId, walls, ...more] = readLink(secrets, 'wall', token) ?? [];
  if (pathwayId === undefined || meetingId === undefined || walls === undefined || more.length > 0) return undefined;
  const number = Number(walls);
  return Number.isSafeInteger(number) && number >= 0 ? { pathwayId, meetingId, number } : undefined;
}

/** The meeting whose wall the link opens at this moment; else why it opens nothing any more. */
export function wallMeeting(state: PathwayState, link: WallLink, now: DateTime): Meeting | WallEnd {
  const meeting = state.meetings.get(link.meetingId);
  if (!meeting || state.status !== 'open') return 'over';
  if (meeting.status === 'planned') return 'notUnderWay';
  if (meeting.status !== 'underWay' || !meeting.begun || isLongOver(meeting, meeting.begun.at, now)) return 'over';
  return meeting.walls === link.number ? meeting : 'renewed';
}

/** A beginning that lies ahead was made by a clock that was wrong, and says nothing. */
function isLongOver(meeting: Meeting, begunAt: string, now: DateTime): boolean {
  const ends = [endOf(meeting), begunAt].map((instant) => DateTime.fromISO(instant).toMillis());
  const [planned = 0, begun = 0] = ends;
  const end = begun > now.toMillis() ? planned : Math.max(planned, begun);
  return now.toMillis() >= end + hoursAfterEnd * 3_600_000;
}
