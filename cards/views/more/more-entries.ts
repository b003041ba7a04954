import type { SeenState } from '../../../services/audience/seen-state.ts';
import type { Verb } from '../../../services/policy.ts';
import type { Catalog } from '../../text/catalog.ts';

/** One line of the card "Mere": its words are `more.entries` of the catalog, under `name`. */
export interface MoreEntry {
  readonly name: keyof Catalog['more']['entries'];
  /** What its button asks for. It carries the pathway and the version, and nothing else. */
  readonly verb: Verb;
  /** Only the coordinator gets to see it. Whether somebody may is the policy's to say, whatever the card shows. */
  readonly isForCoordinator?: true;
  /** In which pathways it has a meaning. Absent: in open and in closed ones. */
  readonly when?: 'open' | 'closed';
}

/**
 * What the card "Mere" leads to, in its order. A new line of a coordinator's administration is one line here and its words in
 * `cards/text`.
 */
export const moreEntries: readonly MoreEntry[] = [
  { name: 'consent', verb: 'consent.show' },
  { name: 'access', verb: 'access.show', isForCoordinator: true },
  { name: 'review', verb: 'review.show', isForCoordinator: true, when: 'open' },
  { name: 'looks', verb: 'looks.show', isForCoordinator: true },
  { name: 'journal', verb: 'journal.show', isForCoordinator: true },
  { name: 'hold', verb: 'hold.show', isForCoordinator: true },
  { name: 'extract', verb: 'subject.export', isForCoordinator: true },
  { name: 'correction', verb: 'correction.show', isForCoordinator: true },
  { name: 'correct', verb: 'pathway.correct', isForCoordinator: true, when: 'open' },
];

/** Whether a pathway as it stands has use for the line. */
export function fits({ when }: MoreEntry, { closed }: Pick<SeenState, 'closed'>): boolean {
  return when === undefined || (when === 'closed') === (closed !== undefined);
}
