import { defaultMinutes } from '../../../services/pathway/meeting.ts';
import type { Input } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { choiceInput, textInput } from '../inputs.ts';

/** Lengths that are offered, in minutes. */
const lengths = [30, 45, 60, 90, 120];

/** Where, and for how long: what planning and moving a meeting both ask. A length of its own is offered as well. */
export function placeAndLength(
  ctx: ViewContext,
  { place, minutes = defaultMinutes }: { place?: string; minutes?: number },
): Input[] {
  const offered = [...new Set([...lengths, minutes])].sort((a, b) => a - b);
  const choices = offered.map((length) => ({ value: String(length), label: ctx.text.forms.hoursAndMinutes(length) }));
  return [
    choiceInput(ctx, { id: 'minutes', required: true }, choices, String(minutes)),
    textInput(
      ctx,
      { id: 'place', hint: 'place' },
      { multiline: false, edited: true, ...(place === undefined ? {} : { value: place }) },
    ),
  ];
}
