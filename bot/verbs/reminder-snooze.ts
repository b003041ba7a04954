import { z } from 'zod';
import { chosen } from './inputs.ts';
import { pathwayVerb } from './pathway-verb.ts';

/** Not to be reminded of something for some days. */
export const reminderSnooze = pathwayVerb({
  verb: 'reminder.snooze',
  input: z.object({ item: chosen }),
  command: ({ item }) => ({ type: 'reminder.snooze', item }),
});
