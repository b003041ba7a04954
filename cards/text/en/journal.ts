import type { journal as danish } from '../da/journal.ts';

/** What is on record in the case system, and what is not. For the coordinator alone. */
export const journal: typeof danish = {
  heading: (code) => `Record of pathway ${code}`,
  summary: (code) => `What of pathway ${code} is on record, and what is missing.`,
  missing: (count) => `${count} not on record`,
  buttons: { file: 'Put on record', whole: 'Put the whole pathway on record' },
  filed: {
    new: 'It is ready for the case system. Under More and On record you see when it has arrived.',
    waiting: 'It is ready already, and waits for the case system.',
    accepted: 'The case system has it already. Only the number is missing.',
    received: 'It is on record already, as it is now.',
  },
  waiting: 'Not on record yet',
  none: 'Nothing waits. Everything that had to go on record until now is there.',
  since: (when) => `since ${when}`,
  accepted: 'the case system has it, the number is missing',
  problems: {
    unavailable: 'the case system does not answer, and Vejviser tries again',
    refused: 'the case system did not take it. Ask those who run Vejviser to look at it',
    misconfigured: 'the connection to the case system is not in order. Ask those who run Vejviser to look at it',
  },
  unconnected:
    'Vejviser is not connected to the case system. What waits must be put on record by hand. Ask those who run Vejviser for help.',
  received: 'Latest on record',
  number: (reference, when) => `no. ${reference}, ${when}`,
  whole: 'The whole pathway',
  itself:
    'Completed meetings, agreements and closed pathways go on record by themselves. Nothing is erased before it is on record.',
  overview: (day) => `Not on record since ${day}`,
};
