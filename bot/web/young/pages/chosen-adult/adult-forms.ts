import { adultSights } from '../../../../../services/pathway/events.ts';
import type { ChosenAdult } from '../../../../../services/pathway/state.ts';
import { type Html, html } from '../../../template.ts';
import { deedForm, foldedForm } from '../deed-form.ts';
import type { FormFields } from '../form-fields.ts';
import type { PageVisit, Unsent } from '../page-part.ts';

/** What each form about an adult says: which one, so that it does nothing to another who was chosen in the meantime. */
export const about = ({ id }: ChosenAdult) => ({ adult: id });

/**
 * Who it is, and what they may see. Nothing is ticked beforehand: whatever is shown of a young person's life to somebody outside, they
 * have chosen to show (data protection by default, GDPR article 25.2). The choice can be made larger at any time.
 */
export function chooseForm(page: PageVisit, unsent?: Unsent): Html {
  const { youngAdult: text } = page.view.text;
  const form = { does: 'adultChoose', part: 'adult', button: text.choose, unsent };
  return deedForm(
    page,
    form,
    (fields) => html`${fields.line({ name: 'name', ...text.name })}
${fields.line({ name: 'relation', ...text.relation })}
${sightBoxes(page, fields, [])}`,
  );
}

/** What the adult who is chosen may see. */
export function sightsForm(page: PageVisit, adult: ChosenAdult, unsent?: Unsent): Html {
  const { sees } = page.view.text.youngAdult;
  const form = { does: 'adultShow', part: 'adult', about: about(adult), button: sees.button, unsent };
  return deedForm(page, form, (fields) => sightBoxes(page, fields, adult.sees));
}

function sightBoxes({ view, isShort }: PageVisit, fields: FormFields, ticked: readonly string[]): Html {
  const { sees } = view.text.youngAdult;
  const choices = adultSights.map((value) => ({ value, label: sees.what[value] }));
  return fields.boxes({ name: 'sees', label: sees.label, hint: isShort ? undefined : sees.hint }, choices, ticked);
}

/** Removing the adult, in two steps. */
export function removeForm(page: PageVisit, adult: ChosenAdult, unsent?: Unsent): Html {
  const { remove } = page.view.text.youngAdult;
  const form = {
    does: 'adultRemove',
    part: 'adult',
    about: about(adult),
    button: remove.button,
    look: 'grave',
    unsent,
  } as const;
  return foldedForm(page, remove.open, form, () => html`<p>${remove.text}</p>`);
}
