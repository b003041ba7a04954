import assert from 'node:assert/strict';
import { loadModels } from '../../services/models/catalog.ts';
import { openNewPathway } from '../../services/open-pathway.ts';
import { pathwayCode } from '../../services/pathway/code.ts';
import { Pathways } from '../../services/pathways.ts';
import { loadSubject, saveSubject, subjectsPartition } from '../../services/subjects.ts';
import { StoreError } from '../../storage/ports.ts';
import { testNow, testPeople } from '../support/domain.ts';
import { MemoryStore } from '../support/memory-store.ts';

const secret = 'en hemmelighed til prøverne, ikke mere';
const models = loadModels();

describe('the opening of a pathway', () => {
  let store: MemoryStore;
  let pathways: Pathways;
  beforeEach(() => {
    store = new MemoryStore();
    pathways = process();
  });

  const process = () =>
    new Pathways({
      store,
      clock: () => testNow,
      person: (id) => testPeople.get(id),
      model: (id) => models.get(id),
      onCommitted: () => undefined,
    });
  const open = ({
    commandId = 'd1',
    birthDate = '2009-05-14',
    youngPerson = ' Mikkel Prøvesen ',
    on = pathways,
  } = {}) =>
    openNewPathway(
      { pathways: on, documents: store, secret },
      {
        commandId,
        by: 'karen',
        via: 'teams',
        command: { type: 'pathway.open', model: models.all[0]?.id ?? '', birthDate, platform: 'teams', members: [] },
        youngPerson,
      },
    );
  const names = async () =>
    Promise.all((await store.list(subjectsPartition)).documents.map(({ id }) => loadSubject(store, id)));
  const opened = async () =>
    new Set((await store.changesSince(undefined, 1000)).changes.map(({ pathwayId }) => pathwayId)).size;

  it('keeps the name under the code, and in no event', async () => {
    const outcome = await open();
    assert.ok(outcome.done);
    assert.equal((await loadSubject(store, outcome.state.id))?.name, 'Mikkel Prøvesen');
    assert.doesNotMatch(JSON.stringify(await store.read(outcome.state.id, 1)), /Mikkel/);
  });

  it('leaves no name behind when it is refused', async () => {
    const outcome = await open({ birthDate: '1990-05-14' });
    assert.ok(!outcome.done && outcome.refusal.code === 'ageOutOfRange');
    assert.deepEqual([await names(), await opened()], [[], 0]);
  });

  it('of a delivery that comes twice, at once or in two processes, is one pathway with its name', async () => {
    const other = process();
    const outcomes = await Promise.all([open(), open(), open({ on: other })]);
    assert.equal(new Set(outcomes.map(({ done, state }) => done && state.id)).size, 1);
    assert.deepEqual([(await names()).length, await opened()], [1, 1]);
  });

  it('of a delivery that comes again after a hundred commits still is the same, and its name stays', async () => {
    const { state } = await open();
    for (let n = 0; n < 100; n++) {
      const command = { type: 'action.add', title: `Opgave ${n}`, deadline: '2026-12-01', topic: 'other' } as const;
      await pathways.perform({ pathwayId: state.id, commandId: `c${n}`, by: 'karen', via: 'teams', command });
    }
    for (const on of [pathways, process()]) {
      const again = await open({ on });
      assert.ok(again.done && again.replayed);
      assert.equal(again.state.id, state.id);
    }
    assert.equal((await loadSubject(store, state.id))?.name, 'Mikkel Prøvesen');
    assert.equal(await opened(), 1);
  });

  it('takes another code where one is taken, and never touches the name that is there', async () => {
    const taken = pathwayCode(secret, 'd1', 0);
    await saveSubject(store, taken, { name: 'En anden ung', commandId: 'another' });
    const outcome = await open();
    assert.ok(outcome.done);
    assert.notEqual(outcome.state.id, taken);
    assert.equal((await loadSubject(store, taken))?.name, 'En anden ung');
  });

  it('keeps the name when nobody knows whether the pathway was stored', async () => {
    store.append = () => Promise.reject(new StoreError('unknown'));
    await assert.rejects(open(), { code: 'unknown' });
    assert.equal((await names()).length, 1);
  });
});
