import { DateTime } from 'luxon';
import type { ChosenAdult } from '../../../../../services/pathway/state.ts';
import type { Invite } from '../../../../../services/young-access/invite.ts';
import type { AccessOverview } from '../../../../../services/young-access/overview.ts';
import { type Html, html } from '../../../template.ts';
import { youngAddress } from '../../young-address.ts';
import { deedForm, foldedForm } from '../deed-form.ts';
import type { PageVisit, ShownPart, Unsent } from '../page-part.ts';
import { spokenDayOf, spokenTime } from '../spoken-time.ts';
import { about } from './adult-forms.ts';

/** Whether the adult has a link and has used it, a new one, and an end to it. */
export function adultLink(page: PageVisit, adult: ChosenAdult, access: AccessOverview, unsent?: Unsent): Html {
  const { link: text } = page.view.text.youngAdult;
  const isThere = access.invite !== undefined || access.devices.length > 0;
  const make = { does: 'adultInvite', part: 'adult', about: about(adult), unsent };
  const end = { does: 'adultEnd', part: 'adult', about: about(adult), look: 'grave', unsent } as const;
  return html`<h2>${text.heading}</h2>
<p>${standing(page, access)}</p>
${
  isThere
    ? html`${foldedForm(page, text.again, { ...make, button: text.again }, () => html`<p>${text.newEndsOld}</p>`)}
${foldedForm(page, text.end, { ...end, button: text.endButton }, () => html`<p>${text.endText}</p>`)}`
    : deedForm(page, { ...make, button: text.make })
}`;
}

function standing({ view }: PageVisit, { invite, devices }: AccessOverview): string {
  const { link: text } = view.text.youngAdult;
  const [last] = devices;
  if (last) return text.used(spokenTime(view, last.seenAt));
  return invite ? text.unused(spokenDayOf(view, invite.expiresAt)) : text.none;
}

/**
 * The address and the code, shown once, with the advice to give them by different ways: whoever finds one of them gets nowhere. The
 * address is no link here: it is the adult's to open.
 */
export function shownInvite({ desk, view }: PageVisit, { token, code, expiresAt }: Invite): ShownPart {
  const { invite: text } = view.text.youngAdult;
  const address = youngAddress(desk, token);
  const until = DateTime.fromISO(expiresAt).isValid && html`<p>${text.until(spokenDayOf(view, expiresAt))}</p>`;
  return {
    title: text.title,
    body: html`<h1>${text.title}</h1>
<p class="strong">${text.once}</p>
<p>${text.apart}</p>
<p class="quiet">${text.why}</p>
<div class="field"><label for="address">${text.address}</label><textarea id="address" rows="3" readonly>\n${address}</textarea></div>
<p><a class="button" href="${smsAddress(text.smsBody(address))}" rel="noreferrer">${text.sms}</a></p>
<div class="card"><h2>${text.code}</h2><p class="secret">${code.slice(0, 3)} ${code.slice(3)}</p></div>
${until}
<p><a class="button second" href="?at=adult">${text.done}</a></p>`,
  };
}

/** Opens the telephone's own messages, with nobody to send it to yet (RFC 5724). */
const smsAddress = (body: string): string => `sms:?&body=${encodeURIComponent(body)}`;
