import type { youngMine as danish } from '../da/young-mine.ts';

/** Everything about the young person, for themselves. */
export const youngMine: typeof danish = {
  title: 'Everything about me',
  link: 'See everything about me',
  intro: 'Here you can see all that we have kept about you. You can also see who has looked at it.',
  looked: 'When you open it, it is written down. So it is for all who see something about you.',
  read: 'Read all of it',
  file: 'Get it as a file',
  fileWhat: 'The file is for another program. It stays on your phone until you delete it.',
  wrong: 'Is something wrong? Then you have the right to have it put right.',
  beingErased: { heading: 'It is being deleted', text: 'Your pathway has ended. All about you is being deleted now.' },
  notNow: { heading: 'That did not work', text: 'We cannot show it right now. Ask your coordinator.' },
};
