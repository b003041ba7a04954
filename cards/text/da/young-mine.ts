/** Alt om den unge, til den unge selv. Korte, enkle sætninger (LIX højst 30). */
export const youngMine = {
  title: 'Alt om mig',
  /** On the pages that lead there. */
  link: 'Se alt om mig',
  intro: 'Her kan du se alt, hvad vi har gemt om dig. Du kan også se, hvem der har set det.',
  looked: 'Når du åbner det, bliver det skrevet ned. Det gør det for alle, der ser noget om dig.',
  read: 'Læs det hele',
  file: 'Hent det som en fil',
  fileWhat: 'Filen er til et andet program. Den bliver på din telefon, til du sletter den.',
  wrong: 'Er der noget, der er forkert? Så har du ret til at få det rettet.',
  /** The pathway has ended. */
  over: 'Sig det til din kommune.',
  corrections: {
    ask: 'Noget er forkert',
    about: 'Hvad er forkert?',
    choose: 'Vælg her',
    text: 'Hvordan er det rigtigt?',
    hint: 'Skriv det med dine egne ord.',
    send: 'Send det',
    heading: 'Det, du har bedt om at få rettet',
    waits: 'Venter på svar',
    outcomes: { noted: 'Det er noteret', declined: 'Din koordinator er ikke enig' },
    stood: 'Her stod:',
    yours: 'Du skrev:',
    whyNot: (name: string): string => `${name} skrev:`,
  },
  said: { correctionAsked: 'Det er sendt. Din koordinator svarer dig her. Det, der stod, bliver også gemt.' },
  beingErased: { heading: 'Det er ved at blive slettet', text: 'Dit forløb er slut. Alt om dig bliver slettet nu.' },
  notNow: { heading: 'Det gik ikke', text: 'Vi kan ikke vise det lige nu. Spørg din koordinator.' },
};
