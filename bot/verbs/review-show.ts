import { reviewCardOf } from './review-card-of.ts';
import { viewVerb } from './view-verb.ts';

/** Who can see what of the pathway, to the coordinator alone and in no room. */
export const reviewShow = viewVerb({ verb: 'review.show', personal: true, show: reviewCardOf });
