import { type DocumentStore, StoreError } from '../../storage/ports.ts';
import { type Clock, toInstant } from '../clock.ts';
import { type CaseSystem, CaseSystemError, type Delivered, isReference } from './case-system.ts';
import {
  type JournalEntry,
  loadEntry,
  type OutboxItem,
  outbox,
  removeFromOutbox,
  type StoredEntry,
  saveEntry,
} from './journal-entry.ts';
import { type JournalPackage, journalPackage } from './journal-package.ts';
import { loadParts } from './package-parts.ts';
import { bringReceipt, noteReceipt, tidy } from './receipts.ts';

export interface SenderOptions {
  readonly documents: DocumentStore;
  readonly clock: Clock;
  readonly caseSystem: CaseSystem;
  /** The package as pages to read. */
  readonly draw: (made: JournalPackage) => Promise<Uint8Array>;
  /** Told of each try that failed. Ids and codes only. Must not throw. */
  readonly onTrouble?: (trouble: { readonly pathwayId: string; readonly key: string; readonly code: string }) => void;
}

/** What a round came to. */
export interface SentCounts {
  readonly received: number;
  readonly accepted: number;
  readonly failed: number;
}

const minute = 60_000;
/** Longer than any delivery takes: a try that has begun before is over, or its process has died. */
const claimMs = 5 * minute;
/** The wait after the first failure; doubled with each further one, up to the second. */
const retryMs = minute;
const maxRetryMs = 6 * 60 * minute;
/** A package that was looked at and refused is refused again until somebody has done something. */
const refusedMs = 6 * 60 * minute;
/** Between two looks whether there is a receipt. */
const receiptMs = 10 * minute;
/** A package that nobody has finished making after so long will never be. */
const unmadeMs = 24 * 60 * minute;

/**
 * Brings packages to the case system and their receipts back. A package may be delivered more than once (a reply is lost, a process
 * dies), always under the same key; two processes do not deliver one at the same time.
 */
export class JournalSender {
  readonly #options: SenderOptions;

  constructor(options: SenderOptions) {
    this.#options = options;
  }

  /** Tries everything whose time it is, one after the other. `isStopped`: asked before each. */
  async sendDue(isStopped: () => boolean = () => false): Promise<SentCounts> {
    const counts = { received: 0, accepted: 0, failed: 0 };
    for await (const item of outbox(this.#options.documents)) {
      if (isStopped()) break;
      const result = await this.#tryAlone(item);
      if (result) counts[result]++;
    }
    return counts;
  }

  /** Somebody has put it into the case system by hand, or brings the receipt. False when there is no such package, or no such number. */
  async receive(pathwayId: string, key: string, reference: string): Promise<boolean> {
    return bringReceipt(this.#options, pathwayId, key, reference);
  }

  /** One package of which the store cannot make sense must not hold up the others. */
  async #tryAlone(item: OutboxItem): Promise<keyof SentCounts | undefined> {
    try {
      return await this.#tryOne(item);
    } catch (error) {
      if (error instanceof StoreError && error.code !== 'damaged') throw error;
      const { pathwayId, key } = item;
      this.#options.onTrouble?.({ pathwayId, key, code: 'damaged' });
      return 'failed';
    }
  }

  async #tryOne(item: OutboxItem): Promise<keyof SentCounts | undefined> {
    const { documents, clock } = this.#options;
    const stored = await loadEntry(documents, item.pathwayId, item.key);
    if (!stored) {
      if (Date.parse(item.at) + unmadeMs < clock().toMillis()) await removeFromOutbox(documents, item);
      return undefined;
    }
    if (stored.entry.status === 'received') {
      await tidy(documents, stored);
      return undefined;
    }
    const claimed = await this.#claim(stored);
    if (!claimed) return undefined;
    try {
      const delivered = await this.#ask(claimed);
      if (delivered.state === 'accepted') {
        await this.#settle(claimed, { status: 'accepted', notBefore: this.#in(receiptMs) });
        return 'accepted';
      }
      if (!isReference(delivered.receipt.reference)) throw new CaseSystemError('refused', { detail: 'reference' });
      return (await noteReceipt(this.#options, claimed, delivered.receipt.reference)) ? 'received' : undefined;
    } catch (error) {
      if (error instanceof StoreError) throw error;
      // One package that cannot be made must not hold up the others.
      const detail = error instanceof Error ? error.name : 'unknown';
      const failure = error instanceof CaseSystemError ? error : new CaseSystemError('misconfigured', { detail });
      await this.#failed(claimed, failure);
      return 'failed';
    }
  }

  /** Notes that this process tries it now; nothing when another one does, or it is not its time. */
  async #claim(stored: StoredEntry): Promise<StoredEntry | undefined> {
    const { documents, clock } = this.#options;
    const { entry, pathwayId, key } = stored;
    if (entry.notBefore !== undefined && Date.parse(entry.notBefore) > clock().toMillis()) return undefined;
    const next = { ...entry, tries: entry.tries + 1, triedAt: toInstant(clock()), notBefore: this.#in(claimMs) };
    if (!(await saveEntry(documents, stored, next))) return undefined;
    return loadEntry(documents, pathwayId, key);
  }

  async #ask({ pathwayId, key, entry }: StoredEntry): Promise<Delivered> {
    const { documents, caseSystem, draw } = this.#options;
    if (entry.status === 'accepted') {
      const receipt = await caseSystem.receiptOf(key);
      return receipt ? { state: 'received', receipt } : { state: 'accepted' };
    }
    const text = await loadParts(documents, pathwayId, key, entry);
    if (text === undefined) throw new CaseSystemError('misconfigured', { detail: 'package' });
    const pdf = await draw(journalPackage.parse(JSON.parse(text)));
    return caseSystem.deliver({ key, json: new TextEncoder().encode(text), pdf });
  }

  async #failed(stored: StoredEntry, { code, detail, retryAfterMs }: CaseSystemError): Promise<void> {
    const { tries } = stored.entry;
    const backoff = Math.min(maxRetryMs, retryMs * 2 ** Math.min(tries - 1, 20));
    const wait = code === 'unavailable' ? Math.max(retryAfterMs ?? 0, backoff) : refusedMs;
    const problem = detail === undefined ? code : `${code} ${detail}`;
    await this.#settle(stored, { problem, notBefore: this.#in(Math.min(wait, maxRetryMs)) });
    this.#options.onTrouble?.({ pathwayId: stored.pathwayId, key: stored.key, code: problem });
  }

  /** How the try ended. Somebody may have brought the receipt meanwhile: that stays. */
  async #settle(stored: StoredEntry, change: Partial<JournalEntry>): Promise<void> {
    const { problem: _, ...entry } = stored.entry;
    await saveEntry(this.#options.documents, stored, { ...entry, ...change });
  }

  #in(ms: number): string {
    return toInstant(this.#options.clock().plus({ milliseconds: ms }));
  }
}
