import { access } from './da/access.ts';
import { agreement, goals, talk } from './da/agreement.ts';
import { agreementFile } from './da/agreement-file.ts';
import { audience } from './da/audience.ts';
import { calendar } from './da/calendar.ts';
import { cards } from './da/cards.ts';
import { closeReasons, platforms, roles, topics } from './da/codes.ts';
import { concern, consent } from './da/consent.ts';
import { correction } from './da/correction.ts';
import { counts } from './da/counts.ts';
import { digest } from './da/digest.ts';
import { done } from './da/done.ts';
import { extract } from './da/extract.ts';
import { forms } from './da/forms.ts';
import { hold } from './da/hold.ts';
import { journal } from './da/journal.ts';
import { looks } from './da/looks.ts';
import { agendaSources, meeting, meetingKinds } from './da/meetings.ts';
import { more } from './da/more.ts';
import { paper } from './da/paper.ts';
import { plan } from './da/plan.ts';
import { records } from './da/records.ts';
import { refusals } from './da/refusals.ts';
import { review } from './da/review.ts';
import { road } from './da/road.ts';
import { rooms } from './da/rooms.ts';
import { spellEndings, spellSources, statusCodes, stepOutcomes } from './da/statuses.ts';
import { time } from './da/time.ts';
import { wall } from './da/wall.ts';
import { youngAccess } from './da/young-access.ts';
import { youngAdult } from './da/young-adult.ts';
import { youngAgreement } from './da/young-agreement.ts';
import { youngConsent } from './da/young-consent.ts';
import { youngMine } from './da/young-mine.ts';
import { youngPage } from './da/young-page.ts';

/** The Danish texts. */
export const da = {
  access,
  agendaSources,
  agreement,
  agreementFile,
  audience,
  calendar,
  cards,
  closeReasons,
  concern,
  consent,
  correction,
  counts,
  digest,
  done,
  extract,
  forms,
  goals,
  hold,
  journal,
  meeting,
  meetingKinds,
  looks,
  more,
  paper,
  plan,
  platforms,
  records,
  refusals,
  roles,
  review,
  road,
  rooms,
  spellEndings,
  spellSources,
  statusCodes,
  stepOutcomes,
  talk,
  time,
  topics,
  /** Those of a pathway who are none of the staff. */
  parties: {
    youngPerson: 'Den unge',
    custodian: 'Forældremyndigheden',
    chosenAdult: 'Den unges voksne',
    clock: 'Vejviser',
  },
  /** Stands for somebody who is no longer in the staff directory. */
  unknownPerson: 'En tidligere kollega',
  wall,
  youngAccess,
  youngAdult,
  youngAgreement,
  youngConsent,
  youngMine,
  youngPage,
};
