import { agreementPhase, shortHash } from '../../../../../cards/views/agreement/agreement-parts.ts';
import { type Agreement, agreementInForce, lastAgreement } from '../../../../../services/pathway/agreement.ts';
import { type Html, html, type Part } from '../../../template.ts';
import { queryOf } from '../../young-language.ts';
import type { PagePart, PageVisit, Unsent } from '../page-part.ts';
import { badge, partHeading } from '../page-pieces.ts';
import { changedFrom, changeLead } from './agreement-change.ts';
import { agreementContent } from './agreement-content.ts';
import { declineForm, signForms } from './agreement-forms.ts';
import { agreementParties } from './agreement-parties.ts';
import { agreementStanding } from './agreement-standing.ts';

/**
 * The agreement as the young person reads it, every word of it: what waits for an answer and what holds, what is new, who has signed;
 * and, to a version that can be answered, yes or no.
 */
export const agreementPart: PagePart = {
  name: 'agreement',
  show: (page, unsent) => {
    const { youngAgreement: text } = page.view.text;
    const { proposal, holds } = shownVersions(page);
    return {
      title: text.title,
      body: html`${partHeading(page, text.title, 'agreement')}
${fromElsewhere(page)}
${!proposal && !holds && html`<p>${lastAgreement(page.state) ? text.takenBack : text.none}</p>`}
${proposal && proposalOf(page, proposal, holds, unsent)}
${holds && (proposal ? folded(text.holdsNow, holdingOf(page, holds, unsent), unsent, holds) : html`<h2>${text.holds}</h2>${holdingOf(page, holds, unsent)}`)}`,
    };
  },
};

/** What is shown: the newest version, unless it was taken back; and the one that holds. */
function shownVersions({ state }: PageVisit): { proposal?: Agreement; holds?: Agreement } {
  const last = lastAgreement(state);
  const holds = agreementInForce(state);
  const isOpen = last !== undefined && last !== holds && last.withdrawnAt === undefined;
  return { ...(isOpen ? { proposal: last } : {}), ...(holds ? { holds } : {}) };
}

/** What came of it, for somebody who comes back from the identity provider without having signed. */
function fromElsewhere({ visit, view }: PageVisit): Part {
  const { eidRefused, eidLost } = view.text.youngAgreement;
  const came = queryOf(visit.req).get('eid');
  const said = came === 'refused' ? eidRefused : came === 'lost' ? eidLost : undefined;
  return said !== undefined && html`<p class="problem" role="alert">${said}</p>`;
}

function proposalOf(page: PageVisit, agreement: Agreement, holds: Agreement | undefined, unsent?: Unsent): Html {
  const { youngAgreement: text } = page.view.text;
  const seen = seenVersion(page, unsent);
  const before = changedFrom(page, agreement, seen);
  const { look, words } = agreementStanding(page, agreement);
  const canAnswer = agreementPhase(page.view, page.state, agreement) === 'proposed';
  return html`<h2>${holds ? text.newProposal : text.proposal}</h2>
<p>${badge(words.badge, look)}</p>
<p>${words.text}</p>
${holds && html`<p>${text.oldHolds}</p>`}
${before && changeLead(page, before, agreement, seen)}
${agreementContent(page, agreement, before)}
${!page.isShort && agreementParties(page, agreement)}
${version(page, agreement)}
${canAnswer && signForms(page, agreement, unsent)}
${canAnswer && declineForm(page, agreement, unsent)}
${paperLink(page, agreement)}`;
}

function holdingOf(page: PageVisit, agreement: Agreement, unsent?: Unsent): Html {
  const { look, words } = agreementStanding(page, agreement);
  return html`<p>${badge(words.badge, look)}</p>
<p>${words.text}</p>
${agreementContent(page, agreement)}
${!page.isShort && agreementParties(page, agreement)}
${version(page, agreement)}
${agreement.objected === undefined && declineForm(page, agreement, unsent)}
${paperLink(page, agreement)}`;
}

/** Out of the way of what waits; open when it is what the young person has just tried to answer. */
function folded(label: string, body: Html, unsent: Unsent | undefined, { version }: Agreement): Html {
  const isOpen = unsent?.form.get('agreement') === String(version);
  return html`<details${isOpen && html` open`}><summary>${label}</summary>
${body}
</details>`;
}

/** By which the exact text can be told, here as in the chat and on paper. */
function version({ view, isShort }: PageVisit, agreement: Agreement): Part {
  return (
    !isShort &&
    html`<p class="quiet">${view.text.youngAgreement.version(agreement.version, shortHash(agreement.hash))}</p>`
  );
}

function paperLink({ view }: PageVisit, { version }: Agreement): Html {
  return html`<p><a class="button second" href="?at=paper&amp;agreement=${version}" download>${view.text.youngAgreement.paper}</a></p>`;
}

/** The version that the young person had before their eyes, when they tried to answer that one and another has come since. */
function seenVersion({ visit }: PageVisit, unsent?: Unsent): number | undefined {
  const seen = unsent ? unsent.form.get('agreement') : queryOf(visit.req).get('seen');
  return /^\d{1,6}$/.test(seen ?? '') ? Number(seen) : undefined;
}
