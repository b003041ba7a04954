import { calendarCard } from '../../cards/views/meetings/calendar-card.ts';
import { nextMeeting } from '../../services/pathway/meeting.ts';
import { changePersonSettings, loadPersonSettings } from '../../services/people/person-settings.ts';
import { calendarAddress, meetingFileAddress } from '../web/addresses.ts';
import type { VerbCall } from './verb.ts';
import { viewVerb } from './view-verb.ts';

/**
 * The meeting as a file, and the address from which one's own calendar fetches all of one's meetings: told to the one whose
 * address it is, never in a room. With `renew` the address of that number is dead and there is a new one; the same click
 * once more finds it dead already, and makes no further one.
 */
export const meetingCalendar = viewVerb({
  verb: 'meeting.calendar',
  personal: true,
  show: async (call, state, aim) => {
    const { view, desk, person } = call;
    const meeting = aim.meeting === undefined ? nextMeeting(state) : state.meetings.get(aim.meeting);
    if (!meeting) return { code: 'meetingUnknown' };
    const number = await calendarNumber(call);
    const file = meetingFileAddress(desk, state.id, meeting.id);
    const subscription = calendarAddress(desk, person.id, number);
    return calendarCard(view, state, meeting, { file, subscription, number });
  },
});

/** The number of the person's address that lives from now on. */
async function calendarNumber({ desk, person, request }: VerbCall): Promise<number> {
  const { documents } = desk;
  const { calendarNumber } = await loadPersonSettings(documents, person.id);
  if (request.data.renew !== calendarNumber) return calendarNumber;
  const renewed = await changePersonSettings(documents, person.id, (settings) =>
    settings.calendarNumber === calendarNumber ? { ...settings, calendarNumber: calendarNumber + 1 } : settings,
  );
  return renewed.calendarNumber;
}
