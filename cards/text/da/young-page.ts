/** What the young person reads on their own page. Short, plain sentences (LIX at most 30, measured by a test), said to *you*. */
export const youngPage = {
  home: { title: 'Din side', talk: 'Jeg vil gerne tale med nogen' },
  closed: { heading: 'Dit forløb er slut', text: 'Der er ikke mere her. Vil du vide noget? Så spørg din kommune.' },
  /** What one is met with after something was sent. */
  said: {
    talk: 'Din koordinator får besked nu.',
  },
};
