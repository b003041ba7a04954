import { loadAdultName } from '../../../../../services/chosen-adult.ts';
import type { ChosenAdult } from '../../../../../services/pathway/state.ts';
import { overviewOf } from '../../../../../services/young-access/overview.ts';
import { type Html, html, type Part } from '../../../template.ts';
import type { PagePart, PageVisit, Unsent } from '../page-part.ts';
import { badge, partHeading } from '../page-pieces.ts';
import { spokenDayOf } from '../spoken-time.ts';
import { chooseForm, removeForm, sightsForm } from './adult-forms.ts';
import { adultLink } from './adult-link.ts';

/** The young person's adult (*den unges voksne*): who it is, what they may see, and the link to their page. Theirs alone to decide. */
export const chosenAdultPart: PagePart = {
  name: 'adult',
  show: async (page, unsent) => {
    const { youngAdult: text } = page.view.text;
    const { chosenAdult } = page.state;
    return {
      title: text.title,
      body: html`${partHeading(page, text.title, 'adult')}
${chosenAdult ? await chosen(page, chosenAdult, unsent) : notChosen(page, unsent)}`,
    };
  },
};

function notChosen(page: PageVisit, unsent?: Unsent): Html {
  const { youngAdult: text } = page.view.text;
  return html`<p>${text.intro}</p>
${!page.isShort && html`<p>${text.example}</p>`}
<p>${text.page}</p>
${!page.isShort && html`<p>${text.team}</p>`}
${chooseForm(page, unsent)}`;
}

async function chosen(page: PageVisit, adult: ChosenAdult, unsent?: Unsent): Promise<Html> {
  const { youngAdult: text } = page.view.text;
  const hasDeclined = adult.declinedAt !== undefined;
  const another = chooseForm(page, unsent);
  return html`${await card(page, adult)}
${hasDeclined ? declined(page, another) : await chosenAndWilling(page, adult, unsent)}
${!hasDeclined && html`<details${unsent?.form.get('do') === 'adultChoose' && html` open`}><summary>${text.another}</summary><div class="inside"><p>${text.anotherText}</p>${another}</div></details>`}
${removeForm(page, adult, unsent)}`;
}

async function card({ desk, state, view, isShort }: PageVisit, adult: ChosenAdult): Promise<Html> {
  const { youngAdult: text } = view.text;
  const who = await loadAdultName(desk.documents, state.id, adult);
  const hasDeclined = adult.declinedAt !== undefined;
  return html`<section class="card first">${hasDeclined && html`<p>${badge(text.declined.badge, 'late')}</p>`}
<h2 class="name" dir="auto">${who?.name ?? text.unnamed}</h2>
${who !== undefined && who.relation !== '' && html`<p dir="auto">${who.relation}</p>`}
${!isShort && html`<p class="quiet">${text.since(spokenDayOf(view, adult.chosenAt))}</p>`}</section>`;
}

function declined({ view }: PageVisit, another: Html): Html {
  const { youngAdult: text } = view.text;
  return html`<p>${text.declined.text}</p>
<h2>${text.another}</h2>
${another}`;
}

async function chosenAndWilling(page: PageVisit, adult: ChosenAdult, unsent?: Unsent): Promise<Part> {
  const { desk, state } = page;
  const access = await overviewOf(desk.access, { pathwayId: state.id, audience: 'chosenAdult', adult: adult.id });
  return html`${sightsForm(page, adult, unsent)}
${adultLink(page, adult, access, unsent)}`;
}
