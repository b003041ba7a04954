import type { JournalEntry } from '../../../services/journal/journal-entry.ts';

/** Hvad der er på sagen i fagsystemet, og hvad der ikke er. Til koordinatoren alene. */
export const journal = {
  heading: (code: string): string => `Journal for forløb ${code}`,
  summary: (code: string): string => `Hvad fra forløb ${code} der er på sagen, og hvad der mangler.`,
  missing: (count: number): string => (count === 1 ? '1 mangler på sagen' : `${count} mangler på sagen`),
  buttons: { file: 'Til journal', whole: 'Hele forløbet til journal' },
  /** Said to whoever wanted it there. */
  filed: {
    new: 'Det er lagt klar til sagen. Under Mere og Journal kan du se, når fagsystemet har det.',
    waiting: 'Det er allerede lagt klar til sagen og venter på fagsystemet.',
    accepted: 'Fagsystemet har det allerede. Vi venter kun på nummeret.',
    received: 'Det er allerede på sagen, som det er nu.',
  } satisfies Record<JournalEntry['status'] | 'new', string>,
  waiting: 'Ikke på sagen endnu',
  none: 'Intet venter. Alt, der skal journaliseres indtil nu, er på sagen.',
  /** `siden 3. dec. 2026 kl. 15.00` */
  since: (when: string): string => `siden ${when}`,
  accepted: 'fagsystemet har det, nummeret mangler',
  /** Why it is not there yet, after the last try. */
  problems: {
    unavailable: 'fagsystemet svarer ikke, og Vejviser prøver igen',
    refused: 'fagsystemet tog ikke imod. Bed driften om at se på det',
    misconfigured: 'forbindelsen til fagsystemet er ikke i orden. Bed driften om at se på det',
  },
  unconnected:
    'Vejviser er ikke forbundet med fagsystemet. Det, der venter, må lægges på sagen i hånden. Bed driften om hjælp.',
  received: 'Senest på sagen',
  number: (reference: string, when: string): string => `nr. ${reference}, ${when}`,
  whole: 'Hele forløbet',
  itself:
    'Afsluttede møder, aftaler og lukkede forløb kommer på sagen af sig selv. Intet bliver slettet, før det er på sagen.',
  /** On the list of all pathways. */
  overview: (day: string): string => `Mangler på sagen siden ${day}`,
};
