import { agreementDeeds } from './agreement/agreement-deeds.ts';
import { agreementPart } from './agreement/agreement-part.ts';
import { paperPart } from './agreement/paper-part.ts';
import { chosenAdultDeeds } from './chosen-adult/adult-deeds.ts';
import { chosenAdultPart } from './chosen-adult/adult-part.ts';
import { closedPart } from './closed-part.ts';
import { consentDeeds } from './consent/consent-deeds.ts';
import { goalDeeds } from './goal-deeds.ts';
import { goalsPart } from './goals-part.ts';
import { homePart } from './home-part.ts';
import { lookedPart } from './looked/looked-part.ts';
import { meetingDeeds } from './meeting-deeds.ts';
import { meetingPart } from './meeting-part.ts';
import { correctionDeed } from './mine/correction-deed.ts';
import { minePart } from './mine/mine-part.ts';
import type { PageSet } from './page-part.ts';
import { peoplePart } from './people-part.ts';
import { promiseDeeds } from './promise-deeds.ts';
import { promisesPart } from './promises-part.ts';
import { sharedPart } from './shared-part.ts';
import { talkBox, talkLink } from './talk-box.ts';
import { talkDeed } from './talk-deed.ts';

/** The young person's own pages, and what can be done on them. */
export const ownPages: PageSet = {
  parts: [
    homePart,
    meetingPart,
    goalsPart,
    promisesPart,
    peoplePart,
    agreementPart,
    paperPart,
    chosenAdultPart,
    sharedPart,
    minePart,
    lookedPart,
  ],
  deeds: [
    talkDeed,
    ...meetingDeeds,
    ...goalDeeds,
    ...promiseDeeds,
    ...agreementDeeds,
    ...chosenAdultDeeds,
    ...consentDeeds,
    correctionDeed,
  ],
  closed: closedPart,
  head: talkLink,
  foot: (page) => talkBox(page),
};
