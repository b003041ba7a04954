import assert from 'node:assert/strict';
import { PendingRooms } from '../../../bot/rooms/pending-rooms.ts';
import { MemoryStore } from '../../support/memory-store.ts';

const room = (version: number, pathway = 'P1') => ({ pathway, platform: 'teams', version }) as const;

describe('rooms that are not yet where they should be', () => {
  let store: MemoryStore;
  let pending: PendingRooms;
  beforeEach(() => {
    store = new MemoryStore();
    pending = new PendingRooms(store);
  });

  async function all(): Promise<string[]> {
    const found: string[] = [];
    for await (const { pathway, version } of pending.all()) found.push(`${pathway} ${version}`);
    return found;
  }

  it('are noted until they show that version', async () => {
    await pending.note(room(3));
    assert.deepEqual(await all(), ['P1 3']);
    await pending.clear(room(3));
    assert.deepEqual(await all(), []);
    await pending.clear(room(3));
  });

  it('stay noted when a process that knows less clears them', async () => {
    await pending.note(room(3));
    await pending.note(room(5));
    await pending.note(room(4));
    await pending.clear(room(4));
    assert.deepEqual(await all(), ['P1 5']);
  });

  it('stay noted when another process notes a newer version at the same moment', async () => {
    await pending.note(room(3));
    const { get } = store;
    store.get = async (...args) => {
      const stored = await get.apply(store, args);
      store.get = get;
      await new PendingRooms(store).note(room(4));
      return stored;
    };
    await pending.clear(room(3));
    assert.deepEqual(await all(), ['P1 4']);
  });

  it('are all found again, on every page', async () => {
    for (let i = 0; i < 230; i++) await pending.note(room(1, `P${i}`));
    assert.equal((await all()).length, 230);
  });
});
