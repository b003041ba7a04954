import assert from 'node:assert/strict';
import { setImmediate as nextTurn } from 'node:timers/promises';
import fc from 'fast-check';
import type { Pathways } from '../../services/pathways.ts';
import { StoreError } from '../../storage/ports.ts';
import { eachFresh } from '../contract/store-contract.ts';
import { click, memberId, openClaimRoom, processOn } from '../support/claim-room.ts';
import { engines } from '../support/fresh-stores.ts';
import { isLinearizable, type Operation, type Specification } from '../support/linearizable.ts';
import { type Mishap, WatchedStore } from '../support/watched-store.ts';

/** One action, as one person at a time would find it. The state is who has it; an input is `claim m1`, `release m1` or `look`. */
const action: Specification = (owner, input) => {
  const [what = '', who = ''] = input.split(' ');
  if (what === 'look') return { output: owner, state: owner };
  if (owner !== '' && owner !== who) return { output: `no, ${owner} has it`, state: owner };
  return { output: 'done', state: what === 'claim' ? who : '' };
};

/** Few looks, since a look brings a process up to date; pauses, so that what is over is over for the others too. */
const step = fc.record({
  what: fc.constantFrom('claim', 'claim', 'claim', 'release', 'release', 'look'),
  action: fc.constantFrom('a1', 'a1', 'a2'),
  pauseTurns: fc.constantFrom(0, 0, 1, 10, 50),
});
/** What four people do, each one thing after the other, two in each process. */
const people = fc.array(fc.array(step, { minLength: 1, maxLength: 7 }), { minLength: 4, maxLength: 4 });
const mishaps = fc.array(fc.constantFrom<Mishap>('fine', 'fine', 'lost', 'never', 'late', 'refused'), {
  maxLength: 20,
});
const reads = fc.array(fc.constantFrom(true, true, true, false), { maxLength: 20 });
const faults = fc.array(fc.record({ mishaps, reads }), { minLength: 2, maxLength: 2 });

/** How often somebody tries the same thing again while the store does not answer. */
const patience = 3;

class Recorder {
  readonly operations: (Operation & { action: string })[] = [];
  #time = 0;

  /** One person's one step, repeated as the same delivery until there is an answer; recorded under its action. */
  async carryOut(pathways: Pathways, room: string, who: string, { what, action }: { what: string; action: string }) {
    const start = this.#time++;
    const delivery = `${who} ${start}`;
    const input = what === 'look' ? 'look' : `${what} ${who}`;
    for (let attempt = 0; attempt < patience; attempt++) {
      try {
        const output = await this.#ask(pathways, room, who, what, action, delivery);
        this.operations.push({ action, input, output, start, end: this.#time++ });
        return;
      } catch (error) {
        assert.ok(error instanceof StoreError, String(error));
      }
    }
    this.operations.push({ action, input, start, end: Number.POSITIVE_INFINITY });
  }

  async #ask(pathways: Pathways, room: string, who: string, what: string, on: string, delivery: string) {
    if (what === 'look') return (await pathways.current(room)).actions.get(on)?.responsible?.person ?? '';
    const type = what === 'claim' ? 'action.claim' : 'action.release';
    const outcome = await pathways.perform(click(who, type, on, delivery, room));
    if (outcome.done) return 'done';
    return 'by' in outcome.refusal ? `no, ${outcome.refusal.by} has it` : outcome.refusal.code;
  }
}

for (const [name, openFresh] of Object.entries(engines)) {
  describe(`claims and releases over two processes on ${name}`, () => {
    const fresh = eachFresh(openFresh);

    it('make one story in which every answer was true, lost replies and failing reads included', async function () {
      this.timeout(60_000);
      const { store, reopen } = fresh();
      const stores = [store, await reopen()];
      let run = 0;
      await fc.assert(
        fc.asyncProperty(people, faults, async (plans, troubles) => {
          const room = `R${run++}`;
          await openClaimRoom(store, 4, 2, room);
          const processes = stores.map((each, n) => {
            const watched = new WatchedStore(each);
            watched.next(...(troubles[n]?.mishaps ?? []));
            watched.nextReads(...(troubles[n]?.reads ?? []));
            return processOn(watched).pathways;
          });
          const recorder = new Recorder();
          await Promise.all(
            plans.map(async (plan, n) => {
              const pathways = processes[n % 2];
              if (!pathways) return;
              for (const each of plan) {
                for (let turn = 0; turn < each.pauseTurns; turn++) await nextTurn();
                await recorder.carryOut(pathways, room, memberId(n), each);
              }
            }),
          );
          // Reading checks by itself that the stream has no hole.
          const ids = (await store.read(room, 1)).map(({ commandId }) => commandId);
          assert.equal(new Set(ids).size, ids.length, 'no delivery had two effects');
          for (const on of ['a1', 'a2']) {
            const history = recorder.operations.filter((operation) => operation.action === on);
            assert.ok(isLinearizable(history, '', action), `no story explains ${JSON.stringify(history)}`);
          }
        }),
        { numRuns: 150 },
      );
    });
  });
}
