import { readFileSync } from 'node:fs';

/** A JSON file of this folder. */
export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
}
