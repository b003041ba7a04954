import assert from 'node:assert/strict';
import { noPathway } from '../../../services/pathway/state.ts';
import { membershipsOf, membershipsPartition, pathwaysOf } from '../../../services/projections/memberships.ts';
import { openedPathway } from '../../support/domain.ts';
import { MemoryStore } from '../../support/memory-store.ts';

describe('who belongs to a pathway', () => {
  it('names everyone of the team, and the one coordinator', () => {
    assert.deepEqual(Object.fromEntries(membershipsOf(openedPathway().state)), {
      karen: { coordinator: true, status: 'open' },
      uffe: { coordinator: false, status: 'open' },
      jonna: { coordinator: false, status: 'open' },
    });
  });

  it('names somebody who has left as nobody, so that the document can go', () => {
    const bench = openedPathway();
    bench.do('karen', { type: 'member.remove', person: 'uffe' });
    const memberships = membershipsOf(bench.state);
    assert.ok(memberships.has('uffe'));
    assert.equal(memberships.get('uffe'), undefined);
  });

  it('keeps a closed pathway with its status, so that the coordinator can undo the closing', () => {
    const bench = openedPathway();
    bench.do('karen', { type: 'pathway.close', reason: 'movedAway' });
    assert.deepEqual(membershipsOf(bench.state).get('karen'), { coordinator: true, status: 'closed' });
  });

  it('names nobody of a pathway that does not exist', () => {
    assert.equal(membershipsOf(noPathway('K7F3XQ')).size, 0);
  });
});

describe("a person's pathways", () => {
  it('are found on every page of the list', async () => {
    const store = new MemoryStore();
    const codes = Array.from({ length: 230 }, (_, i) => `P${String(i).padStart(4, '0')}`);
    for (const code of codes)
      await store.put(membershipsPartition('karen'), code, { coordinator: true, status: 'open', version: 1 }, 'absent');
    const found = await pathwaysOf(store, 'karen');
    assert.deepEqual(
      found.map(({ pathwayId }) => pathwayId),
      codes,
    );
    assert.deepEqual(found[0], { pathwayId: 'P0000', coordinator: true, status: 'open' });
  });

  it('cost one list, however many pathways others have', async () => {
    const store = new MemoryStore();
    for (let i = 0; i < 1000; i++)
      await store.put(
        membershipsPartition(`p${i}`),
        'K7F3XQ',
        { coordinator: false, status: 'open', version: 1 },
        'any',
      );
    store.calls.list = 0;
    assert.equal((await pathwaysOf(store, 'p7')).length, 1);
    assert.deepEqual([store.calls.list, store.calls.get, store.calls.read], [1, 0, 0]);
  });
});
