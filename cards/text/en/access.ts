import type { access as danish } from '../da/access.ts';

/** Who gets in to the young person’s page and to the chosen adult's, for the coordinator alone. */
export const access: typeof danish = {
  heading: (code) => `The young person’s page in pathway ${code}`,
  what: 'The young person has a page of their own on the phone. You give a link and a code. Only you see them, and only once.',
  line: 'Access for the young person and their adult',
  whose: { youngPerson: 'The young person', chosenAdult: 'The young person’s adult' },
  adult: (name, relation) => (relation === '' ? name : `${name} (${relation})`),
  none: 'Has no page yet',
  noneLeft: 'Has no page now',
  has: (phones) => (phones === 1 ? 'Uses the page on 1 phone' : `Uses the page on ${phones} phones`),
  invited: 'Has been given a link and not used it yet',
  invite: 'A link waits to be used',
  inviteBy: (name, made, until) => `Made by ${name} ${made} · works until ${until}`,
  phone: (number) => `Phone ${number}`,
  phoneSeen: (since, seen) => `Remembered since ${since} · last used ${seen}`,
  signedIn: 'Signed in now',
  paused: 'Paused after wrong codes',
  identity: (since) => `Can also sign in with MitID, tied to the page ${since}`,
  lockedBadge: 'Locked',
  ends: {
    wrongCodes: (when) => `A link was locked ${when}: the code was wrong ten times`,
    expired: (when) => `The last link expired ${when} without having been used`,
    revoked: (when) => `Everyone was signed out ${when}`,
    replaced: (when) => `The last link was replaced ${when}`,
  },
  lockedWhat: 'The code may have been forgotten. Somebody else may be trying to get in. Ask, and give a new link.',
  chosen: (when) => `Chosen by the young person ${when}`,
  declined: (when) => `Said no thank you ${when}. The young person can choose another.`,
  declinedBadge: 'Has said no',
  closed: 'The pathway is closed. The page says that it is over, and shows nothing else.',
  summary: (code) => `Who can open the young person’s page in pathway ${code}.`,
  buttons: {
    show: 'The young person’s page',
    give: 'Give a link',
    giveNew: 'Make a new link',
    oneMore: 'Give a link for one more phone',
    renew: 'Make a new link instead',
    end: 'Sign out everywhere',
  },
  link: {
    heading: {
      youngPerson: (code) => `Link to the young person’s page in pathway ${code}`,
      chosenAdult: (code) => `Link for the young person’s adult in pathway ${code}`,
    },
    badge: 'Shown only now',
    address: 'Address',
    code: 'Code',
    until: 'To be used by',
    how: 'How to pass them on',
    steps: {
      youngPerson: [
        'Send the link to the young person, for example in a text message.',
        'Say the code aloud, when you meet or on the phone. Never write it together with the link.',
        'The link works on one phone. The code is needed each time the page has been closed for a while.',
      ],
      chosenAdult: [
        'Send the link to the young person’s adult, for example in a text message.',
        'Say the code aloud, when you meet or on the phone. Never write it together with the link.',
        'The link works on one phone and shows only what the young person has chosen.',
      ],
    },
    once: 'The link and the code are kept nowhere and cannot be shown again. If they are lost, make a new link.',
    summary: (code) => `A link that you have made in pathway ${code}.`,
    over: 'That link is no longer valid: a newer one was made, or everyone has been signed out since.',
  },
  questions: {
    end: {
      heading: {
        youngPerson: 'Sign the young person out everywhere?',
        chosenAdult: 'Sign the young person’s adult out everywhere?',
      },
      text: 'Every phone is signed out at once. The link no longer works, and a MitID that is tied to the page is forgotten. What was written stays. It takes a new link to get in again.',
      yes: 'Yes, sign out everywhere',
    },
    renew: {
      heading: {
        youngPerson: 'Make a new link for the young person?',
        chosenAdult: 'Make a new link for the young person’s adult?',
      },
      text: 'The phones in use now are signed out. Only the new link works. If they are to stay signed in, give a link for one more phone instead.',
      yes: 'Yes, make a new link',
    },
    no: 'No',
  },
  digest: {
    locked: {
      youngPerson: 'The young person’s link is locked after ten wrong codes',
      chosenAdult: 'The link of the young person’s adult is locked after ten wrong codes',
    },
    chosen: 'The young person has chosen an adult',
    chosenWhat: 'The adult has no link yet. Agree with the young person which of you gives it.',
    declined: 'The young person’s adult has said no thank you',
    declinedWhat: 'The young person can choose another on their page.',
  },
  notice: { whose: 'The page is for', since: 'Locked' },
};
