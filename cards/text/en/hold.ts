import type { hold as danish } from '../da/hold.ts';

/** When a pathway is erased, and what holds it back. For the coordinator alone. */
export const hold: typeof danish = {
  heading: (code) => `Erasure of pathway ${code}`,
  summary: (code) => `When pathway ${code} is erased.`,
  badge: 'On hold',
  open: (days) =>
    `The pathway is open and is not erased. Once it is closed, it is erased after ${days} days, if everything is in the case system.`,
  closed: (day) => `The pathway is erased on ${day}, or once everything is in the case system, if that is later.`,
  held: 'The pathway is not erased until you lift this here.',
  by: 'Put on hold by',
  byWhom: (name, when) => `${name}, ${when}`,
  reason: 'Reason',
  whatGoes:
    'Erasing takes everything out of Vejviser: the pathway, the young person’s page, and the cards in the rooms. What you have written in the rooms yourselves stays in Teams and Slack. What is in the case system stays there.',
  buttons: { place: 'Put erasure on hold', change: 'Write another reason', lift: 'Lift' },
  form: {
    heading: 'Put erasure on hold',
    intro: 'Nothing of the pathway is erased until you lift this again.',
    submit: 'Put on hold',
  },
  stuck: {
    heading: (code) => `The erasure of pathway ${code} does not go on`,
    room: {
      happened:
        'The pathway is closed and its time has come, but Vejviser cannot get into the room to delete its cards.',
      todo: (code) => [
        'Open the room again if it is archived, and add Vejviser to it. The erasure then goes on by itself.',
        `Or delete the room by hand, and have whoever runs Vejviser type: npm run erase -- rooms ${code}`,
      ],
    },
    elsewhere: {
      happened:
        'The pathway is closed and its time has come, but there is something in the store that Vejviser cannot erase.',
      todo: () => ['Have whoever runs Vejviser type: npm run erase -- list'],
    },
  },
  askedReason:
    'For example a complaint, a court case, or a request for access. Write no more about the young person than needed.',
};
