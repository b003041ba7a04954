import { randomBytes, randomInt, scrypt } from 'node:crypto';
import type { KeptCode } from './access-document.ts';
import { isSameText, keyedHash, keyId } from './secrets.ts';
import { Turns } from './turns.ts';

/** scrypt's N: about a tenth of a second and 32 MB for each try, on a small server; 20 at the same second take three seconds. */
const defaultCost = 2 ** 15;
const blockSize = 8;
const hashBytes = 32;
/** Tries at a time: each takes a processor, and the chat must not wait for them. */
const atOnce = 2;
/** More than come in an honest second. */
const inLine = 100;
const codeDigits = 6;

export interface AccessCodesOptions {
  /** The first makes, the others are former ones, so that codes live on when the key is changed. */
  readonly secrets: readonly [string, ...string[]];
  /** scrypt's N, a power of two. Codes that were kept at another cost are read at theirs. */
  readonly cost?: number;
  readonly inLine?: number;
}

/**
 * Short codes, kept so that whoever has the store has not the codes: salted, peppered with a key that is not in the store, and
 * slow to try (scrypt, RFC 7914). All work is done beside the event loop, a little at a time.
 */
export class AccessCodes {
  readonly #keys: ReadonlyMap<string, string>;
  readonly #key: string;
  readonly #cost: number;
  readonly #turns: Turns;

  constructor(options: AccessCodesOptions) {
    this.#keys = new Map(options.secrets.map((secret) => [keyId(secret), secret]));
    this.#key = options.secrets[0];
    this.#cost = options.cost ?? defaultCost;
    this.#turns = new Turns(atOnce, options.inLine ?? inLine);
  }

  /** There is no room for another try at this moment. */
  get isBusy(): boolean {
    return this.#turns.isFull;
  }

  /** Six digits, each code as likely as any other. */
  newCode(): string {
    return String(randomInt(10 ** codeDigits)).padStart(codeDigits, '0');
  }

  /** What is kept of a code. */
  async keep(code: string): Promise<KeptCode> {
    const salt = randomBytes(16).toString('base64url');
    // Not in the line: a coordinator who makes a link must not be sent away by strangers who try codes.
    const hash = await slowHash(peppered(this.#key, code), salt, this.#cost);
    return { key: keyId(this.#key), salt, hash, cost: this.#cost };
  }

  /** Whether it is the code. Where there is none to compare with, it takes as long and is not. */
  async isRight(kept: KeptCode | undefined, code: string): Promise<boolean | 'busy'> {
    const key = kept && this.#keys.get(kept.key);
    const text = peppered(key ?? this.#key, code);
    const hash = await this.#turns.take(() => slowHash(text, kept?.salt ?? 'none', kept?.cost ?? this.#cost));
    if (hash === 'busy') return 'busy';
    const isSame = isSameText(hash, kept?.hash ?? hash);
    return isSame && kept !== undefined && key !== undefined;
  }
}

/** What somebody typed, as a code: blanks and hyphens do not matter. Undefined when it cannot be one, which is no try. */
export function readCode(typed: string): string | undefined {
  if (typed.length > 40) return undefined;
  const digits = typed.replace(/[\s-]/g, '');
  return /^[0-9]{6}$/.test(digits) ? digits : undefined;
}

const peppered = (key: string, code: string): string => keyedHash(key, 'code', code);

function slowHash(text: string, salt: string, cost: number): Promise<string> {
  const options = { N: cost, r: blockSize, p: 1, maxmem: 256 * cost * blockSize };
  return new Promise((resolve, reject) => {
    scrypt(text, salt, hashBytes, options, (error, key) =>
      error ? reject(error) : resolve(key.toString('base64url')),
    );
  });
}
