import { moreCard } from '../../cards/views/more/more-card.ts';
import { viewVerb } from './view-verb.ts';

/** What of a pathway is not needed every day, to the one who asks and in no room: what it leads to is shown in none either. */
export const pathwayMore = viewVerb({
  verb: 'pathway.more',
  personal: true,
  show: ({ view, person }, state) => moreCard({ ...view, viewer: person.id }, state),
});
