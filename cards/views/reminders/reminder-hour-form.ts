import { reminderHours } from '../../../services/people/person-settings.ts';
import type { Form } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';

/** When of a working day one wants one's message. The value that is sent is the whole hour, `8`. */
export function reminderHourForm(ctx: ViewContext, hour: number): Form {
  const { inputs, errors } = ctx.text.forms;
  const { hourForm } = ctx.text.digest;
  return {
    locale: ctx.locale,
    verb: 'reminder.hour',
    data: {},
    ...hourForm,
    style: 'primary',
    inputs: [
      {
        id: 'hour',
        type: 'choice',
        label: inputs.hour,
        required: true,
        error: errors.choice,
        choices: reminderHours.map((each) => ({
          value: String(each),
          label: ctx.text.time.clock(ctx.now.startOf('day').set({ hour: each })),
        })),
        value: String(hour),
      },
    ],
  };
}
