import { whoKnows } from '../../../../services/access-review/who-knows.ts';
import type { AdultSight } from '../../../../services/pathway/events.ts';
import { ageAt } from '../../../../services/pathway/rules.ts';
import { currentMembers } from '../../../../services/pathway/state.ts';
import { sharingContext } from '../../../seen.ts';
import { type Html, html } from '../../template.ts';
import { consentSwitch } from './consent/consent-switch.ts';
import type { PagePart, PageVisit } from './page-part.ts';
import { partHeading } from './page-pieces.ts';

/** Who sees what of the pathway today, told as it is. */
export const sharedPart: PagePart = {
  name: 'shared',
  show: (page, unsent) => {
    const { shared } = page.view.text.youngPage;
    return {
      title: shared.title,
      body: html`${partHeading(page, shared.title, 'shared')}
${team(page)}
${adult(page)}
${custodian(page)}
${consentSwitch(page, unsent)}
<h2>${shared.others.heading}</h2><p>${shared.others.text}</p>
<h2>${shared.name.heading}</h2><p>${shared.name.text}</p>
${!page.isShort && html`<p>${shared.ask}</p>`}
<p><a href="?at=looked">${page.view.text.looks.page.link}</a></p>
<p><a class="button second" href="?at=mine">${page.view.text.youngMine.link}</a></p>`,
    };
  },
};

function team(page: PageVisit): Html {
  const { view, state, isShort } = page;
  const { team: text } = view.text.youngPage.shared;
  const names = currentMembers(state).map(({ person }) => view.name(person));
  return html`<h2>${text.heading}</h2>
${!isShort && html`<p class="quiet">${names.join(', ')}</p>`}
<p>${text.who}</p>${list(text.what)}
<p>${text.about}</p>${whoKnowsWhat(page)}
${!isShort && html`<p>${text.own}</p>`}
${!isShort && html`<p>${text.also}</p><p>${text.wall}</p>`}`;
}

/** Who of the team may know something about what, as it is decided for every card. */
function whoKnowsWhat({ view, state, desk }: PageVisit): Html {
  const { everybody, nobody } = view.text.youngPage.shared.team;
  const all = currentMembers(state).length;
  const said = (people: readonly string[]) => {
    if (people.length === 0) return nobody;
    return people.length === all ? everybody : `${people.map((person) => view.name(person)).join(', ')}.`;
  };
  return html`<dl class="facts">${whoKnows(state, sharingContext(desk)).map(
    ({ topics, people }) =>
      html`<dt>${topics.map((topic) => view.text.topics[topic]).join(', ')}</dt><dd>${said(people)}</dd>`,
  )}</dl>`;
}

function adult({ view, state: { chosenAdult } }: PageVisit): Html {
  const { adult: text } = view.text.youngPage.shared;
  const change = html`<p><a href="?at=adult">${text.change}</a></p>`;
  const said = () => {
    if (!chosenAdult) return html`<p>${text.none}</p>`;
    if (chosenAdult.declinedAt !== undefined) return html`<p>${text.declined}</p>`;
    if (chosenAdult.sees.length === 0) return html`<p>${text.nothing}</p>${change}`;
    return html`<p>${text.sees}</p>${list(inOrder(chosenAdult.sees).map((sight) => text.what[sight]))}${change}`;
  };
  return html`<h2>${text.heading}</h2>${said()}`;
}

const order: readonly AdultSight[] = ['meetings', 'goals', 'promises', 'agreement'];
const inOrder = (sees: readonly AdultSight[]) => order.filter((sight) => sees.includes(sight));

/** Under 18, where the model wants their signature, whoever has custody reads the agreement; they have no page. */
function custodian({ view, state, desk }: PageVisit): Html {
  const { parents: text } = view.text.youngPage.shared;
  const signs = desk.models.get(state.model)?.custodianSigns === true && ageAt(state.birthDate, view.now) < 18;
  return html`<h2>${text.heading}</h2>${signs && html`<p>${text.sign}</p>`}<p>${text.no}</p>`;
}

function list(items: readonly string[]): Html {
  return html`<ul class="plain">${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}
