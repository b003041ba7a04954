/** Alt om den unge: til koordinatoren, der giver det til den unge. */
export const extract = {
  heading: (code: string): string => `Indsigt i forløb ${code}`,
  what: 'Alt, hvad Vejviser har om den unge, og hvem det er delt med: én side til at læse eller skrive ud, og én fil til et andet program.',
  forWhom: (name: string, time: string): string =>
    `Linkene er til ${name} og virker til ${time}. Send dem ikke videre. Giv det hele til den unge selv, eller til den, der har ret til det på den unges vegne.`,
  own: 'Den unge kan selv hente det på sin side under ”Det jeg deler”.',
  others: 'Læs det igennem, før du giver det videre: Der kan stå noget om andre end den unge.',
  withheld: (count: number): string =>
    count === 1
      ? 'Én deling uden samtykke er ikke med, for den unge har ikke fået den at vide. Overvej, om den unge skal have det at vide.'
      : `${count} delinger uden samtykke er ikke med, for den unge har ikke fået dem at vide. Overvej, om den unge skal have det at vide.`,
  logged: 'Hver gang nogen åbner et af linkene, bliver det noteret, og den unge kan se det.',
  read: 'Åbn siden',
  file: 'Hent filen (JSON)',
  renew: 'Lav nye links',
  summary: (code: string): string => `Links til alt, hvad Vejviser har om den unge i forløb ${code}.`,
  /** The page in place of the extract. */
  title: 'Indsigt',
  notices: {
    dead: {
      heading: 'Linket virker ikke',
      text: 'Et link til indsigt virker kun kort tid. Bed om et nyt under ”Mere” på forløbets kort i Teams eller Slack.',
    },
    incomplete: {
      heading: 'Det kan ikke laves lige nu',
      text: 'Der er noget, som Vejviser ikke ved, om den unge skal have med. Sig det til den, der har ansvaret for Vejviser hos jer.',
    },
    busy: { heading: 'For mange forespørgsler', text: 'Vent et minut, og prøv igen.' },
    unavailable: { heading: 'Det kan ikke vises lige nu', text: 'Vent lidt, og prøv igen. Intet er gået tabt.' },
  },
};
