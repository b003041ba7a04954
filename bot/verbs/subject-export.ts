import { extractCard } from '../../cards/views/extract/extract-card.ts';
import { Withheld } from '../../services/subject-access/withheld.ts';
import { extractAddress, extractLinkEnd } from '../web/extract/extract-link.ts';
import { viewVerb } from './view-verb.ts';

/**
 * Everything about the young person (databeskyttelsesforordningen art. 15): two links that are the coordinator's own and soon end,
 * told to them alone. What is behind them is gathered when they are opened.
 */
export const subjectExport = viewVerb({
  verb: 'subject.export',
  personal: true,
  show: async ({ view, desk, person }, state) => {
    const until = extractLinkEnd(view.now);
    const link = { pathwayId: state.id, person: person.id, locale: view.locale, until: until.toSeconds() };
    return extractCard(view, state, {
      page: extractAddress(desk, link, 'html'),
      file: extractAddress(desk, link, 'json'),
      until,
      withheld: new Withheld(await desk.pathways.current(state.id), []).shares.size,
    });
  },
});
