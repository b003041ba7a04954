import type { Person } from '../../../services/people/person.ts';
import { openStore } from '../../../storage/open-store.ts';
import type { TownGroup } from './town.ts';

/** One person's click on one action of one pathway. */
export interface PoolClick {
  readonly pathway: string;
  readonly action: string;
  readonly person: Person;
  readonly verb: 'action.claim' | 'action.release';
}

/**
 * The clicks of a staged municipality. A round claims actions that are free, each on another pathway than the ones before it;
 * afterwards whoever has claimed gives back, so that the next round finds the same.
 */
export class ClaimPool {
  readonly #clicks: readonly PoolClick[];
  #claimed: readonly PoolClick[] = [];

  constructor(groups: readonly TownGroup[], actions: number) {
    const pathways = groups.flatMap((group) => group.pathways.map((pathway) => ({ pathway, people: group.people })));
    this.#clicks = Array.from({ length: actions }, (_, index) => `a${index + 1}`).flatMap((action, number) =>
      pathways.map(({ pathway, people }, index) => {
        const person = people[(index + number) % people.length];
        if (!person) throw new Error('a team without people');
        return { pathway, action, person, verb: 'action.claim' as const };
      }),
    );
  }

  /** How many actions there are to be claimed. */
  get size(): number {
    return this.#clicks.length;
  }

  claims(count: number): readonly PoolClick[] {
    if (this.#claimed.length > 0) throw new Error('what was claimed has not been given back');
    if (count > this.#clicks.length) throw new Error(`there are ${this.#clicks.length} actions, not ${count}`);
    this.#claimed = this.#clicks.slice(0, count);
    return this.#claimed;
  }

  /** Gives back all that has been claimed. */
  releases(): readonly PoolClick[] {
    const releases = this.#claimed.map((click) => ({ ...click, verb: 'action.release' as const }));
    this.#claimed = [];
    return releases;
  }
}

/** Claims and releases that the store holds, counted over the streams of all these pathways. */
export async function storedClaims(path: string, pathways: readonly string[]) {
  const store = await openStore({ kind: 'sqlite', path });
  try {
    const streams = await Promise.all(pathways.map((pathway) => store.read(pathway, 1)));
    const types = streams.flat().flatMap(({ events }) => events.map(({ type }) => type));
    return {
      claimed: types.filter((type) => type === 'ActionClaimed').length,
      released: types.filter((type) => type === 'ActionReleased').length,
    };
  } finally {
    await store.close();
  }
}
