/** What stands in the place of what not everybody who looks may know: the same, whatever it is. */
export const audience = {
  notForAll: 'Noget her er kun for nogle i teamet.',
  more: 'Der er mere, som ikke vises her.',
  seeOwn: 'Se det, du må se',
  /** The card of what a room does not show, for somebody who may. */
  own: {
    heading: (code: string): string => `Ikke for alle i rummet: forløb ${code}`,
    intro: 'Det her vises ikke i rummet, fordi ikke alle dér må se det. Del det ikke videre.',
    none: 'Der er ikke mere, du må se, end det, der står i rummet.',
    meeting: (title: string): string => `${title}: noget af mødet`,
    summary: (code: string): string => `Forløb ${code}: det, som ikke er for alle i rummet.`,
  },
  summary: (code: string): string => `Forløb ${code}: noget er kun for nogle i teamet.`,
};
