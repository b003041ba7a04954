import { comparedWith } from '../../../../../cards/views/agreement/agreement-changes.ts';
import { agreementPhase, shortHash } from '../../../../../cards/views/agreement/agreement-parts.ts';
import { type Agreement, agreementInForce, lastAgreement } from '../../../../../services/pathway/agreement.ts';
import { type Html, html, type Part } from '../../../template.ts';
import { queryOf } from '../../young-language.ts';
import type { PagePart, PageVisit, Unsent } from '../page-part.ts';
import { badge, partHeading } from '../page-pieces.ts';
import { changeLead } from './agreement-change.ts';
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
    const isWaiting = proposal !== undefined && agreementPhase(page.view, page.state, proposal) === 'proposed';
    return {
      title: text.title,
      body: html`${partHeading(page, text.title, 'agreement')}
${fromElsewhere(page)}
${!proposal && !holds && html`<p>${lastAgreement(page.state) ? text.takenBack : text.none}</p>`}
${proposal && (isWaiting ? waiting : over)(page, proposal, holds, unsent)}
${holds && holding(page, holds, isWaiting, unsent)}`,
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

/** A version that waits for answers. */
function waiting(page: PageVisit, agreement: Agreement, holds: Agreement | undefined, unsent?: Unsent): Html {
  const { youngAgreement: text } = page.view.text;
  const before = comparedWith(page.state, agreement, seenVersion(page, holds, unsent));
  return html`${heading(page, agreement, holds, text.oldHolds)}
${before && changeLead(page, before, agreement, seenVersion(page, holds, unsent))}
${wordsOf(page, agreement, before)}
${signForms(page, agreement, unsent)}
${declineForm(page, agreement, unsent)}
${paperLink(page, agreement)}`;
}

/** A version that cannot come into force any more: why, and out of the way what it said. */
function over(page: PageVisit, agreement: Agreement, holds: Agreement | undefined): Html {
  const { youngAgreement: text } = page.view.text;
  return html`${heading(page, agreement, holds, text.oldStillHolds)}
<details><summary>${text.overContent}</summary><div class="inside">
${wordsOf(page, agreement, comparedWith(page.state, agreement))}
${paperLink(page, agreement)}
</div></details>`;
}

function heading(page: PageVisit, agreement: Agreement, holds: Agreement | undefined, ofOld: string): Html {
  const { youngAgreement: text } = page.view.text;
  return html`<h2>${holds ? text.newProposal : text.proposal}</h2>
${standing(page, agreement)}
${holds && html`<p>${ofOld}</p>`}`;
}

function standing(page: PageVisit, agreement: Agreement): Html {
  const { look, words } = agreementStanding(page, agreement);
  return html`<p>${badge(words.badge, look)}</p>
<p>${words.text}</p>`;
}

/** What holds now; folded away while another waits, unless it is what the young person has just tried to answer. */
function holding(page: PageVisit, agreement: Agreement, isFolded: boolean, unsent?: Unsent): Html {
  const { youngAgreement: text } = page.view.text;
  const body = html`${standing(page, agreement)}
${wordsOf(page, agreement)}
${agreement.objected === undefined && declineForm(page, agreement, unsent)}
${paperLink(page, agreement)}`;
  if (!isFolded) return html`<h2>${text.holds}</h2>\n${body}`;
  const isOpen = unsent?.form.get('agreement') === String(agreement.version);
  return html`<details${isOpen && html` open`}><summary>${text.holdsNow}</summary><div class="inside">
${body}
</div></details>`;
}

/** Every word of it, and who has signed; what differs from the version before is marked. */
function wordsOf(page: PageVisit, agreement: Agreement, before?: Agreement): Html {
  return html`${agreementContent(page, agreement, before)}
${!page.isShort && agreementParties(page, agreement)}
${version(page, agreement)}`;
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

/**
 * The version that the young person had before their eyes when they tried to answer it, and another has come since. What holds is
 * answered for itself.
 */
function seenVersion({ visit }: PageVisit, holds: Agreement | undefined, unsent?: Unsent): number | undefined {
  const seen = unsent ? unsent.form.get('agreement') : queryOf(visit.req).get('seen');
  if (!/^\d{1,6}$/.test(seen ?? '') || (unsent && Number(seen) === holds?.version)) return undefined;
  return Number(seen);
}
