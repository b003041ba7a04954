/** Det, der ikke skal bruges hver dag: kortet "Mere" til et forløb. */
export const more = {
  heading: (code: string): string => `Mere om forløb ${code}`,
  summary: (code: string): string => `Forløb ${code}: alt det, der ikke skal bruges hver dag.`,
  /** On the card that leads there. */
  line: 'Rettigheder, journal og det øvrige',
  button: 'Mere',
  /** One for each entry of the card: what it is, and what its button says. */
  entries: {
    access: { line: 'Hvem der kan åbne den unges side', button: 'Den unges side' },
    consent: { line: 'Hvad der må deles med hvem', button: 'Samtykke' },
    review: { line: 'Hvem der kan se hvad, og hvorfor', button: 'Gennemgang' },
    hold: { line: 'Hvornår forløbet bliver slettet', button: 'Sletning' },
    extract: { line: 'Alt, hvad Vejviser har om den unge', button: 'Indsigt' },
    looks: { line: 'Hvem der har set noget om den unge, og hvornår', button: 'Hvem har set' },
    journal: { line: 'Hvad der er på sagen, og hvad der mangler', button: 'Journal' },
    correction: { line: 'Det, den unge mener er forkert', button: 'Rettelser' },
    correct: { line: 'Fødselsdato og model', button: 'Ret' },
  },
};
