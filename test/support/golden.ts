import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const folder = join(import.meta.dirname, '..', 'golden');

/**
 * Holds a value against its golden file, which is reviewed like code. `UPDATE_GOLDEN=1` writes it anew; without that, a
 * missing one fails.
 */
export function assertGolden(name: string, value: unknown): void {
  const file = join(folder, `${name}.json`);
  const text = `${JSON.stringify(value, null, 2)}\n`;
  if (process.env.UPDATE_GOLDEN === '1') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return;
  }
  assert.ok(existsSync(file), `no golden file ${name}.json; UPDATE_GOLDEN=1 writes it`);
  assert.equal(
    text,
    readFileSync(file, 'utf8'),
    `${name} differs from its golden file; UPDATE_GOLDEN=1 writes it anew`,
  );
}
