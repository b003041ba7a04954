import type { Catalog } from './catalog.ts';
import { access } from './en/access.ts';
import { agreement, goals, talk } from './en/agreement.ts';
import { agreementFile } from './en/agreement-file.ts';
import { audience } from './en/audience.ts';
import { calendar } from './en/calendar.ts';
import { cards } from './en/cards.ts';
import { closeReasons, platforms, roles, topics } from './en/codes.ts';
import { concern, consent } from './en/consent.ts';
import { correction } from './en/correction.ts';
import { counts } from './en/counts.ts';
import { digest } from './en/digest.ts';
import { done } from './en/done.ts';
import { extract } from './en/extract.ts';
import { forms } from './en/forms.ts';
import { hold } from './en/hold.ts';
import { journal } from './en/journal.ts';
import { looks } from './en/looks.ts';
import { agendaSources, meeting, meetingKinds } from './en/meetings.ts';
import { more } from './en/more.ts';
import { paper } from './en/paper.ts';
import { plan } from './en/plan.ts';
import { records } from './en/records.ts';
import { refusals } from './en/refusals.ts';
import { review } from './en/review.ts';
import { road } from './en/road.ts';
import { rooms } from './en/rooms.ts';
import { spellEndings, spellSources, statusCodes, stepOutcomes } from './en/statuses.ts';
import { time } from './en/time.ts';
import { wall } from './en/wall.ts';
import { youngAccess } from './en/young-access.ts';
import { youngAdult } from './en/young-adult.ts';
import { youngAgreement } from './en/young-agreement.ts';
import { youngConsent } from './en/young-consent.ts';
import { youngMine } from './en/young-mine.ts';
import { youngPage } from './en/young-page.ts';

/** The English texts. */
export const en: Catalog = {
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
  parties: {
    youngPerson: 'The young person',
    custodian: 'The custodians',
    chosenAdult: 'The chosen adult',
    clock: 'Vejviser',
  },
  /** Stands for somebody who is no longer in the staff directory. */
  unknownPerson: 'A former colleague',
  wall,
  youngAccess,
  youngAdult,
  youngAgreement,
  youngConsent,
  youngMine,
  youngPage,
};
