import { journalCardOf } from './journal-card-of.ts';
import { viewVerb } from './view-verb.ts';

/** What of the pathway is not on record yet and since when, and what is. */
export const journalShow = viewVerb({ verb: 'journal.show', personal: true, show: journalCardOf });
