import { DateTime } from 'luxon';
import { toLocalDate } from '../clock.ts';
import { openCorrections } from '../pathway/correction.ts';
import { sharesToTell } from '../pathway/decisions/legal-shares.ts';
import type { Commit, PathwayEvent } from '../pathway/events.ts';
import { currentMembers, type PathwayState, type PersonId } from '../pathway/state.ts';
import { daysAfter } from '../workdays.ts';

/** Something that a person must be told at once: it would be too late with the next message of a working day. */
export interface UrgentNotice {
  readonly person: PersonId;
  readonly what:
    | 'meetingPlanned'
    | 'meetingMoved'
    | 'meetingCancelled'
    | 'actionForYou'
    | 'talkWanted'
    | 'accessLocked'
    | 'shareToTell'
    | 'correctionAsked';
  /** The meeting's, the action's or the share's id; of `talkWanted` the pathway's, of `accessLocked` whose page it is. */
  readonly about: string;
}

/** A meeting that begins within this time cannot wait. */
const meetingSoonMs = 24 * 60 * 60 * 1000;

/**
 * What a commit brought that cannot wait: a meeting that begins (or would have begun) within a day of it was planned, moved or called
 * off, told to everybody else of the team; an action whose last day is that day or the next was given to somebody by somebody else; the
 * young person wants to talk to somebody, or a link to their page died of wrong codes, told to the coordinator; that the young person
 * still waits to talk, told to whoever becomes the coordinator in the meantime; something is shared without a consent, told to the
 * coordinator, who is to tell the young person; the young person says that something is not right, told to the coordinator. One notice a person, of what came last. `before` and `after` are the pathway around
 * the commit; its days are of `zone`.
 */
export function noticesOf(
  before: PathwayState,
  { at, by, events }: Commit,
  after: PathwayState,
  zone: DateTime['zone'],
): UrgentNotice[] {
  const committed = DateTime.fromISO(at, { zone });
  const notices = new Map<PersonId, UrgentNotice>();
  for (const event of events) {
    const change = meetingChange(event, before, after, committed);
    const others = currentMembers(after).filter(({ person }) => person !== by);
    if (change) for (const { person } of others) notices.set(person, { person, ...change });
    const given = givenAction(event, after, committed);
    if (given && given.person !== by) notices.set(given.person, given);
    // Whoever becomes the coordinator while it waits has not been told; whoever was it has.
    const inherits = event.type === 'CoordinatorChanged' && after.talkWantedAt !== undefined;
    if (event.type === 'TalkRequested' || inherits)
      notices.set(after.coordinator, { person: after.coordinator, what: 'talkWanted', about: after.id });
    if (event.type === 'AccessLocked')
      notices.set(after.coordinator, { person: after.coordinator, what: 'accessLocked', about: event.to });
    if (event.type === 'CorrectionAsked' && after.coordinator !== by)
      notices.set(after.coordinator, { person: after.coordinator, what: 'correctionAsked', about: event.correction });
    // Whoever approves it themselves has it before them, with the button to say that the young person knows.
    if (event.type === 'ShareApproved' && after.coordinator !== by)
      notices.set(after.coordinator, { person: after.coordinator, what: 'shareToTell', about: event.share });
  }
  return [...notices.values()];
}

/**
 * Whether there may be something in the pathway that was changed lately and cannot wait; only then are its commits looked at.
 */
export function mayHaveNotices(state: PathwayState, now: DateTime): boolean {
  if (state.status !== 'open') return false;
  const tomorrow = daysAfter(toLocalDate(now), 1);
  const isRecent = (at: string) => Math.abs(now.toMillis() - Date.parse(at)) <= meetingSoonMs;
  return (
    (state.talkWantedAt !== undefined && [state.talkWantedAt, state.coordinatorSince].some(isRecent)) ||
    [...(state.lockedOut?.values() ?? [])].some(isRecent) ||
    openCorrections(state).some(({ at }) => isRecent(at)) ||
    sharesToTell(state).some(({ approved }) => approved !== undefined && isRecent(approved.at)) ||
    [...state.meetings.values()].some(
      ({ revisedAt, at, revision }) => isRecent(revisedAt) && (revision > 0 || isSoon(at, now)),
    ) ||
    [...state.actions.values()].some(
      ({ status, responsible, deadline }) =>
        status === 'open' && deadline <= tomorrow && responsible !== undefined && isRecent(responsible.since),
    )
  );
}

function meetingChange(
  event: PathwayEvent,
  before: PathwayState,
  after: PathwayState,
  committed: DateTime,
): Omit<UrgentNotice, 'person'> | undefined {
  if (event.type !== 'MeetingPlanned' && event.type !== 'MeetingMoved' && event.type !== 'MeetingCancelled')
    return undefined;
  const about = event.meeting;
  // One that was moved far away from tomorrow is as urgent as one that was moved to tomorrow.
  const times = [before.meetings.get(about)?.at, after.meetings.get(about)?.at];
  if (!times.some((at) => at !== undefined && isSoon(at, committed))) return undefined;
  return { what: meetingWhat[event.type], about };
}

const meetingWhat = {
  MeetingPlanned: 'meetingPlanned',
  MeetingMoved: 'meetingMoved',
  MeetingCancelled: 'meetingCancelled',
} as const;

function givenAction(event: PathwayEvent, after: PathwayState, committed: DateTime): UrgentNotice | undefined {
  if (event.type !== 'ActionClaimed' && event.type !== 'ActionHandedOver') return undefined;
  const action = after.actions.get(event.action);
  const person = event.type === 'ActionClaimed' ? event.person : event.to;
  const isUrgent = action?.status === 'open' && action.deadline <= daysAfter(toLocalDate(committed), 1);
  return isUrgent ? { person, what: 'actionForYou', about: event.action } : undefined;
}

/** Whether a meeting begins soon, or has just begun. */
function isSoon(at: string, now: DateTime): boolean {
  const leftMs = Date.parse(at) - now.toMillis();
  return leftMs > -60 * 60 * 1000 && leftMs <= meetingSoonMs;
}
