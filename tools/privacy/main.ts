import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { papers } from './papers.ts';

/** `npm run privacy`: writes the pages of `docs/privacy/` anew. */
const folder = join(import.meta.dirname, '../../docs/privacy');
mkdirSync(folder, { recursive: true });
for (const [file, page] of papers) {
  writeFileSync(join(folder, file), page());
  console.log(`docs/privacy/${file}`);
}
