import type { PathwayState, PersonId } from './state.ts';

/** What a correction is about: one thing of the pathway, or something else that is kept. */
export const correctionKinds = ['goal', 'action', 'meeting', 'other'] as const;
export type CorrectionKind = (typeof correctionKinds)[number];

/**
 * The young person says that something about them is not right (databeskyttelsesforordningen art. 16). Both texts are kept for good: what
 * stood there when it was said, and how the young person says that it is. What the coordinator has said no to stays beside it as the
 * young person's own statement.
 */
export interface Correction {
  readonly id: string;
  /** `goal:g1`, `action:a1`, `meeting:m1`, or `other`. */
  readonly about: string;
  /** The text as it stood then, of what has one. */
  readonly stood?: string;
  /** How it is, in the young person's words. */
  readonly text: string;
  /** The young person on their own page, or the coordinator whom they have told. */
  readonly by: PersonId;
  readonly at: string;
  readonly settled?: {
    readonly outcome: 'noted' | 'declined';
    readonly by: PersonId;
    readonly at: string;
    /** Why not. */
    readonly note?: string;
  };
}

/** Of what a correction can be: everything that there is by id, and what is none of it. */
export function correctable({ goals, actions, meetings }: PathwayState): string[] {
  return [
    ...[...goals.keys()].map((id) => `goal:${id}`),
    ...[...actions.keys()].map((id) => `action:${id}`),
    ...[...meetings.keys()].map((id) => `meeting:${id}`),
    'other',
  ];
}

/** The kind and the id in `goal:g1`; undefined of `other` and of what is none of them. */
export function correctedThing(about: string): { readonly kind: CorrectionKind; readonly id: string } | undefined {
  const [name, id] = about.split(':');
  const kind = correctionKinds.find((known) => known === name);
  return kind === undefined || id === undefined ? undefined : { kind, id };
}

/** The text that a correction is of, as it stands now. A meeting has many, and stands there itself. */
export function standingText({ goals, actions }: PathwayState, about: string): string | undefined {
  const thing = correctedThing(about);
  if (thing?.kind === 'goal') return goals.get(thing.id)?.text;
  return thing?.kind === 'action' ? actions.get(thing.id)?.title : undefined;
}

/** Corrections that wait for the coordinator, the oldest first. */
export function openCorrections({ corrections }: PathwayState): Correction[] {
  return [...corrections.values()].filter(({ settled }) => settled === undefined);
}
