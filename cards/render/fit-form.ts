import type { Form, Input } from '../card.ts';
import { catalogOf } from '../text/catalog.ts';
import { clip } from './clip.ts';

/** UTF-16 units of a choice in a form that is short of room. */
const shortChoice = 40;

export interface FormFit<T> {
  render(form: Form): T;
  fits(rendered: T): boolean;
  /** What a form of this platform can do without, the least missed first. */
  readonly without: readonly ((form: Form) => Form)[];
}

/**
 * Renders a form so that it keeps a platform's limits. What explains is given up before what is asked: at last the inputs that
 * may be left empty go, from the end, and the form says so. What must be filled in stays, whatever it costs.
 */
export function fitForm<T>(form: Form, { render, fits, without }: FormFit<T>): T {
  let smaller = form;
  let rendered = render(form);
  for (const ease of without) {
    if (fits(rendered)) return rendered;
    smaller = ease(smaller);
    rendered = render(smaller);
  }
  const most = smaller.inputs.filter(({ required }) => !required).length;
  let tooFew = 0;
  let enough = most;
  if (fits(rendered) || most === 0) return rendered;
  rendered = render(withoutInputs(smaller, enough));
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    const candidate = render(withoutInputs(smaller, middle));
    if (fits(candidate)) {
      enough = middle;
      rendered = candidate;
    } else tooFew = middle;
  }
  return rendered;
}

/** Without the hints under the inputs. */
export function withoutHints(form: Form): Form {
  return { ...form, inputs: form.inputs.map(({ hint: _, ...input }) => input) };
}

/** Without the headings of its parts. */
export function withoutSections(form: Form): Form {
  return { ...form, inputs: form.inputs.map(({ section: _, ...input }) => input) };
}

/** With long choices cut. */
export function withShortChoices(form: Form): Form {
  return { ...form, inputs: form.inputs.map(shortChoices) };
}

function shortChoices(input: Input): Input {
  if (input.type !== 'choice' && input.type !== 'people') return input;
  return { ...input, choices: input.choices.map(({ value, label }) => ({ value, label: clip(label, shortChoice) })) };
}

function withoutInputs(form: Form, count: number): Form {
  const optional = form.inputs.filter(({ required }) => !required);
  return leavingOut(form, new Set(optional.slice(optional.length - count)));
}

/** The form without some of its inputs, which it says. What it does not show, it does not change when it is sent. */
export function leavingOut(form: Form, gone: ReadonlySet<Input>): Form {
  const { leftOut } = catalogOf(form.locale).forms;
  return {
    ...form,
    // What is not there must not be taken for having been emptied.
    data: { ...form.data, cut: 1 },
    intro: form.intro === undefined ? leftOut : `${form.intro}\n${leftOut}`,
    inputs: form.inputs.filter((input) => !gone.has(input)),
  };
}
