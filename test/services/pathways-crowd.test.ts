import assert from 'node:assert/strict';
import { Pathways } from '../../services/pathways.ts';
import { openedPathway, testModel, testNow, testPeople } from '../support/domain.ts';
import { MemoryStore } from '../support/memory-store.ts';

async function crowd() {
  const opened = openedPathway();
  const store = new MemoryStore();
  for (const commit of opened.commits) await store.append(commit);
  const options = { store, clock: () => testNow, person: (id: string) => testPeople.get(id), model: () => testModel };
  const open = () => new Pathways({ ...options, onCommitted: () => undefined });
  const claim = (pathways: Pathways, by: string, commandId: string) =>
    pathways.perform({
      pathwayId: opened.state.id,
      commandId,
      by,
      via: 'slack',
      command: { type: 'action.claim', action: 'a1' },
    });
  return { id: opened.state.id, store, open, claim };
}

describe('many who click at once', () => {
  it('cost one write, and those who are refused no look of their own', async () => {
    const { id, store, open, claim } = await crowd();
    const pathways = open();
    await pathways.known(id);
    Object.assign(store.calls, { append: 0, read: 0 });
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, n) => claim(pathways, n === 0 ? 'uffe' : 'jonna', `click-${n}`)),
    );
    assert.equal(outcomes.filter(({ done }) => !done).length, 49);
    assert.equal(store.calls.append, 1);
    assert.equal(store.calls.read, 0);
  });

  it('are refused by what was so after they clicked: a later click looks again', async () => {
    const { id, open, claim } = await crowd();
    const [here, elsewhere] = [open(), open()];
    assert.equal((await claim(here, 'uffe', 'click-1')).done, true);
    const released = {
      pathwayId: id,
      commandId: 'click-2',
      by: 'uffe',
      via: 'teams',
      command: { type: 'action.release', action: 'a1' },
    } as const;
    assert.equal((await elsewhere.perform(released)).done, true);
    assert.equal((await claim(here, 'jonna', 'click-3')).done, true);
  });
});
