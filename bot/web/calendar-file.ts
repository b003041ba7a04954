import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Catalog } from '../../cards/text/catalog.ts';
import { endOf, type Meeting } from '../../services/pathway/meeting.ts';

/** A meeting as it stands in a calendar. */
export interface CalendarEntry {
  readonly pathwayId: string;
  readonly meeting: Meeting;
  /** When it was called off, or its pathway was closed before it could be held. */
  readonly cancelledAt?: string;
  /** Opens the pathway's room. */
  readonly link?: string;
}

/** How often a calendar is asked to look again, in seconds. Many readers ask when they please all the same. */
export const refreshSeconds = 3600;

/**
 * Meetings as iCalendar (RFC 5545). It tells when, and in which pathway: the place, the agenda and whoever comes are typed by
 * people or name people, and a calendar is read by servers that are not the municipality's. The same meetings give the same
 * text, whenever it is made. An entry keeps its `UID`, and its `SEQUENCE` grows with each change, so that a calendar moves it.
 */
export function calendarFile(text: Catalog, entries: readonly CalendarEntry[]): string {
  const calendar = ical({
    name: text.calendar.name,
    prodId: { company: 'Vejviser', product: 'Vejviser' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: refreshSeconds,
  });
  for (const { pathwayId, meeting, cancelledAt, link } of entries) {
    const isOff = cancelledAt !== undefined;
    const changed = new Date(cancelledAt ?? meeting.revisedAt);
    calendar.createEvent({
      id: `${meeting.id}.${pathwayId}@vejviser`,
      sequence: meeting.revision + (isOff && !meeting.cancelled ? 1 : 0),
      stamp: changed,
      created: new Date(meeting.planned.at),
      lastModified: changed,
      start: new Date(meeting.at),
      end: new Date(endOf(meeting)),
      summary: isOff ? text.calendar.cancelled(pathwayId) : text.calendar.meeting(pathwayId),
      description: link === undefined ? text.calendar.description : `${text.calendar.description}\n${link}`,
      status: isOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      ...(link === undefined ? {} : { url: link }),
    });
  }
  return calendar.toString();
}
