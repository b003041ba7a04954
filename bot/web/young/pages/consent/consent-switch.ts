import { dayText } from '../../../../../cards/views/parts.ts';
import { toLocalDate } from '../../../../../services/clock.ts';
import { canGive, isShareInForce } from '../../../../../services/pathway/consent.ts';
import { actionTopics } from '../../../../../services/pathway/events.ts';
import { currentMembers } from '../../../../../services/pathway/state.ts';
import { type Html, html } from '../../../template.ts';
import { foldedForm } from '../deed-form.ts';
import type { FieldChoice, FormFields } from '../form-fields.ts';
import type { PageVisit, Unsent } from '../page-part.ts';
import { consentCards, recipient } from './consent-cards.ts';

const part = 'shared';

/** The young person's switch: what they have allowed, a press that takes it back, and yes and no to more. */
export function consentSwitch(page: PageVisit, unsent?: Unsent): Html {
  const { view, state, desk } = page;
  const { youngConsent: text } = view.text;
  const { ageOfConsent } = desk.sharing.consent;
  const mayGive = canGive('youngPerson', state.birthDate, toLocalDate(view.now), desk.sharing);
  return html`${consentCards(page, unsent)}
${mayGive ? giveForm(page, unsent) : html`<p>${text.tooYoung(ageOfConsent.years)}</p>`}
${refuseForm(page, unsent)}
${legalShares(page)}`;
}

function giveForm(page: PageVisit, unsent?: Unsent): Html {
  const { give: text } = page.view.text.youngConsent;
  const lengths = Object.entries(text.length).map(([value, label]): FieldChoice => ({ value, label }));
  const isAdult = !canGive('custodian', page.state.birthDate, toLocalDate(page.view.now), page.desk.sharing);
  return foldedForm(
    page,
    text.label,
    { does: 'consentGive', part, button: text.button, unsent },
    (fields) => html`${whatAndWhom(page, fields, text)}
${!isAdult && html`<p class="hint">${text.health}</p>`}
${fields.choice({ name: 'until', label: text.months, value: 'six' }, lengths, text.choose)}`,
  );
}

function refuseForm(page: PageVisit, unsent?: Unsent): Html {
  const { refuse: text } = page.view.text.youngConsent;
  return foldedForm(
    page,
    text.label,
    { does: 'consentRefuse', part, button: text.button, look: 'second', unsent },
    (fields) => html`<p class="hint">${text.hint}</p>${whatAndWhom(page, fields, text)}`,
  );
}

function whatAndWhom(
  { view, state, desk }: PageVisit,
  fields: FormFields,
  text: { readonly topics: string; readonly recipients: string },
): Html {
  const topics = actionTopics
    .filter((topic) => desk.sharing.topics[topic].forms.includes('page'))
    .map((topic): FieldChoice => ({ value: topic, label: view.text.topics[topic] }));
  const people = currentMembers(state).map(({ person }): FieldChoice => ({ value: person, label: view.name(person) }));
  return html`${fields.boxes({ name: 'topics', label: text.topics }, topics, [])}
${fields.boxes({ name: 'recipients', label: text.recipients }, people, [])}`;
}

/** What the law lets others share, of which the young person has been told. */
function legalShares(page: PageVisit): Html | false {
  const { view, state } = page;
  const { youngConsent: text, topics } = view.text;
  const told = [...state.shares.values()].filter(
    (share) => share.told !== undefined && share.told.exempt === undefined && isShareInForce(share, view.now),
  );
  if (told.length === 0) return false;
  const items = told.map(({ topic, recipients, until }) => {
    const people = recipients.map((one) => recipient(page, one)).join(', ');
    return html`<li>${topics[topic]}. ${text.with(people)} ${text.until(dayText(view, until))}</li>`;
  });
  return html`<h2>${text.legal.heading}</h2><ul class="plain">${items}</ul><p>${text.legal.why}</p>`;
}
