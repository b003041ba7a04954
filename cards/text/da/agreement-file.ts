/** Getting the agreement on paper. */
export const agreementFile = {
  heading: (code: string, version: number): string => `Aftalen i forløb ${code}, version ${version}, som PDF`,
  /** On the cards of the agreement. */
  line: { onPaper: 'Aftalen på papir', get: 'Hent som PDF' },
  what: 'Med mål, løfter, underskrifter og kontrolkode: til at skrive ud, give videre og gemme på sagen.',
  forWhom: (name: string, time: string): string =>
    `Linket er til ${name} og virker til ${time}, så længe du er med i teamet. Send det ikke videre.`,
  names: 'Den unges navn står på papiret. Giv det kun til dem, der er med i aftalen.',
  get: 'Åbn PDF',
  renew: 'Lav et nyt link',
  /** What the file is called on somebody's machine. Never with a name. */
  fileName: (code: string, version: number): string => `aftale-${code}-${version}.pdf`,
  summary: (code: string): string => `Et link til aftalen i forløb ${code} som PDF.`,
  /** The page in place of the paper. */
  title: 'Aftalen som PDF',
  notices: {
    dead: {
      heading: 'Linket virker ikke',
      text: 'Et link til en aftale virker kun kort tid. Bed om et nyt på aftalens kort i Teams eller Slack.',
    },
    busy: { heading: 'For mange forespørgsler', text: 'Vent et minut, og prøv igen.' },
    unavailable: {
      heading: 'Aftalen kan ikke vises lige nu',
      text: 'Vent lidt, og prøv igen. Intet er gået tabt.',
    },
  },
};
