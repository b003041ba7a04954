import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type AgreementText, lastAgreement } from '../../services/pathway/agreement.ts';
import type { PathwayCommand } from '../../services/pathway/commands.ts';
import type { Outcome, Pathways } from '../../services/pathways.ts';
import { StoreError } from '../../storage/ports.ts';
import { almostAdult, onPaper, propose, proposedAgreement, signature } from './agreement-bench.ts';
import { type PathwayBench, testNow } from './domain.ts';
import { type Loss, processOn, ScheduledStore } from './scheduled-store.ts';

/** The version that somebody has before them. What they sign is that, however old it is by then. */
interface Shown {
  readonly version: number;
  readonly hash: string;
  readonly text: AgreementText;
}

/** What somebody does next. `look` shows them the newest version that there is; `read` is to look and then to sign. */
type Deed =
  | 'look'
  | 'read'
  | 'sign'
  | 'decline'
  | 'propose'
  | 'withdraw'
  | 'askKirsten'
  | 'accept'
  | 'removeUffe'
  | 'takeUffe'
  | 'move'
  | 'paperYoung'
  | 'paperCustodian'
  | 'enter'
  | 'nextDays';

/** Everybody's steps: mostly what comes first, and now and then what comes second. */
const steps = (maxLength: number, mostly: readonly Deed[], seldom: readonly Deed[] = []) =>
  fc.array(
    fc.record({
      deed: fc.oneof(
        { weight: 24, arbitrary: fc.constantFrom(...mostly) },
        { weight: seldom.length, arbitrary: fc.constantFrom(...(seldom.length > 0 ? seldom : mostly)) },
      ),
      process: fc.nat(1),
      again: fc.constantFrom(false, false, true),
    }),
    { maxLength },
  );
type Step = typeof steps extends (...given: never[]) => fc.Arbitrary<(infer T)[]> ? T : never;

/** Everybody does one thing after the other, and all of them at the same time. */
export const people = fc.record({
  youngPerson: steps(5, ['look', 'read', 'read', 'sign'], ['decline']),
  uffe: steps(5, ['look', 'read', 'read', 'sign'], ['move', 'paperYoung', 'decline']),
  jonna: steps(4, ['look', 'paperCustodian'], ['paperYoung', 'sign', 'decline']),
  karen: steps(
    7,
    ['read', 'sign'],
    [
      'propose',
      'propose',
      'propose',
      'propose',
      'withdraw',
      'askKirsten',
      'askKirsten',
      'removeUffe',
      'takeUffe',
      'enter',
    ],
  ),
  kirsten: steps(6, ['accept', 'read', 'sign'], ['propose', 'takeUffe']),
  clock: steps(5, ['nextDays', 'enter']),
});
/** A reply gets lost now and then. */
export const loss = fc.constantFrom<Loss>('none', 'none', 'none', 'none', 'none', 'before', 'after');
/** What has happened before: who has signed, and whether Kirsten has been asked to take over. */
export const history = fc.record({
  signed: fc.subarray(['youngPerson', 'uffe', 'karen', 'custodian'], { maxLength: 3 }),
  isAsked: fc.boolean(),
  /** The first agreement is in force already, and it is the second one that waits. */
  isSecond: fc.constantFrom(false, false, true),
});
type History = typeof history extends fc.Arbitrary<infer T> ? T : never;

/** The pathway after that. */
export function openedAfter({ signed, isAsked, isSecond }: History): PathwayBench {
  const bench = proposedAgreement({ model: 'test-custody', birthDate: almostAdult });
  if (isSecond) {
    bench.do('karen', onPaper(bench, 'custodian', 'jonna'));
    for (const party of ['youngPerson', 'uffe', 'karen']) bench.do(party, signature(bench, party));
    bench.do('karen', propose(bench, { goal: 'Et mål mere' }));
  }
  for (const party of signed) {
    if (party === 'custodian') bench.do('karen', onPaper(bench, party, 'jonna'));
    else bench.do(party, signature(bench, party));
  }
  if (isAsked) bench.do('karen', { type: 'coordinator.propose', to: 'kirsten' });
  return bench;
}

