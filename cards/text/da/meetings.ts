import type { AgendaSource } from '../../../services/pathway/events.ts';
import type { GeneralMeetingKind } from '../../../services/pathway/meeting.ts';

/** What the kinds of meeting are called that every model has; a model's own bear the title of their step. */
export const meetingKinds: Record<GeneralMeetingKind, string> = {
  individual: 'Individuelt møde',
  network: 'Netværksmøde',
  extra: 'Ekstra møde',
};

/** Who wants an agenda point talked about. */
export const agendaSources: Record<AgendaSource, string> = {
  team: 'Teamet',
  youngPerson: 'Den unge selv',
};

/** What stands on the card of a meeting, from its planning to its record. */
export const meeting = {
  heading: (kind: string, day: string): string => `${kind} ${day}`,
  yes: 'Ja',
  no: 'Nej',
  rating: (rating: number): string => (rating === 0 ? '0 – slet ikke' : rating === 10 ? '10 – helt' : String(rating)),
  wall: {
    heading: (code: string): string => `Væggen til mødet i forløb ${code}`,
    what: 'Åbn den på den skærm, som alle i rummet kan se. Den følger med, når I ændrer noget, og adressen dør, når mødet er slut.',
    open: 'Åbn væggen',
    summary: (code: string): string => `Mødet i forløb ${code} er i gang.`,
  },
  calendar: {
    heading: 'Mødet i din kalender',
    what: 'Kalenderen viser tid, sted og forløbets kode, aldrig navne.',
    file: 'Hent dette møde',
    subscribe: 'Abonnér på alle dine møder',
    summary: (code: string): string => `Mødet i forløb ${code} til din kalender.`,
  },
  buttons: {
    renewWall: 'Ny adresse til væggen',
  },
};
