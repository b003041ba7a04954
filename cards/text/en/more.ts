import type { more as danish } from '../da/more.ts';

/** What is not needed every day: the card "More" of a pathway. */
export const more: typeof danish = {
  heading: (code) => `More about pathway ${code}`,
  summary: (code) => `Pathway ${code}: everything that is not needed every day.`,
  line: 'Rights, records and the rest',
  button: 'More',
  entries: {
    access: { line: 'Who can open the young person’s page', button: 'The young person’s page' },
    consent: { line: 'What may be shared with whom', button: 'Consent' },
    review: { line: 'Who can see what, and why', button: 'Access review' },
    hold: { line: 'When the pathway is erased', button: 'Erasure' },
    extract: { line: 'Everything that Vejviser has about the young person', button: 'Subject access' },
    looks: { line: 'Who has seen something about the young person, and when', button: 'Who has seen' },
    journal: { line: 'What is on record, and what is missing', button: 'On record' },
    correction: { line: 'What the young person says is wrong', button: 'Corrections' },
    correct: { line: 'Date of birth and model', button: 'Correct' },
  },
};
