import type { correction as danish } from '../da/correction.ts';

/** What the young person says is not right. For the coordinator. */
export const correction: typeof danish = {
  heading: (code) => `Corrections in pathway ${code}`,
  summary: (code, open) =>
    open === 1
      ? `Pathway ${code}: 1 correction waits for an answer.`
      : `Pathway ${code}: ${open} corrections wait for an answer.`,
  what: 'The young person has the right to have put right what is wrong. Both texts are kept: what it said, and what the young person says. If you say no, the young person’s words still stand beside it.',
  none: 'The young person has not asked for any correction.',
  more: (count) => `There are ${count} more. Get all of it under “Subject access”.`,
  waits: (count) =>
    count === 1
      ? 'The young person has asked to have something put right'
      : `The young person has asked to have ${count} things put right`,
  kinds: {
    goal: (text) => `Goal: ${text}`,
    action: (title) => `Action: ${title}`,
    meeting: (when) => `Meeting: ${when}`,
    other: 'Something else',
  },
  stood: (text) => `It said: “${text}”`,
  says: (text) => `The young person says: “${text}”`,
  by: (name, when) => `${name}, ${when}`,
  whyNot: (text) => `Why not: “${text}”`,
  open: 'Waits for an answer',
  outcomes: { noted: 'Noted', declined: 'Not agreed' },
  buttons: { show: 'See corrections', add: 'Note a correction', note: 'Note it', decline: 'I do not agree' },
  form: {
    heading: 'Note a correction',
    intro: 'When the young person tells you that something is wrong. What it says now is kept, too.',
    submit: 'Note',
  },
  asked: 'Write how it is, in the young person’s own words.',
  declining: {
    heading: 'Not agreeing with the correction',
    intro: (text) =>
      `The young person says: “${text}”. It stays, together with your reason, which the young person can see.`,
    submit: 'Save the reason',
  },
};
