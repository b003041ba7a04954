import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { PathwayCommand } from '../../services/pathway/commands.ts';
import type { Commit } from '../../services/pathway/events.ts';
import { foldAll } from '../../services/pathway/fold.ts';
import { type Outcome, Pathways } from '../../services/pathways.ts';
import { type AppendResult, type ChangePage, type EventStore, StoreError } from '../../storage/ports.ts';
import { openedPathway, testModel, testNow, testPeople } from '../support/domain.ts';

/** How a reply can get lost: never, before the write, or after it. */
type Loss = 'none' | 'before' | 'after';

/** A store in memory in which every call waits for the scheduler before and after it takes effect, and may lose its reply. */
class ScheduledStore implements EventStore {
  readonly commits: Commit[];
  readonly #scheduler: fc.Scheduler;
  readonly #losses: Loss[];

  constructor(commits: Commit[], scheduler: fc.Scheduler, losses: Loss[]) {
    this.commits = commits;
    this.#scheduler = scheduler;
    this.#losses = losses;
  }

  async append(commit: Commit): Promise<AppendResult> {
    const loss = this.#losses.shift() ?? 'none';
    await this.#scheduler.schedule(Promise.resolve(), `append ${commit.version} ${commit.by}`);
    if (loss === 'before') throw new StoreError('unknown');
    const taken = this.commits.some(({ version }) => version === commit.version);
    if (!taken) this.commits.push(structuredClone(commit));
    await this.#scheduler.schedule(Promise.resolve(), `appended ${commit.version} ${commit.by}`);
    if (loss === 'after') throw new StoreError('unknown');
    return taken ? 'conflict' : 'appended';
  }

  async read(_pathwayId: string, fromVersion: number): Promise<Commit[]> {
    await this.#scheduler.schedule(Promise.resolve(), `read ${fromVersion}`);
    const found = structuredClone(this.commits.filter(({ version }) => version >= fromVersion));
    await this.#scheduler.schedule(Promise.resolve(), 'have read');
    return found.sort((a, b) => a.version - b.version);
  }

  changesSince(): Promise<ChangePage> {
    throw new Error('not asked for here');
  }

  eraseStream(): Promise<number> {
    throw new Error('not asked for here');
  }
}

function processOn(store: EventStore): Pathways {
  return new Pathways({
    store,
    clock: () => testNow,
    person: (id) => testPeople.get(id),
    model: () => testModel,
    onCommitted: () => undefined,
  });
}

const clicks: Record<string, PathwayCommand> = {
  claim: { type: 'action.claim', action: 'a1' },
  done: { type: 'action.done', action: 'a1' },
  release: { type: 'action.release', action: 'a1' },
};

const person = fc.constantFrom('uffe', 'jonna');
const click = fc.record({
  by: person,
  what: fc.constantFrom('claim', 'claim', 'done', 'release'),
  process: fc.nat(1),
  again: fc.boolean(),
});
const loss = fc.constantFrom<Loss>('none', 'none', 'none', 'before', 'after');

describe("two people's clicks, interleaved at every await, over two processes", () => {
  it('leave one story, in which everyone was told what really happened, lost replies included', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(click, { minLength: 2, maxLength: 5 }),
        fc.array(loss, { maxLength: 8 }),
        async (scheduler, wishes, losses) => {
          const opened = openedPathway();
          const store = new ScheduledStore([...opened.commits], scheduler, losses);
          const processes = [processOn(store), processOn(store)];
          const answers: Promise<Outcome | 'unavailable'>[] = wishes.flatMap(({ by, what, process, again }, index) => {
            const request = {
              pathwayId: opened.state.id,
              commandId: `click-${index}`,
              by,
              via: 'teams',
              command: clicks[what] ?? clicks.claim,
            } as const;
            const send = (which: number) =>
              (processes[which] ?? processes[0])
                ?.perform({ ...request, command: request.command as PathwayCommand })
                .catch((error: unknown) => {
                  assert.ok(error instanceof StoreError);
                  return 'unavailable' as const;
                });
            return [send(process), ...(again ? [send(1 - process)] : [])].filter((sent) => sent !== undefined);
          });
          const outcomes = await scheduler.waitFor(Promise.all(answers));

          const story = foldAll(opened.state.id, store.commits);
          assert.deepEqual(
            store.commits.map(({ version }) => version),
            store.commits.map((_, index) => index + 1),
          );
          const ids = store.commits.map(({ commandId }) => commandId);
          assert.equal(new Set(ids).size, ids.length, 'a click that came twice has one effect');
          for (const outcome of outcomes) {
            if (outcome === 'unavailable' || !outcome.done || !outcome.commit) continue;
            const told = outcome.commit;
            assert.deepEqual(store.commits[told.version - 1], told, 'what somebody was told is stored');
          }
          assert.ok(story.version >= opened.state.version);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('that both claim give the action to one, and the other is told to whom', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.boolean(), async (scheduler, sameProcess) => {
        const opened = openedPathway();
        const store = new ScheduledStore([...opened.commits], scheduler, []);
        const first = processOn(store);
        const second = sameProcess ? first : processOn(store);
        const claim = {
          pathwayId: opened.state.id,
          via: 'slack',
          command: { type: 'action.claim', action: 'a1' },
        } as const;
        const outcomes = await scheduler.waitFor(
          Promise.all([
            first.perform({ ...claim, by: 'uffe', commandId: 'u' }),
            second.perform({ ...claim, by: 'jonna', commandId: 'j' }),
          ]),
        );
        const owner = foldAll(opened.state.id, store.commits).actions.get('a1')?.responsible?.person;
        const [uffe, jonna] = outcomes;
        assert.equal(uffe?.done, owner === 'uffe');
        assert.equal(jonna?.done, owner === 'jonna');
        const loser = outcomes.find((outcome) => !outcome.done);
        assert.ok(loser && !loser.done && loser.refusal.code === 'actionTaken' && loser.refusal.by === owner);
      }),
      { numRuns: 300 },
    );
  });
});
