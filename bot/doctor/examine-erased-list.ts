import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Config } from '../config.ts';
import type { Finding } from './finding.ts';

/**
 * Whether it can be noted what was erased: an erasure waits until it can. Makes no file. What is kept in Azure is often run on a disk
 * that goes with the machine; that cannot be seen from here, and so it is said.
 */
export async function examineErasedList({
  erasedList,
  store,
}: Pick<Config, 'erasedList' | 'store'>): Promise<Finding[]> {
  const path = resolve(erasedList);
  const detail = await whyNot(path);
  if (detail !== undefined) return [{ code: 'listUnwritable', path: erasedList, detail }];
  return [{ code: store.kind === 'cosmos' ? 'listMustStay' : 'listWritable', path: erasedList }];
}

/** The system's code; undefined when it can be written, or be made in the nearest folder that there is. */
async function whyNot(path: string): Promise<string | undefined> {
  try {
    await access(path, constants.R_OK | constants.W_OK);
    return undefined;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return code === 'ENOENT' && dirname(path) !== path ? whyNot(dirname(path)) : code;
  }
}
