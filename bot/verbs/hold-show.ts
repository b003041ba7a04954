import { holdCardOf } from './hold-card-of.ts';
import { viewVerb } from './view-verb.ts';

/** When the pathway is erased, and what holds it back. */
export const holdShow = viewVerb({ verb: 'hold.show', personal: true, show: holdCardOf });
