import type { youngPage as danish } from '../da/young-page.ts';

/** What the young person reads on their own page. */
export const youngPage: typeof danish = {
  home: { title: 'Your page', talk: 'I want to talk to someone' },
  closed: {
    heading: 'Your pathway has ended',
    text: 'There is no more here. Do you have questions? Ask your council.',
  },
  said: {
    talk: 'Your coordinator is told now.',
  },
};
