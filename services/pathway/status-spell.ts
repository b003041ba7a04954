import type { SpellEnding, SpellSource } from './events.ts';
import type { PathwayState, PersonId } from './state.ts';

/** A time in which the young person's education or employment was one and the same. */
export interface StatusSpell {
  readonly id: string;
  /** One of `statusCodes`. */
  readonly code: string;
  /** First day. */
  readonly from: string;
  /** Last day, and how it ended; absent while it lasts. */
  readonly ended?: { readonly on: string; readonly how: SpellEnding; readonly by: PersonId; readonly at: string };
  /** Hours a week. */
  readonly hours?: number;
  readonly source: SpellSource;
  readonly noted: { readonly by: PersonId; readonly at: string };
  /** Who last said that it is still so, and when; at first whoever noted it. */
  readonly verified: { readonly by: PersonId; readonly at: string };
}

/** The spells that last, the newest last. */
export function currentSpells(state: PathwayState): StatusSpell[] {
  return [...state.spells.values()]
    .filter(({ ended }) => ended === undefined)
    .sort((a, b) => a.from.localeCompare(b.from) || a.id.localeCompare(b.id, 'en', { numeric: true }));
}

/** What takes most of the young person's week; a spell whose hours nobody has noted counts as all of it. The newest of equals. */
export function mainSpell(state: PathwayState): StatusSpell | undefined {
  const hours = (spell: StatusSpell): number => spell.hours ?? Number.POSITIVE_INFINITY;
  return currentSpells(state).reduce<StatusSpell | undefined>(
    (main, spell) => (main && hours(main) > hours(spell) ? main : spell),
    undefined,
  );
}

/** All spells by their first day. */
export function spellsByTime(state: PathwayState): StatusSpell[] {
  return [...state.spells.values()].sort(
    (a, b) => a.from.localeCompare(b.from) || a.id.localeCompare(b.id, 'en', { numeric: true }),
  );
}
