/**
 * Every kind of partition that there is, and what becomes of what it holds when a young person's pathway is erased, and when the
 * young person asks what is known of them. A kind that is in the code and not here fails a test (`test/architecture/partitions.test.ts`):
 * nothing is kept of which the erasure does not know.
 */

/**
 * - `delete`: the document is the pathway's, and goes;
 * - `prune`: it is about many, and only what is about this pathway goes;
 * - `rename`: it is kept for its own time, with a name in the pathway's place that tells nothing;
 * - `outlive`: the same, for a whole partition of the pathway's own;
 * - `none`: it never names a pathway.
 */
export type ErasureRule = 'delete' | 'prune' | 'rename' | 'outlive' | 'none';

/**
 * - `told`: the young person is told of it in words, where it belongs;
 * - `whole`: they are given it as it is;
 * - `derived`: it says nothing that they are not told already;
 * - `secret`: it is what keeps others out, and means nothing by itself;
 * - `others`: it is about somebody else, or nobody.
 */
export type AccessRule = 'told' | 'whole' | 'derived' | 'secret' | 'others';

export interface PartitionKind {
  readonly erase: ErasureRule;
  readonly access: AccessRule;
}

/** By the partition's name, or by what stands before its colon. */
export const partitionKinds: Readonly<Record<string, PartitionKind>> = {
  subjects: { erase: 'delete', access: 'told' },
  'chosen-adults': { erase: 'delete', access: 'whole' },
  'young-access': { erase: 'delete', access: 'told' },
  'young-links': { erase: 'delete', access: 'secret' },
  'young-last-tries': { erase: 'delete', access: 'secret' },
  rooms: { erase: 'delete', access: 'told' },
  'room-index': { erase: 'delete', access: 'derived' },
  'rooms-pending': { erase: 'delete', access: 'derived' },
  'wall-screens': { erase: 'delete', access: 'derived' },
  memberships: { erase: 'delete', access: 'derived' },
  due: { erase: 'delete', access: 'derived' },
  projected: { erase: 'delete', access: 'derived' },
  'closed-pathways': { erase: 'delete', access: 'derived' },
  outgoing: { erase: 'delete', access: 'derived' },
  reminded: { erase: 'prune', access: 'derived' },
  journal: { erase: 'delete', access: 'told' },
  'journal-parts': { erase: 'delete', access: 'derived' },
  'journal-outbox': { erase: 'delete', access: 'derived' },
  looks: { erase: 'outlive', access: 'told' },
  looked: { erase: 'rename', access: 'derived' },
  refusals: { erase: 'rename', access: 'whole' },
  'mass-reading': { erase: 'none', access: 'others' },
  checkpoint: { erase: 'prune', access: 'others' },
  clock: { erase: 'prune', access: 'others' },
  erasures: { erase: 'delete', access: 'derived' },
  erased: { erase: 'none', access: 'others' },
  people: { erase: 'none', access: 'others' },
  'people-version': { erase: 'none', access: 'others' },
  'person-settings': { erase: 'none', access: 'others' },
  teams: { erase: 'none', access: 'others' },
  ping: { erase: 'none', access: 'others' },
};

/** The name of a partition's kind. */
export function kindNameOf(partition: string): string {
  return partition.split(':')[0] ?? partition;
}

/** What is known of a partition's kind; undefined for one that nobody has thought of. */
export function kindOf(partition: string): PartitionKind | undefined {
  const name = kindNameOf(partition);
  return Object.hasOwn(partitionKinds, name) ? partitionKinds[name] : undefined;
}
