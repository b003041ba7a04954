import assert from 'node:assert/strict';
import { Pathways } from '../../services/pathways.ts';
import { testModel, testNow, testPeople } from '../support/domain.ts';
import { MemoryStore } from '../support/memory-store.ts';

describe('whoever wants to hear of newer states', () => {
  let store: MemoryStore;
  let heard: Map<string, number[]>;

  beforeEach(() => {
    store = new MemoryStore();
    heard = new Map();
  });

  function processCalled(name: string): Pathways {
    const versions: number[] = [];
    heard.set(name, versions);
    return new Pathways({
      store,
      clock: () => testNow,
      person: (id) => testPeople.get(id),
      model: () => testModel,
      onCommitted: () => undefined,
      onNewer: ({ version }) => versions.push(version),
    });
  }
  const open = (pathways: Pathways) =>
    pathways.perform({
      pathwayId: 'K7F3XQ',
      commandId: 'c1',
      by: 'karen',
      via: 'teams',
      command: { type: 'pathway.open', model: 'test-model', birthDate: '2009-05-14', platform: 'teams', members: [] },
    });
  const add = (pathways: Pathways, title: string) =>
    pathways.perform({
      pathwayId: 'K7F3XQ',
      commandId: title,
      by: 'karen',
      via: 'teams',
      command: { type: 'action.add', title, deadline: '2026-12-01', topic: 'other' },
    });

  it('hears of the commits of its own process as they are stored, each once', async () => {
    const one = processCalled('one');
    await open(one);
    await Promise.all([add(one, 'A'), add(one, 'B')]);
    await add(one, 'B');
    assert.deepEqual(heard.get('one'), [1, 2, 3]);
  });

  it('hears of those of another process when this one reads them, and of nothing that it knew', async () => {
    const one = processCalled('one');
    const two = processCalled('two');
    await open(one);
    await two.known('K7F3XQ');
    await add(one, 'A');
    await two.known('K7F3XQ');
    assert.deepEqual(heard.get('two'), [1]);
    await two.current('K7F3XQ');
    await two.current('K7F3XQ');
    assert.deepEqual(heard.get('two'), [1, 2]);
    await add(two, 'C');
    assert.deepEqual(heard.get('two'), [1, 2, 3]);
  });

  it('hears nothing of a pathway that does not exist', async () => {
    const one = processCalled('one');
    await one.current('NOWHERE');
    assert.deepEqual(heard.get('one'), []);
  });
});
