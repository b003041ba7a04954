import { z } from 'zod';
import type { DocumentStore } from '../../storage/ports.ts';
import type { PersonId } from '../pathway/state.ts';

/** Where it is kept how people want things for themselves; the id of each is the person's. */
export const personSettingsPartition = 'person-settings';

/** The whole hours of the day at which one may be reminded. */
export const reminderHours = [6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18] as const;
export const defaultReminderHour = 8;

const personSettings = z.object({
  /** At which hour of a working day the person wants to be reminded. */
  hour: z.number().int().min(reminderHours[0]).max(18).default(defaultReminderHour),
  /** The number of the one subscription address of the person's calendar that lives. */
  calendarNumber: z.number().int().positive().default(1),
});
export type PersonSettings = z.infer<typeof personSettings>;

/** How the person wants things; the defaults for somebody who has never said. */
export async function loadPersonSettings(documents: DocumentStore, person: PersonId): Promise<PersonSettings> {
  const stored = await documents.get(personSettingsPartition, person);
  return personSettings.parse(stored?.body ?? {});
}

/** Changes what the person wants, as the store has it; resolves to how it is then. `change` may be asked more than once. */
export async function changePersonSettings(
  documents: DocumentStore,
  person: PersonId,
  change: (settings: PersonSettings) => PersonSettings,
): Promise<PersonSettings> {
  for (;;) {
    const stored = await documents.get(personSettingsPartition, person);
    const next = personSettings.parse(change(personSettings.parse(stored?.body ?? {})));
    const precondition = stored ? { etag: stored.etag } : 'absent';
    if ((await documents.put(personSettingsPartition, person, next, precondition)) !== 'conflict') return next;
  }
}
