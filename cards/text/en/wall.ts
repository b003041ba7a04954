import type { wall as danish } from '../da/wall.ts';

/** What stands on the meeting room's wall. Read from four metres, by the young person too: few and plain words. */
export const wall: typeof danish = {
  title: 'The wall',
  goals: 'The goals',
  inOwnWords: 'in the young person’s own words',
  noGoals: 'The goals will stand here once you have entered them.',
  agenda: 'Agenda',
  noAgenda: 'There are no points. What does the young person want to talk about?',
  youngPersons: 'the young person’s point',
  covered: 'done',
  promised: 'Who has promised what',
  nonePromised: 'There are no open actions.',
  kept: 'Kept since last time',
  keptFirst: 'Kept so far',
  noneKept: 'Nothing yet.',
  decided: 'Agreed today',
  noneDecided: 'New agreements will stand here.',
  nobodyYet: 'Nobody has it yet',
  by: (day: string): string => `by ${day}`,
  overdue: (day: string): string => `was due ${day}`,
  doneOn: (day: string): string => `done ${day}`,
  done: 'done',
  screens: (count: number): string =>
    count === 1 ? 'Shown on 1 screen right now.' : `Shown on ${count} screens right now.`,
  keepToYourselves: 'The address is for those in the meeting only.',
  live: 'Follows along when you change something.',
  lost: 'The connection is gone. What stands here may be old.',
  hidden: 'The connection has been gone for too long. The wall comes back by itself.',
  noScript: 'The page loads itself again every twenty seconds.',
  over: { heading: 'The meeting is over', text: 'The wall shows nothing any more.' },
  notUnderWay: { heading: 'The meeting is not under way', text: 'The wall shows nothing now.' },
  renewed: {
    heading: 'The wall has got a new address',
    text: 'The old one does not work any more. Find the new one on the card of the meeting.',
  },
  notForAll: {
    heading: 'The wall shows nothing now',
    text: 'Not everybody who is at the meeting may see what stands here. It comes back by itself when they may.',
  },
  full: {
    heading: 'The wall is shown on three screens already',
    text: 'Close it on one of them and wait two minutes. If you do not know the other screens, make a new address on the card of the meeting.',
  },
  unknown: { heading: 'There is nothing here', text: 'The address does not exist.' },
  unavailable: {
    heading: 'The wall cannot be shown right now',
    text: 'It comes back by itself. Nothing is lost.',
  },
  busy: { heading: 'Too many requests', text: 'Wait a minute. The page tries again by itself.' },
};
