import type { SeenState } from '../../../services/audience/seen-state.ts';
import type { Meeting } from '../../../services/pathway/meeting.ts';
import type { Card } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { meetingButtonBack, meetingData } from './meeting-parts.ts';

/** Where the wall of a meeting is, for the one who opens it on the screen. */
export function wallCard(ctx: ViewContext, state: SeenState, meeting: Meeting, address: string): Card {
  const { wall, buttons } = ctx.text.meeting;
  return {
    view: 'wall',
    locale: ctx.locale,
    heading: wall.heading(state.id),
    blocks: [
      { type: 'text', text: wall.what },
      { type: 'text', text: wall.safe, style: 'subtle' },
    ],
    buttons: [
      { label: buttons.renewWall, verb: 'meeting.begin', data: { ...meetingData(state, meeting), renew: 1 } },
      meetingButtonBack(ctx, state, meeting),
    ],
    links: [{ label: wall.open, url: address }],
    summary: wall.summary(state.id),
  };
}
