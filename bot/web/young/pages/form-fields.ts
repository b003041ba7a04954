import { type Html, html, type Part } from '../../template.ts';
import type { Unsent } from './page-part.ts';

/** Something to write or choose. */
export interface Field {
  /** What it is sent as, and by what a refusal names it. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** What stands in it at first. */
  readonly value?: string | undefined;
  /** Of a text: so many lines high. */
  readonly rows?: number;
}

export interface FieldChoice {
  readonly value: string;
  readonly label: string;
}

/**
 * The fields of one form. What was typed and could not be sent stands in them again, and why stands right over the field that it
 * is about. No field limits what can be typed: a browser would cut the rest off without a word.
 */
export class FormFields {
  readonly #formId: string;
  readonly #unsent: Unsent | undefined;
  #isSaid = false;

  constructor(formId: string, unsent: Unsent | undefined) {
    this.#formId = formId;
    this.#unsent = unsent;
  }

  /** One line. */
  line(field: Field): Html {
    return this.#labelled(
      field,
      html`<input type="text" name="${field.name}" value="${this.typed(field)}"${this.#told(field)}>`,
    );
  }

  /** Several lines. */
  long(field: Field): Html {
    const { name, rows = 3 } = field;
    // A line break right after the tag is not part of the text: the first one would be lost.
    return this.#labelled(
      field,
      html`<textarea name="${name}" rows="${rows}"${this.#told(field)}>\n${this.typed(field)}</textarea>`,
    );
  }

  /** One of several; `none` stands for not having chosen. */
  choice(field: Field, choices: readonly FieldChoice[], none: string): Html {
    const chosen = this.typed(field);
    const options = [{ value: '', label: none }, ...choices].map(
      ({ value, label }) => html`<option value="${value}"${value === chosen && html` selected`}>${label}</option>`,
    );
    return this.#labelled(field, html`<select name="${field.name}"${this.#told(field)}>${options}</select>`);
  }

  /** Boxes of one name, several of which can be ticked; as sent before, else those in `ticked`. */
  boxes(field: Field, choices: readonly FieldChoice[], ticked: readonly string[]): Html {
    const now = this.#unsent ? this.#unsent.form.all(field.name) : ticked;
    const boxes = choices.map(({ value, label }) => {
      const checked = now.includes(value) && html` checked`;
      return html`<label class="box"><input type="checkbox" name="${field.name}" value="${value}"${checked}> ${label}</label>`;
    });
    return html`<fieldset>
<legend>${field.label}</legend>
${this.#hint(field)}${this.#problem(field)}${boxes}
</fieldset>`;
  }

  /** What stands in a field now. */
  typed({ name, value = '' }: Field): string {
    return this.#unsent?.form.get(name) ?? value;
  }

  /** Why the form could not be sent, where none of the fields that were made so far has said it. */
  problemLeft(): Part {
    return (
      this.#unsent !== undefined && !this.#isSaid && html`<p class="problem" role="alert">${this.#unsent.problem}</p>`
    );
  }

  #labelled(field: Field, control: Html): Html {
    return html`<div class="field"><label for="${this.#id(field)}">${field.label}</label>
${this.#hint(field)}${this.#problem(field)}${control}</div>`;
  }

  #hint(field: Field): Part {
    return field.hint !== undefined && html`<p class="hint" id="${this.#id(field)}-hint">${field.hint}</p>`;
  }

  #problem(field: Field): Part {
    if (!this.#isAbout(field)) return false;
    this.#isSaid = true;
    return html`<p class="problem" role="alert" id="${this.#id(field)}-problem">${this.#unsent?.problem}</p>`;
  }

  /** The id of a control, and what tells more about it. */
  #told(field: Field): Html {
    const id = this.#id(field);
    const isWrong = this.#isAbout(field);
    const about = [...(isWrong ? [`${id}-problem`] : []), ...(field.hint === undefined ? [] : [`${id}-hint`])].join(
      ' ',
    );
    return html` id="${id}"${about !== '' && html` aria-describedby="${about}"`}${isWrong && html` aria-invalid="true"`}`;
  }

  #isAbout({ name }: Field): boolean {
    return this.#unsent?.input === name;
  }

  #id({ name }: Field): string {
    return `${this.#formId}-${name}`;
  }
}
