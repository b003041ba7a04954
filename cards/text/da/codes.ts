import type { ActionTopic, CloseReason, PlatformName } from '../../../services/pathway/events.ts';
import type { RoleCode } from '../../../services/people/person.ts';

/** What roles, professions and rights are called. */
export const roles: Record<RoleCode, string> = {
  coordinator: 'Koordinator',
  leader: 'Tværgående leder',
  admin: 'Systemansvarlig',
  childYouthAdviser: 'Børne- og ungerådgiver',
  adultCaseworker: 'Voksenrådgiver',
  educationGuide: 'Uddannelsesvejleder',
  jobConsultant: 'Jobkonsulent',
  supportContact: 'Kontaktperson',
  housingSupport: 'Bostøtte',
  substanceTherapist: 'Misbrugsbehandler',
  psychiatry: 'Psykiatrien',
  fosterFamily: 'Plejefamilie',
  placement: 'Anbringelsessted',
  school: 'Skole eller uddannelsessted',
  mentor: 'Mentor',
  other: 'Anden fagperson',
};

export const closeReasons: Record<CloseReason, string> = {
  goalReached: 'Målet er nået',
  turned23: 'Den unge er fyldt 23 år',
  movedAway: 'Den unge er flyttet til en anden kommune',
  youngPersonDeclined: 'Den unge ønsker ikke forløbet længere',
  otherSupport: 'Den unge får anden støtte',
  openedByMistake: 'Oprettet ved en fejl',
};

export const topics: Record<ActionTopic, string> = {
  education: 'Uddannelse',
  employment: 'Arbejde',
  housing: 'Bolig',
  economy: 'Økonomi',
  health: 'Sundhed og trivsel',
  network: 'Familie og netværk',
  leisure: 'Fritid',
  other: 'Andet',
};

export const platforms: Record<PlatformName, string> = { teams: 'Teams', slack: 'Slack' };
