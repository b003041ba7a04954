/** What a licence asks of whoever ships the program. */
export interface Licence {
  readonly id: string;
  /** In Danish, for whoever must approve it. */
  readonly asks: string;
}

/**
 * The licences (https://spdx.org/licenses) that a part of the program may have. Each lets a municipality use, change and pass on the
 * program; what is not here is looked at by a person before it is used.
 */
export const allowedLicences: readonly Licence[] = [
  { id: 'MIT', asks: 'Tekst og ophavsmand skal følge med' },
  { id: 'ISC', asks: 'Tekst og ophavsmand skal følge med' },
  { id: 'BSD-2-Clause', asks: 'Tekst og ophavsmand skal følge med' },
  { id: 'BSD-3-Clause', asks: 'Tekst og ophavsmand skal følge med; navnet må ikke bruges som anbefaling' },
  { id: 'Apache-2.0', asks: 'Tekst og ophavsmand skal følge med; ændringer skal nævnes' },
  { id: 'BlueOak-1.0.0', asks: 'Teksten skal følge med' },
  { id: 'MPL-2.0', asks: 'Ændringer i pakkens egne filer skal deles under samme licens' },
  { id: 'OFL-1.1', asks: 'Skrifttype: må følge med programmet, men ikke sælges alene' },
  { id: 'CC-BY-3.0', asks: 'Data: ophavsmanden skal nævnes' },
  { id: 'PSF-2.0', asks: 'Tekst og ophavsmand skal følge med' },
  { id: 'Python-2.0', asks: 'Tekst og ophavsmand skal følge med' },
  { id: '0BSD', asks: 'Ingenting' },
  { id: 'Unlicense', asks: 'Ingenting' },
  { id: 'CC0-1.0', asks: 'Ingenting' },
];

/** The licences that an SPDX expression puts a part under; for a choice (`OR`) all that may be chosen. */
export function licencesOf(expression: string): string[] {
  return expression
    .split(/\s+(?:AND|OR)\s+|[()]/)
    .map((id) => id.trim())
    .filter(Boolean);
}

/**
 * Whether the expression leaves a way under allowed licences alone: of each choice one, of `AND` all. `AND` binds more tightly than
 * `OR`, and brackets come first (SPDX specification, annex D).
 */
export function isAllowed(expression: string, allowed: ReadonlySet<string> = allowedIds): boolean {
  const inner = /\(([^()]*)\)/.exec(expression);
  if (inner) {
    const value = isAllowed(inner[1] ?? '', allowed) ? yes : no;
    return isAllowed(expression.replace(inner[0], value), allowed);
  }
  return expression.split(/\s+OR\s+/).some((choice) =>
    choice.split(/\s+AND\s+/).every((id) => {
      const name = id.trim();
      return name === yes || (name !== no && allowed.has(name));
    }),
  );
}

const allowedIds: ReadonlySet<string> = new Set(allowedLicences.map(({ id }) => id));
/** Stand for a bracket that has been looked at; no licence is called so. */
const yes = '#yes';
const no = '#no';
