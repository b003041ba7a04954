import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clarified } from './clarified.ts';
import { licencesPage, objections, outOfDate } from './licences-page.ts';
import { shippedPackages } from './shipped-packages.ts';

/**
 * `npm run licences`: whether every package that goes along may, and whether `docs/licences.md` says so; with `-- --write` it writes the
 * page. Ends with 0, or with 1 and a sentence for each thing that is wrong.
 */
export function checkLicences(root: string, write: boolean): readonly string[] {
  const packages = shippedPackages(root);
  const page = licencesPage(packages, clarified);
  const file = join(root, 'docs/licences.md');
  const wrong = [...objections(packages, clarified), ...outOfDate(packages, clarified)];
  if (write && wrong.length === 0) writeFileSync(file, page);
  const isSame = textOf(file) === page;
  return isSame ? wrong : [...wrong, 'docs/licences.md is not what the lockfile says: npm run licences -- --write'];
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

if (import.meta.main) {
  const wrong = checkLicences(join(import.meta.dirname, '../..'), process.argv.includes('--write'));
  for (const sentence of wrong) console.error(sentence);
  if (wrong.length === 0) console.log('Every package that goes along may, and docs/licences.md names them.');
  process.exitCode = wrong.length === 0 ? 0 : 1;
}
