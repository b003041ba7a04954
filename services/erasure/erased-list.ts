import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * What was erased, kept outside of the store and of its copies: after an old copy was put back it is known what must go again. Holds
 * tombstones alone.
 */
export interface ErasedList {
  /** On the disk when it returns. Twice is once. */
  add(tombstone: string): void;
  all(): ReadonlySet<string>;
}

const heading = '# Vejviser: erased. Names nobody. Keep it with the store, and out of its copies.';
const tombstoneLine = /^[\w-]{43}$/;

/** The list as a file of lines, to which is only ever added. A line that was cut off by a crash counts for nothing. */
export class ErasedFile implements ErasedList {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  add(tombstone: string): void {
    if (this.all().has(tombstone)) return;
    mkdirSync(dirname(this.#path), { recursive: true, mode: 0o700 });
    const file = openSync(this.#path, 'a', 0o600);
    try {
      // Begins with a new line: what stands before may have been cut off.
      writeSync(file, `${this.#isEmpty() ? heading : ''}\n${tombstone}\n`);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  }

  all(): ReadonlySet<string> {
    return new Set(this.#lines().filter((line) => tombstoneLine.test(line)));
  }

  #isEmpty(): boolean {
    return this.#lines().every((line) => line === '');
  }

  #lines(): string[] {
    try {
      return readFileSync(this.#path, 'utf8').split('\n');
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
      throw error;
    }
  }
}
