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
  /** The pathway has ended. */
  over: 'Tell your municipality.',
  corrections: {
    ask: 'Something is wrong',
    about: 'What is wrong?',
    choose: 'Choose here',
    text: 'How is it right?',
    hint: 'Write it in your own words.',
    send: 'Send it',
    heading: 'What you have asked to have put right',
    waits: 'Waits for an answer',
    outcomes: { noted: 'It is noted', declined: 'Your coordinator does not agree' },
    stood: 'It said:',
    yours: 'You wrote:',
    whyNot: (name) => `${name} wrote:`,
  },
  said: { correctionAsked: 'It is sent. Your coordinator will answer you here. What it said is kept, too.' },
  beingErased: { heading: 'It is being deleted', text: 'Your pathway has ended. All about you is being deleted now.' },
  notNow: { heading: 'That did not work', text: 'We cannot show it right now. Ask your coordinator.' },
};
