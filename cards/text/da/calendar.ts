/** What stands in people's calendars. Other servers than ours read them: a code, never a name, and no typed text. */
export const calendar = {
  name: 'Møder i Vejviser',
  meeting: (code: string): string => `Møde i forløb ${code}`,
  cancelled: (code: string): string => `Aflyst: møde i forløb ${code}`,
  description: 'Sted, dagsorden og deltagere står i forløbets rum.',
};
