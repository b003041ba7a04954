import { missingFrom } from '../../../../../cards/views/agreement/agreement-parts.ts';
import type { Agreement } from '../../../../../services/pathway/agreement.ts';
import { youngPersonId } from '../../../../../services/pathway/young-person.ts';
import { type Html, html, type Part } from '../../../template.ts';
import { deedForm, unsentOf } from '../deed-form.ts';
import type { PageVisit, Unsent } from '../page-part.ts';

/** What each form about a version says: which one, so that no other is answered. */
const about = ({ version }: Agreement) => ({ agreement: String(version) });

/** What a signature is given to besides: these very words. */
const words = ({ hash }: Agreement): Html => html`<input type="hidden" name="hash" value="${hash}">`;

/**
 * Signing with one press, and with the electronic identity where the municipality has it. Nothing for somebody who has signed, or who
 * need not.
 */
export function signForms(page: PageVisit, agreement: Agreement, unsent?: Unsent): Part {
  const { sign } = page.view.text.youngAgreement;
  if (!missingFrom(page.view, page.state, agreement).includes(youngPersonId)) return false;
  const form = { part: 'agreement', about: about(agreement), unsent };
  return html`<p>${sign.text}</p>
${deedForm(page, { ...form, does: 'agreementSign', button: sign.button }, () => words(agreement))}
${identityForm(page, agreement, unsent)}`;
}

/** With an identity that is tied to the page, or after tying one. */
function identityForm(page: PageVisit, agreement: Agreement, unsent?: Unsent): Part {
  const { visit, view } = page;
  const { sign } = view.text.youngAgreement;
  if (!visit.eid) return false;
  const form = { part: 'agreement', look: 'second', unsent } as const;
  if (!visit.hasIdentity)
    return html`<p>${sign.tieText}</p>
${deedForm(page, { ...form, does: 'identityTie', button: sign.tie })}`;
  return html`<p>${sign.or}</p>
${deedForm(page, { ...form, about: about(agreement), does: 'agreementSignEid', button: sign.eid }, () => words(agreement))}`;
}

/**
 * Saying no, with a reason: to a proposal, also after having signed it, and to what is in force. A reason that was written to a version
 * that is over meanwhile stands there again.
 */
export function declineForm(page: PageVisit, agreement: Agreement, unsent?: Unsent): Html {
  const { decline } = page.view.text.youngAgreement;
  const { inForceSince, signatures } = agreement;
  const form = {
    does: 'agreementDecline',
    part: 'agreement',
    about: about(agreement),
    button: decline.button,
    look: 'grave',
    unsent,
  } as const;
  const wrote = unsent?.form.get('do') === form.does ? unsent.form.get('note') : undefined;
  const isOpen = unsentOf(form) !== undefined || (wrote !== undefined && inForceSince === undefined);
  const label =
    inForceSince !== undefined ? decline.openHolds : signatures.has(youngPersonId) ? decline.openAfter : decline.open;
  const field = {
    name: 'note',
    label: decline.label,
    hint: decline.hint,
    value: inForceSince === undefined ? wrote : undefined,
  };
  return html`<details${isOpen && html` open`}><summary>${label}</summary><div class="inside">
<p>${inForceSince === undefined ? decline.text : decline.textHolds}</p>
${deedForm(page, form, (fields) => fields.long(field))}
</div></details>`;
}
