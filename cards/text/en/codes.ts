import type * as da from '../da/codes.ts';

export const roles: typeof da.roles = {
  coordinator: 'Coordinator',
  leader: 'Cross-departmental leader',
  admin: 'System administrator',
  childYouthAdviser: 'Child and youth adviser',
  adultCaseworker: 'Adult caseworker',
  educationGuide: 'Education guide',
  jobConsultant: 'Job consultant',
  supportContact: 'Contact person',
  housingSupport: 'Housing support',
  substanceTherapist: 'Substance use therapist',
  psychiatry: 'Psychiatric services',
  fosterFamily: 'Foster family',
  placement: 'Placement',
  school: 'School or place of education',
  mentor: 'Mentor',
  other: 'Other professional',
};

export const closeReasons: typeof da.closeReasons = {
  goalReached: 'The goal has been reached',
  turned23: 'The young person has turned 23',
  movedAway: 'The young person has moved to another municipality',
  youngPersonDeclined: 'The young person no longer wants the pathway',
  otherSupport: 'The young person gets other support',
  openedByMistake: 'Opened by mistake',
};

export const topics: typeof da.topics = {
  education: 'Education',
  employment: 'Work',
  housing: 'Housing',
  economy: 'Money',
  health: 'Health and wellbeing',
  network: 'Family and network',
  leisure: 'Leisure',
  other: 'Other',
};

export const platforms: typeof da.platforms = { teams: 'Teams', slack: 'Slack' };
