import type { Button, Input } from '../card.ts';
import { execute, formAsShowCard } from './adaptive-form.ts';
import type { JsonObject } from './json.ts';

/** How a card's buttons stand in an Adaptive Card: inputs that several of them share, and the actions. */
export interface ButtonPlan {
  readonly shared: readonly Input[];
  readonly actions: readonly JsonObject[];
}

/**
 * Input ids must be unique in the whole card, forms inside it included; Teams on iOS shows nothing otherwise
 * (https://github.com/MicrosoftDocs/msteams-docs/issues/7868). But an id is what the verb knows it by. So a text field that
 * several forms have stands once, on the card itself, and goes along with whichever button is pressed; of several other inputs
 * with one id the first stands in its form, and the others are asked for after the click (`ask`).
 */
export function planButtons(buttons: readonly Button[], inlineForms: boolean): ButtonPlan {
  if (!inlineForms)
    return { shared: [], actions: buttons.map((button) => plainAction(button, button.form !== undefined)) };
  const shared = sharedInputs(buttons);
  const sharedIds = new Set(shared.map(({ id }) => id));
  const used = new Set<string>();
  const actions = buttons.map((button) => {
    const { form } = button;
    if (!form) return plainAction(button, false);
    const own = form.inputs.filter(({ id }) => !sharedIds.has(id));
    if (own.length === 0) {
      return execute(button.label, form.verb, form.data, { style: form.style ?? button.style, inputs: 'auto' });
    }
    if (own.some(({ id }) => used.has(id))) return plainAction(button, true);
    for (const { id } of own) used.add(id);
    return showCard(button, formAsShowCard(form, own));
  });
  return { shared, actions };
}

/** Text fields that stand in more than one of the forms. */
function sharedInputs(buttons: readonly Button[]): Input[] {
  const all = buttons.flatMap(({ form }) => form?.inputs ?? []);
  const first = new Map<string, Input>();
  const shared = new Map<string, Input>();
  for (const input of all) {
    const known = first.get(input.id);
    if (!known) first.set(input.id, input);
    else if (known.type === 'text' && input.type === 'text') shared.set(input.id, withoutHint(known));
  }
  return [...shared.values()];
}

/** The hint was about one of the forms; the field is now for all of them. */
function withoutHint({ hint: _, ...input }: Input): Input {
  return input;
}

function plainAction(button: Button, ask: boolean): JsonObject {
  const data = ask ? { ...button.data, ask: 1 } : button.data;
  return execute(button.label, button.verb, data, { style: button.style, inputs: 'none' });
}

function showCard(button: Button, card: JsonObject): JsonObject {
  const style = button.style === 'primary' ? { style: 'positive' } : {};
  return { type: 'Action.ShowCard', title: button.label, ...style, card };
}
