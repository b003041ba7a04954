import type { AgendaSource } from '../../../services/pathway/events.ts';
import type { GeneralMeetingKind } from '../../../services/pathway/meeting.ts';

/** What the kinds of meeting are called that every model has; a model's own bear the title of their step. */
export const meetingKinds: Record<GeneralMeetingKind, string> = {
  individual: 'Individual meeting',
  network: 'Network meeting',
  extra: 'Extra meeting',
};

/** Who wants an agenda point talked about. */
export const agendaSources: Record<AgendaSource, string> = {
  team: 'The team',
  youngPerson: 'The young person',
};

/** What stands on the card of a meeting, from its planning to its record. */
export const meeting = {
  heading: (kind: string, day: string): string => `${kind} ${day}`,
  yes: 'Yes',
  no: 'No',
  rating: (rating: number): string =>
    rating === 0 ? '0 – not at all' : rating === 10 ? '10 – completely' : String(rating),
  wall: {
    heading: (code: string): string => `The wall for the meeting of pathway ${code}`,
    what: 'Open it on the screen that everybody in the room can see. It follows what you change, and its address dies when the meeting is over.',
    open: 'Open the wall',
    summary: (code: string): string => `The meeting of pathway ${code} is under way.`,
  },
  calendar: {
    heading: 'The meeting in your calendar',
    what: 'The calendar shows time, place and the code of the pathway, never a name.',
    file: 'Get this meeting',
    subscribe: 'Subscribe to all your meetings',
    summary: (code: string): string => `The meeting of pathway ${code} for your calendar.`,
  },
  buttons: {
    renewWall: 'New address for the wall',
  },
};
