import assert from 'node:assert/strict';
import { PeopleWatch } from '../../../bot/rooms/people-watch.ts';
import type { Person } from '../../../services/people/person.ts';
import { membershipsPartition } from '../../../services/projections/memberships.ts';
import { StoreError } from '../../../storage/ports.ts';
import { testPerson } from '../../support/domain.ts';
import { MemoryStore } from '../../support/memory-store.ts';

describe('rooms follow people', () => {
  let store: MemoryStore;
  let woken: string[];
  let people: Person[];
  let version: number;
  let watch: PeopleWatch;

  beforeEach(async () => {
    store = new MemoryStore();
    woken = [];
    version = 1;
    people = [testPerson('karen'), testPerson('uffe'), testPerson('jonna')];
    for (const [person, code] of [
      ['karen', 'P1'],
      ['uffe', 'P1'],
      ['uffe', 'P2'],
    ] as const)
      await store.put(membershipsPartition(person), code, { coordinator: false, status: 'open', version: 1 }, 'any');
    watch = newWatch();
  });

  function newWatch(): PeopleWatch {
    const directory = {
      get version() {
        return String(version);
      },
      all: () => people,
    };
    return new PeopleWatch({ documents: store, directory, rooms: { wake: (id) => void woken.push(id) } });
  }

  function change(id: string, changes: Partial<Person>): void {
    people = people.map((person) => (person.id === id ? { ...person, ...changes } : person));
    version++;
  }

  it('wakes the rooms of somebody who has just been tied to an account', async () => {
    await watch.look();
    change('uffe', { identities: [{ platform: 'slack', tenant: 'T1', user: 'U1', at: '2026-11-23T08:00:00.000Z' }] });
    await watch.look();
    assert.deepEqual(woken, ['P1', 'P2']);
  });

  it('wakes the rooms of somebody whose rights have ended', async () => {
    await watch.look();
    change('karen', { endedAt: '2026-11-23T08:00:00.000Z' });
    await watch.look();
    assert.deepEqual(woken, ['P1']);
  });

  it('wakes them at the start too, since the rights may have ended while nobody looked', async () => {
    change('karen', { endedAt: '2026-11-20T08:00:00.000Z' });
    await newWatch().look();
    assert.deepEqual(woken, ['P1']);
  });

  it('wakes nobody for a new department, and for people who are new', async () => {
    await watch.look();
    change('uffe', { department: 'Jobcenter' });
    people = [...people, testPerson('sofus')];
    await watch.look();
    assert.deepEqual(woken, []);
  });

  it('reads nothing while the directory has not changed', async () => {
    await watch.look();
    const before = { ...store.calls };
    await watch.look();
    assert.deepEqual(store.calls, before);
  });

  it('looks again when the store did not answer', async () => {
    await watch.look();
    change('uffe', { email: 'uffe.ny@kommunen.example' });
    const { list } = store;
    store.list = () => Promise.reject(new StoreError('unavailable'));
    await assert.rejects(watch.look());
    store.list = list;
    await watch.look();
    assert.deepEqual(woken, ['P1', 'P2']);
  });
});
