import type { DateTime } from 'luxon';
import { toLocalDate } from '../../../services/clock.ts';
import { Directory } from '../../../services/people/directory.ts';
import type { DocumentStore } from '../../../storage/ports.ts';
import { queueDigestAtOnce } from '../../reminders/outgoing.ts';

/**
 * Has everybody sent the message of the day now, as the clock does in the night for the morning: nobody who tries the demo can wait
 * for that. For whom nothing waits gets none.
 */
export async function queueTodaysMessages(store: DocumentStore, now: DateTime): Promise<void> {
  const directory = new Directory(store);
  await directory.refresh();
  for (const { id } of directory.all()) await queueDigestAtOnce(store, toLocalDate(now), id);
}
