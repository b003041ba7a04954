/** Det, den unge mener er forkert. Til koordinatoren. */
export const correction = {
  heading: (code: string): string => `Rettelser i forløb ${code}`,
  summary: (code: string, open: number): string =>
    open === 1 ? `Forløb ${code}: 1 rettelse venter på svar.` : `Forløb ${code}: ${open} rettelser venter på svar.`,
  what: 'Den unge har ret til at få rettet det, der er forkert. Begge tekster bliver gemt: det, der stod, og det, den unge siger. Siger du nej, står den unges ord stadig ved siden af.',
  none: 'Den unge har ikke bedt om at få noget rettet.',
  more: (count: number): string =>
    count === 1 ? 'Der er 1 mere. Hent alt under ”Indsigt”.' : `Der er ${count} mere. Hent alt under ”Indsigt”.`,
  waits: (count: number): string =>
    count === 1 ? 'Den unge har bedt om at få noget rettet' : `Den unge har bedt om at få ${count} ting rettet`,
  kinds: {
    goal: (text: string): string => `Mål: ${text}`,
    action: (title: string): string => `Opgave: ${title}`,
    meeting: (when: string): string => `Møde: ${when}`,
    other: 'Noget andet',
  },
  stood: (text: string): string => `Der stod: ”${text}”`,
  says: (text: string): string => `Den unge siger: ”${text}”`,
  by: (name: string, when: string): string => `${name}, ${when}`,
  whyNot: (text: string): string => `Hvorfor ikke: ”${text}”`,
  open: 'Venter på svar',
  outcomes: { noted: 'Noteret', declined: 'Ikke enig' },
  buttons: { show: 'Se rettelser', add: 'Notér en rettelse', note: 'Notér det', decline: 'Jeg er ikke enig' },
  form: {
    heading: 'Notér en rettelse',
    intro: 'Når den unge siger til dig, at noget er forkert. Det, der står nu, bliver også gemt.',
    submit: 'Notér',
  },
  asked: 'Skriv, hvordan det er, med den unges egne ord.',
  declining: {
    heading: 'Ikke enig i rettelsen',
    intro: (text: string): string =>
      `Den unge siger: ”${text}” De ord bliver stående sammen med din grund, og den unge kan se den.`,
    submit: 'Gem grunden',
  },
};
