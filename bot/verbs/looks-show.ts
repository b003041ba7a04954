import { looksCard } from '../../cards/views/looks/looks-card.ts';
import { looksAt } from '../../services/access-log/looks-of.ts';
import { viewVerb } from './view-verb.ts';

/** Who has seen something of the pathway and when, to the coordinator alone and in no room. */
export const looksShow = viewVerb({
  verb: 'looks.show',
  personal: true,
  show: async ({ view, desk }, state) =>
    looksCard(view, state, await looksAt(desk.documents, state.id), desk.sharing.accessLog.days),
});
