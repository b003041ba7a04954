import { agreementPhase, whoIsGone } from '../../../../../cards/views/agreement/agreement-parts.ts';
import { type Agreement, concernedParties, type PartyId } from '../../../../../services/pathway/agreement.ts';
import { youngPersonId } from '../../../../../services/pathway/young-person.ts';
import { type Html, html } from '../../../template.ts';
import type { PageVisit } from '../page-part.ts';
import { badge, typed } from '../page-pieces.ts';
import { spokenDayOf } from '../spoken-time.ts';

/** Who has signed and when, who has not yet, and who has said no and why. */
export function agreementParties(page: PageVisit, agreement: Agreement): Html {
  const { view, state } = page;
  const items = concernedParties(state, agreement, view.now).map(
    (party) => html`<li><span class="strong">${view.name(party)}</span> ${answerOf(page, agreement, party)}</li>\n`,
  );
  return html`<h3>${view.text.youngAgreement.parties}</h3>
<ul class="steps">${items}</ul>`;
}

function answerOf(page: PageVisit, agreement: Agreement, party: PartyId): Html {
  const { view, state } = page;
  const { youngAgreement: text } = view.text;
  const said = { ...text.party, ...(party === youngPersonId ? text.own : {}) };
  const no = noOf(agreement, party);
  if (no)
    return html`${badge(said.declined, 'late')}<p>${text.on(spokenDayOf(view, no.at))}</p>${typed(page, text.because(no.note))}`;
  const signature = agreement.signatures.get(party);
  if (signature) {
    const { method, at, by, witness } = signature;
    const how = method === 'paper' || method === 'eid' ? text.how[method] : '';
    const seen = witness !== undefined && html` ${text.seenBy(view.name(witness), view.name(by))}`;
    return html`${badge(said.signed, 'good')}<p>${text.on(spokenDayOf(view, at))} ${how}${seen}</p>`;
  }
  const phase = agreementPhase(view, state, agreement);
  if (phase === 'partyGone' && whoIsGone(view, state, agreement) === party) return badge(text.party.gone, 'late');
  return badge(phase === 'proposed' || phase === 'partyGone' ? text.party.missing : text.party.never);
}

function noOf({ declined, objected }: Agreement, party: PartyId) {
  if (declined?.party === party) return declined;
  return party === youngPersonId ? objected : undefined;
}
