import type { DateTime } from 'luxon';
import type { Agreement } from '../../services/pathway/agreement.ts';
import type { PathwayCommand } from '../../services/pathway/commands.ts';
import { youngPersonId } from '../../services/pathway/young-person.ts';
import { openedPathway, type PathwayBench, testNow } from './domain.ts';

/** Turns 18 on 2 December 2026, nine days after `testNow`. */
export const almostAdult = '2008-12-02';

/** The opened pathway with a goal in the young person's words, and with the action `a1` that Uffe has taken. */
export function promisedPathway(wish: Parameters<typeof openedPathway>[0] = {}): PathwayBench {
  const bench = openedPathway(wish);
  bench.do(youngPersonId, { type: 'goal.add', text: 'Jeg vil være tømrer', topic: 'education' });
  bench.do('uffe', { type: 'action.claim', action: 'a1' });
  return bench;
}

/** The same, of which Karen has proposed the first agreement: the young person, Karen and Uffe have to sign it. */
export function proposedAgreement(wish: Parameters<typeof openedPathway>[0] = {}): PathwayBench {
  const bench = promisedPathway(wish);
  bench.do('karen', propose(bench));
  return bench;
}

/** The same, which everyone has signed: in force. */
export function agreementThatHolds(wish: Parameters<typeof openedPathway>[0] = {}): PathwayBench {
  const bench = proposedAgreement(wish);
  for (const who of [youngPersonId, 'uffe', 'karen']) bench.do(who, signature(bench, who));
  return bench;
}

/** A version; the newest unless told. */
export function agreementOf({ state }: PathwayBench, version = state.agreements.length): Agreement {
  const agreement = state.agreements[version - 1];
  if (!agreement) throw new Error(`there is no agreement ${version}`);
  return agreement;
}

/** What Karen sends who has seen everything. */
export function propose(bench: PathwayBench, rest: { goal?: string; actions?: string[]; base?: number } = {}) {
  return { type: 'agreement.propose', actions: [], base: bench.state.agreements.length, ...rest } as const;
}

/** What somebody sends who signs what they see: a version, the newest unless told. */
export function signature(bench: PathwayBench, who: string, version = bench.state.agreements.length): PathwayCommand {
  const method = who === youngPersonId ? 'page' : 'chat';
  return { type: 'agreement.sign', agreement: version, hash: agreementOf(bench, version).hash, method };
}

/** Somebody notes a signature on paper of what they see. */
export function onPaper(bench: PathwayBench, party: string, witness: string): PathwayCommand {
  const { version, hash } = agreementOf(bench);
  return { type: 'agreement.signPaper', agreement: version, hash, party, witness };
}

/** Who has signed a version, in the order in which they have. */
export function signers(bench: PathwayBench, version?: number): string[] {
  return [...agreementOf(bench, version).signatures.keys()];
}

/** Makes somebody the coordinator, who accepts. */
export function handOverTo(bench: PathwayBench, to: string, now: DateTime = testNow): void {
  bench.do(bench.state.coordinator, { type: 'coordinator.propose', to }, now);
  bench.do(to, { type: 'coordinator.accept' }, now);
}
