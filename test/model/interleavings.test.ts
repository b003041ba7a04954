import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { PathwayCommand } from '../../services/pathway/commands.ts';
import { foldAll } from '../../services/pathway/fold.ts';
import type { Outcome } from '../../services/pathways.ts';
import { StoreError } from '../../storage/ports.ts';
import { openedPathway } from '../support/domain.ts';
import { type Loss, processOn, ScheduledStore } from '../support/scheduled-store.ts';

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
