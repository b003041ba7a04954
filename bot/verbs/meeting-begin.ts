import { z } from 'zod';
import { wallCard } from '../../cards/views/meetings/wall-card.ts';
import { wallAddress } from '../web/addresses.ts';
import { meetingInput } from './inputs.ts';
import { meetingCardOf } from './meeting-card-of.ts';
import { pathwayVerb } from './pathway-verb.ts';

/**
 * The meeting begins, and whoever began it gets the address of its wall. So does everyone of the team who asks again while it is
 * under way; with `renew` there is a new address, and the old one is dead.
 */
export const meetingBegin = pathwayVerb({
  verb: 'meeting.begin',
  input: meetingInput.extend({ renew: z.literal(1).optional() }),
  command: ({ meeting, renew }) => ({ type: 'meeting.begin', meeting, renew: renew === 1 }),
  card: meetingCardOf,
  reply: ({ view, desk }, state, { meeting }) => {
    const found = state.meetings.get(meeting ?? '');
    return found && wallCard(view, state, found, wallAddress(desk, state.id, found));
  },
});
