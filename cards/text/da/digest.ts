/** One person's message of a working day, and the few that cannot wait for it. */
export const digest = {
  heading: (day: string): string => `Det venter på dig ${day}`,
  counts: (things: number, pathways: number): string => {
    const what = things === 1 ? '1 ting' : `${things} ting`;
    if (pathways === 1) return `${what} i 1 forløb.`;
    return `${what} i ${pathways} forløb. Det, der haster mest, står øverst.`;
  },
  summary: (things: number, pathways: number): string =>
    `${things === 1 ? '1 ting' : `${things} ting`} venter på dig i ${pathways} forløb.`,
  dueSoon: 'Fristen nærmer sig',
  checklist: 'Gør tjeklisten færdig, mens I husker mødet.',
  bring: (texts: string): string => `Tag med: ${texts}`,
  proposal: (title: string, day: string): string => `${title}: forslag ${day}`,
  vacant: (roles: string): string => `Ubesat: ${roles}`,
  deadline: (title: string, day: string): string => `${title}: senest ${day}`,
  lateSteps: (titles: string): string => `Allerede for sent: ${titles}`,
  lateWhat: 'Åbn planen, og afklar hvert skridt: planlæg mødet, eller noter, at det er gjort eller ikke er aktuelt.',
  spell: (status: string): string => `${status} – passer det stadig?`,
  handover: (name: string): string => `${name} har spurgt, om du vil være koordinator`,
  buttons: {
    snooze: 'Udsæt',
    openChecklist: 'Åbn tjeklisten',
    plan: 'Se planen',
    hour: 'Vælg et andet tidspunkt',
    chooseHour: 'Hvornår vil du have besked?',
    verify: 'Ja, det passer',
    changed: 'Nej, det er ændret',
  },
  notices: {
    meetingPlanned: 'Nyt møde inden for et døgn',
    meetingMoved: 'Mødet er flyttet',
    meetingCancelled: 'Mødet er aflyst',
    actionForYou: 'Du har fået en opgave, der haster',
    talkWanted: 'Den unge vil tale med nogen',
    accessLocked: 'Et link er låst efter ti forkerte koder',
    correctionAsked: 'Den unge siger, at noget er forkert',
    shareToTell: 'Oplysninger deles uden samtykke',
  },
  noticeSummaries: {
    meetingPlanned: (code: string, when: string): string => `Der er planlagt et møde i forløb ${code}: ${when}.`,
    meetingMoved: (code: string, when: string): string => `Mødet i forløb ${code} er flyttet til ${when}.`,
    meetingCancelled: (code: string, when: string): string => `Mødet i forløb ${code} ${when} er aflyst.`,
    actionForYou: (code: string, day: string): string => `Du har fået en opgave i forløb ${code} med frist ${day}.`,
    talkWanted: (code: string): string => `Den unge i forløb ${code} vil tale med nogen.`,
    accessLocked: (code: string): string => `Et link i forløb ${code} er låst, fordi koden var forkert ti gange.`,
    correctionAsked: (code: string): string => `Den unge har bedt om at få noget rettet i forløb ${code}.`,
    shareToTell: (code: string): string => `Der deles oplysninger uden samtykke i forløb ${code}. Fortæl den unge det.`,
  },
  newTime: 'Ny tid',
  time: 'Tid',
  hourSet: (clock: string): string => `Fra nu af får du din besked ${clock}.`,
  hourForm: {
    heading: 'Hvornår på dagen?',
    intro: 'Du får højst én samlet besked om dagen, kun på arbejdsdage, og kun når noget venter på dig.',
    submit: 'Gem',
  },
};
