import { allowedLicences, isAllowed, licencesOf } from './licence-list.ts';
import type { ShippedPackage } from './shipped-packages.ts';

/**
 * Packages that say no licence where it can be read, and what a person has found in their files. For this version alone: with
 * another one somebody looks again.
 */
export type Clarified = Readonly<Record<string, { readonly licence: string; readonly found: string }>>;

/** What stands in the way of shipping, a sentence for each package; empty when nothing does. */
export function objections(packages: readonly ShippedPackage[], clarified: Clarified): string[] {
  return packages.flatMap((one) => {
    const { licence } = { ...one, ...clarified[keyOf(one)] };
    if (licence === undefined) return [`${keyOf(one)} says no licence`];
    return isAllowed(licence) ? [] : [`${keyOf(one)} is under ${licence}, which is not on the list`];
  });
}

/** What is clarified of packages that are not there any more; the list must not grow old. */
export function outOfDate(packages: readonly ShippedPackage[], clarified: Clarified): string[] {
  const there = new Set(packages.map(keyOf));
  return Object.keys(clarified)
    .filter((key) => !there.has(key))
    .map((key) => `${key} is clarified, and is not used any more`);
}

/** `docs/licences.md`: every package that goes along, by licence. */
export function licencesPage(packages: readonly ShippedPackage[], clarified: Clarified): string {
  const licensed = packages.map((one) => ({ ...one, ...clarified[keyOf(one)], key: keyOf(one) }));
  const used = new Set(licensed.flatMap(({ licence }) => licencesOf(licence ?? '')));
  const expressions = [...new Set(licensed.map(({ licence = 'none' }) => licence))].sort();
  const sections = expressions.map((expression) => {
    const under = licensed.filter(({ licence = 'none' }) => licence === expression);
    return `## ${expression} (${under.length})\n\n${under.map(({ key }) => `- ${key}`).join('\n')}\n`;
  });
  return `# Licenser

Skrevet af \`npm run licences -- --write\` ud fra \`package-lock.json\`; en test fejler, når siden ikke passer. Det er de ${packages.length} pakker, der
følger med i drift. Det, der kun bruges til at bygge og afprøve, er ikke med. Vejviser selv er under MPL-2.0.

| licens | kræver af den, der giver programmet videre |
|---|---|
${allowedLicences
  .filter(({ id }) => used.has(id))
  .map(({ id, asks }) => `| ${id} | ${asks} |`)
  .join('\n')}

En pakke under en licens, der ikke er på listen i \`tools/licences/licence-list.ts\`, får kommandoen til at fejle.
${clarifiedPart(clarified)}
${sections.join('\n')}`;
}

function clarifiedPart(clarified: Clarified): string {
  const rows = Object.entries(clarified);
  if (rows.length === 0) return '';
  return `\nSagt af et menneske, fordi pakken ikke selv siger det, så det kan læses af en maskine:\n\n${rows
    .map(([key, { licence, found }]) => `- ${key}: ${licence} (${found})`)
    .join('\n')}\n`;
}

const keyOf = ({ name, version }: Pick<ShippedPackage, 'name' | 'version'>): string => `${name}@${version}`;
