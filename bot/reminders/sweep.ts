import type { DateTime } from 'luxon';
import { toLocalDate } from '../../services/clock.ts';
import type { DocumentStore, StoredDocument } from '../../storage/ports.ts';
import { noticeLivesMs, outgoingPartition, toQueued } from './outgoing.ts';
import { sendDayOf } from './send-day.ts';

/**
 * What was not sent on a day that is over: messages of a working day join those of the next, as one; what could not wait is sent
 * still, unless it has become old. Each is taken away only when it stands in its new place.
 */
export async function sweepDay(documents: DocumentStore, day: string, now: DateTime): Promise<void> {
  for await (const document of allOf(documents, day)) {
    const { message } = toQueued(day, document);
    const isOld = message.kind === 'notice' && Math.abs(now.toMillis() - Date.parse(message.at)) > noticeLivesMs;
    const next = message.kind === 'digest' ? sendDayOf(now) : toLocalDate(now);
    if (!isOld) await documents.put(outgoingPartition(next), document.id, message, 'absent');
    await documents.delete(outgoingPartition(day), document.id);
  }
}

/** Takes away what waits for a day: it was queued by a clock that was wrong. */
export async function emptyDay(documents: DocumentStore, day: string): Promise<void> {
  for await (const { id } of allOf(documents, day)) await documents.delete(outgoingPartition(day), id);
}

async function* allOf(documents: DocumentStore, day: string): AsyncGenerator<StoredDocument> {
  let next: string | undefined;
  do {
    const page = await documents.list(outgoingPartition(day), next === undefined ? {} : { next });
    yield* page.documents;
    next = page.next;
  } while (next !== undefined);
}
