import { containsCprNumber } from '../cpr-number.ts';

/** A package on its way to the case system. */
export interface Delivery {
  /** {@link packageKey}: names the files and tells a repetition from something new. */
  readonly key: string;
  /** The package as JSON (`docs/schemas/journal-package.schema.json`). */
  readonly json: Uint8Array;
  /** The same to read. */
  readonly pdf: Uint8Array;
}

/** What the case system calls what it has received: its own number. */
export interface Receipt {
  readonly reference: string;
}

/** `received`: it is on record. `accepted`: it has arrived, and the receipt comes later. */
export type Delivered = { readonly state: 'received'; readonly receipt: Receipt } | { readonly state: 'accepted' };

/**
 * The municipality's case system (ESDH), as small as it can be. Everything may be repeated: the same key is the same package. Failures
 * are thrown as {@link CaseSystemError}.
 */
export interface CaseSystem {
  deliver(delivery: Delivery): Promise<Delivered>;
  /** The receipt of a package that was accepted; undefined as long as there is none. */
  receiptOf(key: string): Promise<Receipt | undefined>;
}

/** Why a package is not in the case system. Carries nothing of what is in it, and nothing of what was answered. */
export class CaseSystemError extends Error {
  override readonly name = 'CaseSystemError';
  /**
   * - `unavailable`: no answer, a lost reply, or an error of the other side: again later, it may have arrived;
   * - `refused`: it was looked at and not taken; somebody must find out why;
   * - `misconfigured`: the address, the folder or the rights are not as they must be.
   */
  readonly code: 'unavailable' | 'refused' | 'misconfigured';
  readonly retryAfterMs: number | undefined;
  /** An HTTP status, or the system's own name for what failed. */
  readonly detail: string | undefined;
  constructor(code: CaseSystemError['code'], options: { retryAfterMs?: number | undefined; detail?: string } = {}) {
    super(`case system: ${code}${options.detail === undefined ? '' : ` (${options.detail})`}`);
    this.code = code;
    this.retryAfterMs = options.retryAfterMs;
    this.detail = options.detail;
  }
}

/**
 * A number of the case system as it may be kept: a short text of letters, digits and signs, and no CPR number as people write it.
 * (Ten digits in a row may be one, and are most often the number of a document.)
 */
export function isReference(text: string): boolean {
  const isCpr = containsCprNumber(text) && /\d{6}\D\d{4}/.test(text);
  return /^[\p{L}\p{N}_.:/+=#-]{1,200}$/u.test(text) && !isCpr;
}
