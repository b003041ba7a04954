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
  beingErased: { heading: 'Det er ved at blive slettet', text: 'Dit forløb er slut. Alt om dig bliver slettet nu.' },
  notNow: { heading: 'Det gik ikke', text: 'Vi kan ikke vise det lige nu. Spørg din koordinator.' },
};
