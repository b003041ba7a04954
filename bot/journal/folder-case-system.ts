import { constants } from 'node:fs';
import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import {
  type CaseSystem,
  CaseSystemError,
  type Delivered,
  type Delivery,
  type Receipt,
} from '../../services/journal/case-system.ts';

const keyShape = /^[\w-]{1,64}$/;
const receiptFile = z.object({ reference: z.string().trim().min(1) });

/**
 * A case system that takes files out of a folder. A package is two files, `KEY.pdf` and `KEY.json`; each appears under its name only
 * when all of it is on the disk, and the JSON last: where that stands, the package is whole. The receipt is a file `KEY.receipt.json`
 * with `{"reference": "…"}`, which whoever takes the package puts there.
 */
export class FolderCaseSystem implements CaseSystem {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async deliver({ key, json, pdf }: Delivery): Promise<Delivered> {
    if (!keyShape.test(key)) throw new CaseSystemError('misconfigured', { detail: 'key' });
    const receipt = await this.receiptOf(key);
    if (receipt) return { state: 'received', receipt };
    await this.#inFolder(async () => {
      await mkdir(this.#folder, { recursive: true, mode: 0o700 });
      await this.#put(`${key}.pdf`, pdf);
      await this.#put(`${key}.json`, json);
      await this.#sync();
    });
    return { state: 'accepted' };
  }

  receiptOf(key: string): Promise<Receipt | undefined> {
    return this.#inFolder(async () => {
      const text = await readText(join(this.#folder, `${key}.receipt.json`));
      if (text === undefined) {
        // Without the folder there is no receipt, and it is not known that there is none.
        await access(this.#folder, constants.R_OK).catch((error: unknown) => {
          if (codeOf(error) !== 'ENOENT') throw error;
        });
        return undefined;
      }
      const parsed = receiptFile.safeParse(parseJson(text));
      // It is being written at this moment, or it is none: whichever, there is no number yet.
      return parsed.success ? { reference: parsed.data.reference } : undefined;
    });
  }

  async #put(name: string, bytes: Uint8Array): Promise<void> {
    const path = join(this.#folder, name);
    const part = `${path}.part`;
    const file = await open(part, 'w', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, path).catch(async (error: unknown) => {
      await rm(part, { force: true });
      throw error;
    });
  }

  /** The names themselves are on the disk. Some file systems know no such thing, and need it not. */
  async #sync(): Promise<void> {
    const folder = await open(this.#folder, 'r');
    try {
      await folder.sync();
    } catch (error) {
      if (!['EINVAL', 'EPERM', 'ENOTSUP'].includes(codeOf(error))) throw error;
    } finally {
      await folder.close();
    }
  }

  async #inFolder<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof CaseSystemError) throw error;
      const detail = codeOf(error);
      // A network drive that is away comes again; a folder without rights, or a full disk, needs somebody.
      const isOurs = ['EACCES', 'EPERM', 'ENOTDIR', 'EROFS', 'ENOSPC', 'EDQUOT'].includes(detail);
      throw new CaseSystemError(isOurs ? 'misconfigured' : 'unavailable', { detail });
    }
  }
}

async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
}
