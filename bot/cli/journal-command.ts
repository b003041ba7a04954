import { DateTime } from 'luxon';
import { catalogOf, type Locale } from '../../cards/text/catalog.ts';
import type { Clock } from '../../services/clock.ts';
import { type QueuedPackage, queued } from '../../services/journal/queued.ts';
import { bringReceipt, pathwayOfKey } from '../../services/journal/receipts.ts';
import type { DocumentStore } from '../../storage/ports.ts';
import { journalText } from './journal-text.ts';

export interface JournalCommand {
  readonly documents: DocumentStore;
  readonly clock: Clock;
  readonly locale: Locale;
  readonly print: (line: string) => void;
}

/** 0: done, or told. 1: there is no such package, or no such number. 2: nobody knows what was meant. */
export type JournalExit = 0 | 1 | 2;

/** Tells what waits for the case system, by keys and codes alone, or notes the number under which somebody has put it there by hand. */
export async function runJournal(command: JournalCommand, typed: readonly string[]): Promise<JournalExit> {
  const [what, key, reference, ...more] = typed;
  if (what === 'list' && key === undefined) return list(command);
  if (what === 'receipt' && key !== undefined && reference !== undefined && more.length === 0)
    return receipt(command, key, reference);
  command.print(journalText(command.locale).usage);
  return 2;
}

async function list({ documents, clock, locale, print }: JournalCommand): Promise<JournalExit> {
  const text = journalText(locale);
  const waiting = await queued(documents);
  if (waiting.length === 0) print(text.none);
  else print(text.count(waiting.length));
  const { records, time } = catalogOf(locale);
  const whatOf = ({ kind, id }: QueuedPackage) => `${records.kinds[kind]}${id === undefined ? '' : ` ${id}`}`;
  for (const one of waiting) {
    const now = clock();
    print(text.line(one, whatOf(one), time.instant(DateTime.fromISO(one.since, { zone: now.zone }), now)));
  }
  return 0;
}

async function receipt({ documents, clock, locale, print }: JournalCommand, key: string, reference: string) {
  const text = journalText(locale);
  const pathwayId = await pathwayOfKey(documents, key);
  if (pathwayId === undefined) {
    print(text.unknownKey(key));
    return 1;
  }
  const isNoted = await bringReceipt({ documents, clock }, pathwayId, key, reference.trim());
  print(isNoted ? text.closed : text.badReference);
  return isNoted ? 0 : 1;
}
