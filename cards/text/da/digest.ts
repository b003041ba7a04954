/** One person's message of a working day, and the few that cannot wait for it. */
export const digest = {
  heading: 'Det venter på dig i dag',
  summary: (pathways: number): string =>
    pathways === 1 ? 'Noget venter på dig i 1 forløb.' : `Noget venter på dig i ${pathways} forløb.`,
  notices: {
    meetingPlanned: (code: string): string => `Der er planlagt et møde i forløb ${code} inden for et døgn.`,
    meetingMoved: (code: string): string => `Mødet i forløb ${code} er flyttet.`,
    meetingCancelled: (code: string): string => `Mødet i forløb ${code} er aflyst.`,
    actionForYou: (code: string): string => `Du har fået en opgave i forløb ${code}, der haster.`,
  },
  hourForm: {
    heading: 'Hvornår på dagen?',
    intro: 'Du får højst én besked om dagen, kun på arbejdsdage, og kun når noget venter på dig.',
    submit: 'Gem',
  },
};
