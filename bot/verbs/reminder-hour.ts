import { z } from 'zod';
import { reminderHourForm } from '../../cards/views/reminders/reminder-hour-form.ts';
import { loadPersonSettings, reminderHours } from '../../services/people/person-settings.ts';
import { doneAnswer, formAnswer, type Judged, refusalAnswer } from '../answers.ts';
import { setReminderHour } from '../reminders/set-reminder-hour.ts';
import { inputRefusal } from './pathway-verb.ts';
import type { VerbCall, VerbHandler } from './verb.ts';

const input = z.object({
  hour: z
    .string()
    .regex(/^\d{1,2}$/)
    .transform(Number)
    .refine((hour) => reminderHours.some((each) => each === hour)),
});

/** At which hour of a working day one wants to be reminded. About oneself, and no pathway. */
export const reminderHour: VerbHandler = { verb: 'reminder.hour', handle: choose };

async function choose({ desk, person, request, view }: VerbCall): Promise<Judged> {
  if (request.inputs.hour === undefined) {
    const { hour } = await loadPersonSettings(desk.documents, person.id);
    return formAnswer(view, reminderHourForm(view, hour), true);
  }
  const parsed = input.safeParse(request.inputs);
  if (!parsed.success) return refusalAnswer(view, inputRefusal(request.inputs, parsed.error));
  const { hour } = parsed.data;
  await setReminderHour(desk.documents, desk.clock(), person.id, hour);
  const at = view.now.startOf('day').set({ hour });
  return doneAnswer(view, view.text.digest.hourSet(view.text.time.clock(at)));
}
