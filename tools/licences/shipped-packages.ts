import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** A package that goes along with the program. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression; undefined where the package says none. */
  readonly licence: string | undefined;
}

const entry = z.looseObject({
  version: z.string().optional(),
  license: z.string().optional(),
  dev: z.boolean().optional(),
  devOptional: z.boolean().optional(),
  link: z.boolean().optional(),
});
const lockfile = z.object({ packages: z.record(z.string(), entry) });

/** How packages said what their licence is before there were SPDX expressions. */
const manifest = z.looseObject({
  license: z.union([z.string(), z.looseObject({ type: z.string() })]).optional(),
  licenses: z.array(z.looseObject({ type: z.string() })).optional(),
});

/**
 * Every package that the lockfile puts into production, once for each version, by name. What an entry does not say, the installed
 * package is asked for.
 */
export function shippedPackages(root: string): ShippedPackage[] {
  const { packages } = lockfile.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));
  const found = new Map<string, ShippedPackage>();
  for (const [path, { version = '', license, dev, devOptional, link }] of Object.entries(packages)) {
    if (path === '' || dev || devOptional || link) continue;
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    found.set(`${name}@${version}`, { name, version, licence: license ?? installedLicence(join(root, path)) });
  }
  return [...found.values()].sort((a, b) => compare(a.name, b.name) || compare(a.version, b.version));
}

function installedLicence(folder: string): string | undefined {
  try {
    const { license, licenses } = manifest.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
    if (typeof license === 'string') return license;
    return license?.type ?? licenses?.map(({ type }) => type).join(' OR ');
  } catch {
    return undefined;
  }
}

/** The same everywhere, whatever the machine's language is. */
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
