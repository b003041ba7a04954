import type { DoneFacts, DoneSentences } from '../sentences.ts';

const who = ({ person }: DoneFacts): string => person ?? 'Den anden';
const released = ({ released: count }: DoneFacts): string =>
  count === 0 ? '' : count === 1 ? ' Én opgave er ledig igen.' : ` ${count} opgaver er ledige igen.`;

/** What happened, said to the one who asked for it. */
export const done: DoneSentences = {
  'pathway.open': {
    done: ({ code }) => `Forløb ${code} er oprettet, og du er koordinator. Rummet bliver gjort klar nu.`,
    already: ({ code }) => `Forløb ${code} er allerede oprettet.`,
  },
  'pathway.close': {
    done: ({ code }) => `Forløb ${code} er lukket, og rummet bliver arkiveret. Du kan fortryde ved at åbne det igen.`,
    already: ({ code }) => `Forløb ${code} var allerede lukket.`,
  },
  'pathway.reopen': {
    done: ({ code }) => `Forløb ${code} er åbent igen.`,
    already: ({ code }) => `Forløb ${code} var allerede åbent.`,
  },
  'member.add': {
    done: (facts) => `${who(facts)} er nu med i teamet og bliver inviteret til rummet.`,
    already: () => 'Den person er allerede med i teamet.',
  },
  'member.remove': {
    done: (facts) => `${who(facts)} er ikke længere med i teamet.${released(facts)}`,
    already: () => 'Den person er ikke med i teamet.',
  },
  'coordinator.propose': {
    done: (facts) => `${who(facts)} er spurgt. ${facts.coordinator} er koordinator, indtil der er svaret ja.`,
    already: () => 'Den person er allerede spurgt og har ikke svaret endnu.',
  },
  'coordinator.accept': {
    done: ({ code }) => `Du er nu koordinator for forløb ${code}.`,
    already: ({ code }) => `Du er allerede koordinator for forløb ${code}.`,
  },
  'coordinator.decline': {
    done: ({ coordinator }) => `Du har sagt nej tak. ${coordinator} er fortsat koordinator.`,
    already: ({ coordinator }) => `Der er ikke noget at svare på. ${coordinator} er koordinator.`,
  },
  'coordinator.withdraw': {
    done: ({ coordinator }) => `Spørgsmålet er trukket tilbage. ${coordinator} er fortsat koordinator.`,
    already: ({ coordinator }) => `Ingen er spurgt. ${coordinator} er koordinator.`,
  },
  'action.add': {
    done: ({ person, self }) => {
      if (person === undefined) return 'Opgaven er oprettet. Alle i teamet kan tage den.';
      return self ? 'Opgaven er oprettet, og du har den.' : `Opgaven er oprettet, og ${person} har den.`;
    },
    already: () => 'Opgaven er allerede oprettet.',
  },
  'action.claim': { done: () => 'Opgaven er din.', already: () => 'Opgaven er allerede din.' },
  'action.release': {
    done: () => 'Opgaven er ledig igen, og alle i teamet kan tage den.',
    already: () => 'Opgaven er allerede ledig.',
  },
  'action.handOver': {
    done: (facts) => (facts.self ? 'Opgaven er din.' : `${who(facts)} har nu opgaven.`),
    already: () => 'Den person har allerede opgaven.',
  },
  'action.done': {
    done: () => 'Opgaven er færdig. Tak for det.',
    already: () => 'Du har allerede gjort opgaven færdig.',
  },
  'action.reopen': { done: () => 'Opgaven er åben igen.', already: () => 'Opgaven er allerede åben.' },
  'action.move': {
    done: ({ day }) => (day === undefined ? 'Fristen er flyttet.' : `Fristen er flyttet til ${day}.`),
    already: () => 'Fristen er allerede den dag.',
  },
  'action.drop': {
    done: () => 'Opgaven er taget af listen. Den kan åbnes igen, hvis den alligevel skal laves.',
    already: () => 'Du har allerede taget opgaven af listen.',
  },
};
