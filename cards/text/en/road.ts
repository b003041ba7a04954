import type { road as danish } from '../da/road.ts';

export const road: typeof danish = {
  label: 'The road',
  here: 'You are here',
  status: {
    done: 'done',
    notRelevant: 'not relevant',
    late: 'overdue',
    now: 'now',
    ahead: 'ahead',
  },
  age: (years, months) => `${years} years ${months} mo.`,
  stop: (title, what) => `${title} (${what})`,
  alt: (stops) => `The road, step by step: ${stops}.`,
  altHere: 'you are here',
  more: (count) => (count === 1 ? 'and 1 more step' : `and ${count} more steps`),
  line: {
    now: (steps) => `Now: ${steps}.`,
    late: (steps) => `Overdue: ${steps}.`,
    lateFromTheStart: (steps) => `Overdue before the start: ${steps}.`,
    next: (step) => `Next: ${step}.`,
    counts: (done, of) => (done === of ? `All steps are done (${of}).` : `${done} of ${of} steps are done.`),
    and: (first, last) => `${first} and ${last}`,
    more: (count) => `${count} more`,
  },
};
