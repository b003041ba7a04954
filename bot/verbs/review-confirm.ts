import { z } from 'zod';
import { pathwayVerb } from './pathway-verb.ts';
import { reviewCardOf } from './review-card-of.ts';

/** The coordinator confirms that everybody who can see something needs to; refused when that has changed since it was shown. */
export const reviewConfirm = pathwayVerb({
  verb: 'review.confirm',
  personal: true,
  input: z.object({ mark: z.string().min(1).max(64) }),
  command: ({ mark }) => ({ type: 'review.confirm', mark }),
  card: (call, state) => (state.coordinator === call.person.id ? reviewCardOf(call, state) : undefined),
});
