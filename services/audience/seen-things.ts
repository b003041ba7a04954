import type { PathwayState } from '../pathway/state.ts';
import type { SharingContext } from '../privacy/sharing-context.ts';
import type { Audience } from './viewer.ts';

/** Things by id, those that are shown and the ids of those that are not. */
export interface Parted<T> {
  readonly shown: ReadonlyMap<string, T>;
  /** In the order of their ids, whatever has become of them. */
  readonly hidden: readonly string[];
}

/** Parts things into those that are known to an audience and the ids of the others. The same map when all are known. */
export function parted<T>(things: ReadonlyMap<string, T>, isKnown: (thing: T) => boolean): Parted<T> {
  const hidden = [...things].flatMap(([id, thing]) => (isKnown(thing) ? [] : [id]));
  if (hidden.length === 0) return { shown: things, hidden };
  return { shown: new Map([...things].filter(([, thing]) => isKnown(thing))), hidden: byId(hidden) };
}

/** The same map when each thing in it is shown as it is; else what is shown. A card is made anew only where something is another. */
export function asBefore<T>(before: ReadonlyMap<string, T>, shown: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  const isSame = shown.size === before.size && [...shown].every(([id, thing]) => before.get(id) === thing);
  return isSame ? before : shown;
}

/** Ids in the order of their numbers. */
export function byId(ids: readonly string[]): string[] {
  return [...ids].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

/** What a thing says it belongs to, left out where that is not shown. The same map when nothing is. */
export function withoutReference<T extends { readonly [P in K]?: string }, K extends string>(
  things: ReadonlyMap<string, T>,
  key: K,
  targets: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, T> {
  const isLost = (thing: T) => {
    const target: string | undefined = thing[key];
    return target !== undefined && !targets.has(target);
  };
  if (![...things.values()].some(isLost)) return things;
  return new Map([...things].map(([id, thing]) => [id, isLost(thing) ? without(thing, key) : thing]));
}

function without<T extends { readonly [P in K]?: string }, K extends string>(thing: T, key: K): T {
  const copy = { ...thing };
  delete copy[key];
  return copy;
}

/** What somebody does not want to be reminded of is their own, and nobody else's. */
export function ownSnoozes({ snoozed }: PathwayState, audience: Audience): ReadonlyMap<string, string> {
  if (audience.kind !== 'person') return new Map();
  return new Map([...snoozed].filter(([key]) => key.startsWith(`${audience.person}|`)));
}

/** People of the team where the young person lives or goes to school: their unit tells the place. */
export function workplacesOf({ members }: PathwayState, { sharing, person }: SharingContext): string[] {
  const { professions } = sharing.protection;
  return [...members.values()]
    .filter(({ person: id, roles }) =>
      [...roles, ...(person(id)?.professions ?? [])].some((role) => professions.includes(role)),
    )
    .map(({ person: id }) => id);
}
