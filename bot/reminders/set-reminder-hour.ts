import type { DateTime } from 'luxon';
import type { PersonId } from '../../services/pathway/state.ts';
import { changePersonSettings, loadPersonSettings } from '../../services/people/person-settings.ts';
import type { DocumentStore } from '../../storage/ports.ts';
import { moveDigest } from './outgoing.ts';
import { sendDayOf } from './send-day.ts';

/** From now on the person is reminded at that hour; a message that waits already comes at it too. */
export async function setReminderHour(
  documents: DocumentStore,
  now: DateTime,
  person: PersonId,
  hour: number,
): Promise<void> {
  const { hour: before } = await loadPersonSettings(documents, person);
  await changePersonSettings(documents, person, (settings) => ({ ...settings, hour }));
  await moveDigest(documents, sendDayOf(now), person, { from: before, to: hour });
}
