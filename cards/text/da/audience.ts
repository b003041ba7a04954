/** What stands in the place of what not everybody who looks may know: the same, whatever it is. */
export const audience = {
  notForAll: 'Noget her er kun for nogle i teamet.',
  more: 'Der er mere, som ikke vises her.',
  seeOwn: 'Se det, du må se',
  summary: (code: string): string => `Forløb ${code}: noget er kun for nogle i teamet.`,
};
