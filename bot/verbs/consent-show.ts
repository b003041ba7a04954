import { consentCardOf } from './consent-card-of.ts';
import { viewVerb } from './view-verb.ts';

/** What may be shared with whom, and until when, to the one who asks and in no room: not everybody there may know of every consent. */
export const consentShow = viewVerb({ verb: 'consent.show', personal: true, show: consentCardOf });
