import type { extract as danish } from '../da/extract.ts';

/** Everything about the young person: for the coordinator, who gives it to the young person. */
export const extract: typeof danish = {
  heading: (code) => `Subject access for pathway ${code}`,
  what: 'Everything that Vejviser has about the young person, and with whom it is shared: one page to read or print, and one file for another program.',
  forWhom: (name, time) =>
    `The links are for ${name} and work until ${time}. Do not pass them on. Give all of it to the young person, or to whoever has the right to it on their behalf.`,
  own: 'The young person can get it on their own page, under “What I share”.',
  others: 'Read it through before you hand it over: it may say something about others than the young person.',
  withheld: (count) =>
    count === 1
      ? 'One sharing without consent is left out, because the young person has not been told of it. Consider whether they should be.'
      : `${count} sharings without consent are left out, because the young person has not been told of them. Consider whether they should be.`,
  logged: 'Each time somebody opens one of the links, it is noted, and the young person can see it.',
  read: 'Open the page',
  file: 'Get the file (JSON)',
  renew: 'Make new links',
  summary: (code) => `Links to everything that Vejviser has about the young person in pathway ${code}.`,
  title: 'Subject access',
  notices: {
    dead: {
      heading: 'The link does not work',
      text: 'A link to subject access works only for a short time. Ask for a new one under “More” on the pathway’s card in Teams or Slack.',
    },
    incomplete: {
      heading: 'It cannot be made now',
      text: 'There is something of which Vejviser does not know whether the young person is to have it. Tell whoever is responsible for Vejviser where you work.',
    },
    busy: { heading: 'Too many requests', text: 'Wait a minute, and try again.' },
    unavailable: { heading: 'It cannot be shown now', text: 'Wait a little, and try again. Nothing is lost.' },
  },
};
