import type { Choice, Form, Input } from '../card.ts';
import type { Catalog } from '../text/catalog.ts';

/**
 * The choice that empties a single choice again. Neither platform lets go of something chosen from a list, and an empty value is
 * nothing that all clients take; so it has one of its own, which the doors take for nothing.
 */
export const nothingChosen = '(none)';

/** Whether an input has nothing to choose from; both platforms refuse such a one. */
export function isEmptyChoice(input: Input): boolean {
  return input.type === 'choice' && input.choices.length === 0;
}

/** Whether a form can be sent: not when something must be chosen and there is nothing. It is shown without its button then. */
export function canBeSent(form: Form): boolean {
  return !form.inputs.some((input) => input.required && isEmptyChoice(input));
}

/** What can be chosen: where nothing must be, `nothingChosen` stands first. */
export function choicesOf(input: Extract<Input, { type: 'choice' }>, text: Catalog): readonly Choice[] {
  if (input.required || input.multiple === true) return input.choices;
  return [{ value: nothingChosen, label: text.forms.nothingChosen }, ...input.choices];
}

/** The heading above an input: its part's, where the input before it is of another. */
export function sectionAbove(inputs: readonly Input[], index: number): string | undefined {
  const section = inputs[index]?.section;
  return section === inputs[index - 1]?.section ? undefined : section;
}
