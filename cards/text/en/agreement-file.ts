import type { agreementFile as danish } from '../da/agreement-file.ts';

/** Getting the agreement on paper. */
export const agreementFile: typeof danish = {
  heading: (code, version) => `The agreement of pathway ${code}, version ${version}, as a PDF`,
  line: { onPaper: 'The agreement on paper', get: 'Get as a PDF' },
  what: 'With goals, promises, signatures and check code: to print, to hand over and to keep on record.',
  forWhom: (name, time) =>
    `The link is for ${name} and works until ${time}, as long as you are in the team. Do not forward it.`,
  names: 'The young person’s name is on the paper. Give it only to those who are part of the agreement.',
  get: 'Open the PDF',
  renew: 'Make a new link',
  fileName: (code, version) => `agreement-${code}-${version}.pdf`,
  summary: (code) => `A link to the agreement of pathway ${code} as a PDF.`,
  title: 'The agreement as a PDF',
  notices: {
    dead: {
      heading: 'This link does not work',
      text: 'A link to an agreement works only for a short time. Ask for a new one on the agreement’s card in Teams or Slack.',
    },
    busy: { heading: 'Too many requests', text: 'Wait a minute and try again.' },
    unavailable: {
      heading: 'The agreement cannot be shown right now',
      text: 'Wait a little and try again. Nothing is lost.',
    },
  },
};
