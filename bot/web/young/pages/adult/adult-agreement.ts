import type { Agreement } from '../../../../../services/pathway/agreement.ts';
import { agreementInForce, pendingAgreement } from '../../../../../services/pathway/agreement.ts';
import { type Html, html } from '../../../template.ts';
import { promised } from '../agreement/agreement-content.ts';
import type { PageVisit } from '../page-part.ts';
import { typed } from '../page-pieces.ts';
import { spokenDayOf } from '../spoken-time.ts';

/** What is agreed, and what is proposed. Who has signed and who has said no, and why, is between those who sign. */
export function agreementSection(page: PageVisit): Html {
  const { view, state } = page;
  const { agreement: text } = view.text.youngAdult.own;
  const holds = agreementInForce(state);
  const proposed = pendingAgreement(state, view.now);
  return html`<h2>${text.heading}</h2>
${!holds && !proposed && html`<p>${text.none}</p>`}
${holds && html`<p>${text.holds(spokenDayOf(view, holds.inForceSince ?? holds.proposedAt))}</p>${words(page, holds)}`}
${proposed && html`<p class="strong">${text.proposal}</p>${words(page, proposed)}`}`;
}

function words(page: PageVisit, { text: { goals, promises } }: Agreement): Html {
  const { agreement: text } = page.view.text.youngAdult.own;
  return html`<h3>${text.goals}</h3>
<ul class="cards">${goals.map((goal) => html`<li class="card">${typed(page, goal.text)}</li>\n`)}</ul>
<h3>${text.promises}</h3>
<ul class="cards">${promises.map((promise) => html`<li class="card">${promised(page, promise)}</li>\n`)}</ul>`;
}
