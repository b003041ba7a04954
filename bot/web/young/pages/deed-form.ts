import { type Html, html, type Part } from '../../template.ts';
import { FormFields } from './form-fields.ts';
import type { PageVisit, Unsent } from './page-part.ts';
import { deedHead } from './perform.ts';

/** One form of a part. */
export interface DeedForm {
  readonly does: string;
  /** The part that has the form. */
  readonly part: string;
  /** What it is about, as hidden fields; they also tell this form from others of the page that do the same. */
  readonly about?: Readonly<Record<string, string>>;
  /** What its button says; absent where the fields are buttons themselves. */
  readonly button?: string;
  /** What the button is about, for somebody who hears the page and comes by several that say the same. */
  readonly of?: string;
  /** How the button looks: `second` beside something that matters more; `grave` for what takes something away. */
  readonly look?: 'second' | 'grave';
  /** What the part was shown with, whichever form it was. */
  readonly unsent?: Unsent | undefined;
}

/**
 * A form with its fields and its button. When it could not be sent, the page comes back to it, with what was typed and with the
 * reason at the field that it is about, or at the head of the form. Browsers are asked not to offer what was typed to others.
 */
export function deedForm(page: PageVisit, form: DeedForm, fieldsOf?: (fields: FormFields) => Part): Html {
  const { does, part, about = {} } = form;
  const id = ['form', does, ...Object.values(about)].join('-');
  const fields = new FormFields(id, unsentOf(form));
  const body = fieldsOf?.(fields);
  const hidden = Object.entries(about).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  );
  return html`<form method="post" action="?at=${part}#${id}" id="${id}" autocomplete="off">${deedHead(page, does)}${hidden}
${fields.problemLeft()}${body}
${buttonOf(form)}
</form>`;
}

/** So much of a text tells which one it is, in UTF-16 units. */
const tellingLength = 60;

function buttonOf({ button, of, look }: DeedForm): Part {
  if (button === undefined) return false;
  const about =
    of !== undefined && html`<span class="hide-words">: ${of.slice(0, tellingLength).toWellFormed()}</span>`;
  return html`<button${look !== undefined && html` class="${look}"`}>${button}${about}</button>`;
}

/** What this very form was sent with, if it is the one that could not be. */
export function unsentOf({
  does,
  about = {},
  unsent,
}: Pick<DeedForm, 'does' | 'about' | 'unsent'>): Unsent | undefined {
  if (unsent?.form.get('do') !== does) return undefined;
  return Object.entries(about).every(([name, value]) => unsent.form.get(name) === value) ? unsent : undefined;
}

/** A form that is out of the way until it is wanted; open when it is the one that could not be sent. Works without JavaScript. */
export function foldedForm(
  page: PageVisit,
  label: string,
  form: DeedForm,
  fieldsOf?: (fields: FormFields) => Part,
): Html {
  return html`<details${unsentOf(form) !== undefined && html` open`}><summary>${label}</summary>
${deedForm(page, form, fieldsOf)}
</details>`;
}
