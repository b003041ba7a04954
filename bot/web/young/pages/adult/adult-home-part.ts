import { type AdultSight, adultSights } from '../../../../../services/pathway/events.ts';
import { type Html, html } from '../../../template.ts';
import type { PagePart, PageVisit } from '../page-part.ts';
import { partHeading } from '../page-pieces.ts';
import { agreementSection } from './adult-agreement.ts';
import { declineForm } from './adult-decline.ts';
import { goalsSection, meetingSection, promisesSection } from './adult-sections.ts';

/** What there is to see, by what the young person allows; nothing is shown in any other way. */
const sections: Readonly<Record<AdultSight, (page: PageVisit) => Html>> = {
  meetings: meetingSection,
  goals: goalsSection,
  promises: promisesSection,
  agreement: agreementSection,
};

/** What the chosen adult sees. Who has chosen them is not said by name: the adult knows, and whoever finds the page need not. */
export const adultHomePart: PagePart = {
  name: 'adultHome',
  show: (page, unsent) => {
    const { own } = page.view.text.youngAdult;
    const sees = page.state.chosenAdult?.sees ?? [];
    const shown = adultSights.filter((sight) => sees.includes(sight)).map((sight) => sections[sight](page));
    return {
      title: own.title,
      body: html`${partHeading(page, own.title, 'adult')}
<p>${own.intro}</p>
<p>${own.decides}</p>
${shown.length === 0 ? html`<p class="quiet">${own.nothing}</p>` : shown}
${declineForm(page, unsent)}`,
    };
  },
};
