import type { audience as danish } from '../da/audience.ts';

/** What stands in the place of what not everybody who looks may know: the same, whatever it is. */
export const audience: typeof danish = {
  notForAll: 'Something here is only for some in the team.',
  more: 'There is more that is not shown here.',
  seeOwn: 'See what you may see',
  own: {
    heading: (code) => `Not for everybody in the room: pathway ${code}`,
    intro: 'This is not shown in the room, since not everybody there may see it. Do not pass it on.',
    none: 'There is no more that you may see than what is shown in the room.',
    meeting: (title) => `${title}: something of the meeting`,
    summary: (code) => `Pathway ${code}: what is not for everybody in the room.`,
  },
  summary: (code) => `Pathway ${code}: something is only for some in the team.`,
};