/** What somebody did with which version before them, and what came of it, if that could be told. */
export interface Told {
  readonly who: string;
  readonly deed: Deed;
  readonly seen: Shown;
  readonly outcome: Outcome | 'unavailable';
}

/** One world: a proposal that Karen has just made for somebody who turns 18 in nine days, and two processes that look after it. */
export class World {
  readonly opened: PathwayBench;
  readonly store: ScheduledStore;
  readonly #processes: readonly Pathways[];
  readonly told: Told[] = [];
  /** What each delivery was meant to sign. */
  readonly meant = new Map<string, { readonly by: string; readonly party: string; readonly seen: Shown }>();
  now = testNow;
  #deliveries = 0;

  constructor(opened: PathwayBench, scheduler: fc.Scheduler, losses: Loss[]) {
    this.opened = opened;
    this.store = new ScheduledStore([...this.opened.commits], scheduler, losses);
    // The second one's clock is slow: on the birthday's eve the two do not agree on who is a child.
    this.#processes = [
      processOn(this.store, () => this.now),
      processOn(this.store, () => this.now.minus({ hours: 9 })),
    ];
  }

  /** Somebody does these things, one after the other. */
  async person(who: string, wishes: readonly Step[]): Promise<void> {
    let seen = await this.#look(0);
    for (const { deed, process, again } of wishes) {
      if (deed === 'nextDays') this.now = this.now.plus({ days: 3 });
      else if (deed === 'look' || deed === 'read') seen = await this.#look(process);
      if (deed !== 'nextDays' && deed !== 'look') await this.#send(who, deed, seen, process, again);
    }
  }

  async #look(process: number): Promise<Shown> {
    const state = await (this.#processes[process] ?? assert.fail()).current(this.opened.state.id);
    const { version, hash, text } = lastAgreement(state) ?? assert.fail();
    return { version, hash, text };
  }

  async #send(who: string, deed: Deed, seen: Shown, process: number, again: boolean): Promise<void> {
    const commandId = `${who}-${this.#deliveries++}`;
    const command = commandOf(who, deed, seen, this.#deliveries);
    const party = command.type === 'agreement.signPaper' ? command.party : who;
    this.meant.set(commandId, { by: who, party, seen });
    const sent = [process, ...(again ? [1 - process] : [])].map(async (number) => {
      const pathways = this.#processes[number] ?? assert.fail();
      const request = { pathwayId: this.opened.state.id, commandId, by: who, via: 'teams', command } as const;
      const outcome = await pathways.perform(request).catch((error: unknown) => {
        assert.ok(error instanceof StoreError);
        return 'unavailable' as const;
      });
      this.told.push({ who, deed, seen, outcome });
    });
    await Promise.all(sent);
  }
}

function commandOf(who: string, deed: Deed, { version, hash }: Shown, number: number): PathwayCommand {
  switch (deed) {
    case 'read':
    case 'sign': {
      const method = who === 'youngPerson' ? 'page' : 'chat';
      return { type: 'agreement.sign', agreement: version, hash, method };
    }
    case 'paperYoung':
    case 'paperCustodian': {
      const party = deed === 'paperYoung' ? 'youngPerson' : 'custodian';
      return { type: 'agreement.signPaper', agreement: version, hash, party, witness: 'karen' };
    }
    case 'decline':
      return { type: 'agreement.decline', agreement: version, note: 'Nej' };
    case 'propose':
      return { type: 'agreement.propose', actions: [], base: version, goal: `Mål ${number}` };
    case 'withdraw':
      return { type: 'agreement.withdraw', agreement: version };
    case 'askKirsten':
      return { type: 'coordinator.propose', to: 'kirsten' };
    case 'accept':
      return { type: 'coordinator.accept' };
    case 'removeUffe':
      return { type: 'member.remove', person: 'uffe' };
    case 'takeUffe':
      return { type: 'member.add', member: { person: 'uffe', roles: [] } };
    case 'move':
      return { type: 'action.move', action: 'a1', deadline: '2027-01-15' };
    default:
      return { type: 'agreement.enter' };
  }
}
