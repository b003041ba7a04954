import { existsSync } from 'node:fs';
import type { StoreConfig } from '../config.ts';

/** Whether opening the store would make one where there is none, and then find nothing in it. */
export function isMissing(store: StoreConfig): boolean {
  return store.kind === 'sqlite' && !existsSync(store.path);
}
