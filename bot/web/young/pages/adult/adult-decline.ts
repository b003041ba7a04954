import { endFormerAdults } from '../../../../../services/choose-adult.ts';
import { type Html, html } from '../../../template.ts';
import { noticeBody } from '../../young-frame.ts';
import { foldedForm } from '../deed-form.ts';
import type { PageDeed, PageVisit, Unsent } from '../page-part.ts';
import { perform } from '../perform.ts';

/** "No thanks", in two steps: what it means is said before it is done. */
export function declineForm(page: PageVisit, unsent?: Unsent): Html {
  const { decline } = page.view.text.youngAdult.own;
  const form = { does: 'adultDecline', part: 'adultHome', button: decline.button, look: 'grave', unsent } as const;
  return foldedForm(page, decline.open, form, () => html`<p>${decline.text}</p>`);
}

/** The adult says no for themselves: for the one of this very link. Their page is closed from then on. */
export const adultDeclineDeed: PageDeed = {
  does: 'adultDecline',
  part: 'adultHome',
  carryOut: async (page, form) => {
    const { adult } = page.visit.session;
    const outcome = await perform(page, form, { type: 'adult.decline', ...(adult === undefined ? {} : { adult }) });
    if (!outcome.done) return { refusal: outcome.refusal };
    await endFormerAdults(page.desk, outcome.state);
    const { declined } = page.view.text.youngAdult.own;
    return { shown: { title: declined.heading, body: noticeBody(declined) } };
  },
};
