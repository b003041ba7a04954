import type { review as danish } from '../da/review.ts';

/** The quarterly look at who can see what, for the coordinator alone. */
export const review: typeof danish = {
  heading: (code) => `Who can see what in pathway ${code}`,
  summary: (code) => `Who can see what in pathway ${code}, and why.`,
  due: 'To be looked through',
  intro: 'Does everybody still need it for their work? Confirm it every quarter, and end what is not needed.',
  last: 'Last looked through',
  lastBy: (day, name) => `${day} by ${name}`,
  never: 'Not yet',
  next: 'Next time at the latest',
  team: 'In the team',
  since: (day) => `since ${day}`,
  ways: {
    coordinator: 'Coordinator: can see everything',
    team: (topics) => `like everybody of the team: ${topics}`,
    authority: (topics) => `as the authority: ${topics}`,
    consent: (topics, day) => `with a consent until ${day}: ${topics}`,
    share: (topics, day) => `without a consent, by law, until ${day}: ${topics}`,
    own: 'besides, what they wrote themselves or are responsible for',
    none: 'Has no rights any more and can see nothing',
  },
  noPlaces: 'cannot see protected places',
  outside: 'Outside of the team',
  youngPerson: 'The young person',
  youngPersonSees:
    'Everything on their own page, except sharing that there is a particular reason not to tell them of yet',
  adult: 'The young person’s adult',
  adultSees: (what) => `The young person shows: ${what}`,
  adultSeesNothing: 'The young person shows nothing yet',
  sights: { meetings: 'meetings', goals: 'goals', promises: 'who does what', agreement: 'the agreement' },
  buttons: {
    show: 'Look through',
    confirm: 'Confirm: everybody needs it',
    remove: 'Out of the team',
    consent: 'Consent',
    access: 'Access to the page',
  },
  digest: 'Look through who can see what',
  digestSince: (day) => `It was to be done ${day}. It is done every quarter.`,
  overdue: 'Not looked through',
};
