import type { SeenState } from '../../../services/audience/seen-state.ts';
import type { Meeting } from '../../../services/pathway/meeting.ts';
import type { Card } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { meetingButtonBack, meetingData } from './meeting-parts.ts';

/** Where to get a meeting for one's calendar: `file` is this one, `subscription` all of one's own. */
export interface CalendarAddresses {
  readonly file: string;
  readonly subscription: string;
  /** Which of the subscription addresses that the person has had this is. */
  readonly number: number;
}

/** A meeting for one's own calendar, for the one who asked: the subscription address is theirs alone. */
export function calendarCard(
  ctx: ViewContext,
  state: SeenState,
  meeting: Meeting,
  { file, subscription, number }: CalendarAddresses,
): Card {
  const { calendar } = ctx.text.meeting;
  return {
    view: 'calendar',
    locale: ctx.locale,
    heading: calendar.heading(state.id),
    blocks: [
      {
        type: 'list',
        items: [
          { text: calendar.file, detail: calendar.fileWhat },
          { text: calendar.subscribe, detail: calendar.subscribeWhat },
        ],
      },
      { type: 'text', text: calendar.noNames, style: 'subtle' },
    ],
    buttons: [
      {
        label: ctx.text.meeting.buttons.renewWall,
        verb: 'meeting.calendar',
        data: { ...meetingData(state, meeting), renew: number },
      },
      meetingButtonBack(ctx, state, meeting),
    ],
    links: [
      { label: calendar.file, url: file },
      { label: calendar.subscribe, url: subscription },
    ],
    summary: calendar.summary(state.id),
  };
}
