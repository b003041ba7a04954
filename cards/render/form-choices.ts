import type { Form, Input } from '../card.ts';

/** Whether an input has nothing to choose from; both platforms refuse such a one. */
export function isEmptyChoice(input: Input): boolean {
  return input.type === 'choice' && input.choices.length === 0;
}

/** Whether a form can be sent: not when something must be chosen and there is nothing. It is shown without its button then. */
export function canBeSent(form: Form): boolean {
  return !form.inputs.some((input) => input.required && isEmptyChoice(input));
}
