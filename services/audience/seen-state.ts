import { noPathway, type PathwayState } from '../pathway/state.ts';

/**
 * What there is that the audience may not know, by id alone. It says neither what about, how long, when, whose nor how far; a thing stays
 * here whether it is open or done. A card makes the same neutral cue of each, or one of all.
 */
export interface Hidden {
  readonly actions: readonly string[];
  readonly goals: readonly string[];
  readonly spells: readonly string[];
  readonly meetings: readonly string[];
  readonly consents: readonly string[];
  /** Steps of the plan that are settled. */
  readonly steps: readonly string[];
  /** Agenda points by meeting. */
  readonly agenda: ReadonlyMap<string, readonly string[]>;
  /**
   * By meeting: the items of its checklist of which the audience may not know the answers, whether there is one or not. Somebody may
   * still see what they have answered themselves.
   */
  readonly answers: ReadonlyMap<string, readonly string[]>;
  /** Meetings to whose record something has been added that is not shown. */
  readonly corrections: readonly string[];
  /** Versions of the agreement of which a part is not shown. */
  readonly agreements: readonly number[];
  /** Places are kept from the audience, whether one is known or not. */
  readonly places: boolean;
  /** People of the team of whom it may not be told where they work: it is a place that is protected. */
  readonly workplaces: readonly string[];
}

/** Only this file can make one, and only {@link asSeen} does; a view that takes it can be given nothing else. */
const seen: unique symbol = Symbol();

/**
 * A pathway as an audience may know it: what they may not know is not in it. Whatever is made of it (cards, pages, files, calendars,
 * messages) shows nothing else.
 */
export type SeenState = PathwayState & {
  readonly [seen]: true;
  readonly hidden: Hidden;
  /** The audience may know nothing of it, not even that it is there: somebody looks who may not. */
  readonly isNothing: boolean;
};

/** For `seen-by.ts` alone (`test/architecture` holds it to that). */
export function asSeen(state: PathwayState, hidden: Hidden, isNothing = false): SeenState {
  return { ...state, hidden, isNothing, [seen]: true };
}

/** A pathway of which nothing is told but the code, which everybody has who gets this far. */
export function nothingSeen(id: string): SeenState {
  return asSeen(noPathway(id), nothingHidden, true);
}

/** Nothing is kept from the audience. */
export const nothingHidden: Hidden = {
  actions: [],
  goals: [],
  spells: [],
  meetings: [],
  consents: [],
  steps: [],
  agenda: new Map(),
  answers: new Map(),
  corrections: [],
  agreements: [],
  places: false,
  workplaces: [],
};
