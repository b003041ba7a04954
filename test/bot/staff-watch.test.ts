import assert from 'node:assert/strict';
import { createLog } from '../../bot/log.ts';
import { StaffWatch } from '../../bot/staff-watch.ts';
import { Directory } from '../../services/people/directory.ts';
import { testPerson } from '../support/domain.ts';
import { MemoryStore } from '../support/memory-store.ts';

async function watched() {
  const store = new MemoryStore();
  const elsewhere = new Directory(store);
  await elsewhere.saveAll([testPerson('uffe'), testPerson('jonna')]);
  const directory = new Directory(store);
  await directory.refresh();
  const woken: string[] = [];
  const watch = new StaffWatch({
    directory,
    pathwaysOf: async (person) => [{ pathwayId: `of-${person}`, coordinator: false, status: 'open' }],
    wake: (pathwayId) => void woken.push(pathwayId),
    log: createLog('silent'),
  });
  return { store, elsewhere, directory, watch, woken };
}

describe('the staff directory, changed from another process,', () => {
  it('has the rooms of whoever lost their rights looked at again, and of nobody else', async () => {
    const { elsewhere, directory, watch, woken } = await watched();
    await elsewhere.save(testPerson('uffe', { endedAt: '2026-11-23T08:00:00.000Z' }));
    await watch.look();
    assert.deepEqual(woken, ['of-uffe']);
    assert.ok(directory.person('uffe')?.endedAt);
  });

  it('wakes nobody when there is nothing new', async () => {
    const { watch, woken } = await watched();
    await watch.look();
    assert.deepEqual(woken, []);
  });

  it('is looked at again after the store has failed', async () => {
    const { store, elsewhere, watch, woken } = await watched();
    const get = store.get.bind(store);
    store.get = () => Promise.reject(new Error('away'));
    await watch.look();
    store.get = get;
    await elsewhere.save(testPerson('jonna', { department: 'Jobcentret' }));
    await watch.look();
    assert.deepEqual(woken, ['of-jonna']);
  });
});
