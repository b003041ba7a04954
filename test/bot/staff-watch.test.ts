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
  const newWatch = () =>
    new StaffWatch({
      directory,
      pathwaysOf: async (person) => [{ pathwayId: `of-${person}`, coordinator: false, status: 'open' }],
      wake: (pathwayId) => void woken.push(pathwayId),
      log: createLog('silent'),
    });
  const watch = newWatch();
  await watch.look();
  return { store, elsewhere, directory, watch, newWatch, woken };
}

const ended = { endedAt: '2026-11-23T08:00:00.000Z' };

describe('the staff directory, when it changes,', () => {
  it('has the rooms of whoever lost their rights looked at again, and of nobody else', async () => {
    const { elsewhere, directory, watch, woken } = await watched();
    await elsewhere.save(testPerson('uffe', ended));
    await watch.look();
    assert.deepEqual(woken, ['of-uffe']);
    assert.ok(directory.person('uffe')?.endedAt);
  });

  it('has them looked at although something else has noticed the change before', async () => {
    const { elsewhere, directory, watch, woken } = await watched();
    await elsewhere.save(testPerson('uffe', ended));
    await directory.refresh();
    await watch.look();
    assert.deepEqual(woken, ['of-uffe']);
  });

  it('has them looked at after a start, since the rights may have ended while nobody looked', async () => {
    const { elsewhere, newWatch, woken } = await watched();
    await elsewhere.save(testPerson('uffe', ended));
    await newWatch().look();
    assert.deepEqual(woken, ['of-uffe']);
  });

  it('has the rooms of somebody looked at who has just been tied to an account in this process', async () => {
    const { directory, watch, woken } = await watched();
    const account = { platform: 'slack', tenant: 'T1', user: 'U1' } as const;
    await directory.tie(account, 'jonna@kommunen.example', '2026-11-23T08:00:00.000Z');
    await watch.look();
    assert.deepEqual(woken, ['of-jonna']);
  });

  it('wakes nobody when there is nothing new, nor for people who are new, nor for an import that changes nothing', async () => {
    const { elsewhere, watch, woken } = await watched();
    await watch.look();
    await elsewhere.saveAll([testPerson('sofus'), testPerson('uffe', { importedAt: '2026-11-23T08:00:00.000Z' })]);
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

  it('is looked at again when the lists of pathways could not be read', async () => {
    const { elsewhere, directory, woken } = await watched();
    let fails = false;
    const watch = new StaffWatch({
      directory,
      pathwaysOf: async (person) =>
        fails ? Promise.reject(new Error('away')) : [{ pathwayId: `of-${person}`, coordinator: false, status: 'open' }],
      wake: (pathwayId) => void woken.push(pathwayId),
      log: createLog('silent'),
    });
    await watch.look();
    await elsewhere.save(testPerson('uffe', ended));
    fails = true;
    await watch.look();
    fails = false;
    await watch.look();
    assert.deepEqual(woken, ['of-uffe']);
  });
});
