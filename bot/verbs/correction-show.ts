import { correctionCardOf } from './correction-card-of.ts';
import { viewVerb } from './view-verb.ts';

/** What the young person says is not right, with both texts and what came of it. */
export const correctionShow = viewVerb({ verb: 'correction.show', personal: true, show: correctionCardOf });
