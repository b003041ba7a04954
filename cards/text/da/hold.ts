/** Hvornår et forløb bliver slettet, og hvad der holder det tilbage. Til koordinatoren alene. */
export const hold = {
  heading: (code: string): string => `Sletning af forløb ${code}`,
  summary: (code: string): string => `Hvornår forløb ${code} bliver slettet.`,
  badge: 'Sat i bero',
  open: (days: number): string =>
    `Forløbet er åbent og bliver ikke slettet. Når det er lukket, bliver det slettet efter ${days} dage, hvis alt er journaliseret.`,
  closed: (day: string): string =>
    `Forløbet bliver slettet ${day}, eller når alt er journaliseret, hvis det er senere.`,
  held: 'Forløbet bliver ikke slettet, før du ophæver det her.',
  by: 'Sat i bero af',
  byWhom: (name: string, when: string): string => `${name}, ${when}`,
  reason: 'Grund',
  whatGoes:
    'Ved sletning forsvinder alt i Vejviser: forløbet, den unges side og kortene i rummene. Det, I selv har skrevet i rummene, bliver i Teams og Slack. Det journaliserede bliver i fagsystemet.',
  buttons: { place: 'Sæt sletning i bero', change: 'Skriv en anden grund', lift: 'Ophæv' },
  form: {
    heading: 'Sæt sletning i bero',
    intro: 'Intet i forløbet bliver slettet, før du ophæver det igen.',
    submit: 'Sæt i bero',
  },
  stuck: {
    heading: (code: string): string => `Sletningen af forløb ${code} er gået i stå`,
    room: {
      happened: 'Forløbet er lukket, og fristen er gået, men Vejviser kan ikke komme til rummet og slette sine kort.',
      todo: (code: string): string[] => [
        'Åbn rummet igen, hvis det er arkiveret, og føj Vejviser til det. Så går sletningen videre af sig selv.',
        `Eller slet rummet i hånden, og bed driften køre: npm run erase -- rooms ${code}`,
      ],
    },
    elsewhere: {
      happened: 'Forløbet er lukket, og fristen er gået, men noget i databasen kan Vejviser ikke slette.',
      todo: (_code: string): string[] => ['Bed driften køre: npm run erase -- list'],
    },
  },
  askedReason: 'Fx en klagesag, en retssag eller en anmodning om indsigt. Skriv ikke mere om den unge end nødvendigt.',
};
