import assert from 'node:assert/strict';
import { noRoom } from '../../../bot/rooms/room-document.ts';
import { entryOf, RoomStore, roomIndexPartition, roomsPartition } from '../../../bot/rooms/room-store.ts';
import { StoreError } from '../../../storage/ports.ts';
import { MemoryStore } from '../../support/memory-store.ts';

describe('the documents of rooms', () => {
  let documents: MemoryStore;
  let rooms: RoomStore;
  beforeEach(() => {
    documents = new MemoryStore();
    rooms = new RoomStore(documents);
  });

  it('are read once, and then known', async () => {
    await rooms.save('P1', 'teams', { document: noRoom }, { ...noRoom, roomId: 'T1' });
    await rooms.known('P1');
    await rooms.known('P1');
    assert.equal(documents.calls.list, 1);
    assert.equal(entryOf(await rooms.known('P1'), 'teams').document.roomId, 'T1');
    assert.equal(entryOf(await rooms.known('P1'), 'slack').document, noRoom);
  });

  it('are known as last saved here', async () => {
    await rooms.known('P1');
    const saved = await rooms.save('P1', 'slack', { document: noRoom }, { ...noRoom, archived: true });
    assert.notEqual(saved, 'conflict');
    assert.equal(entryOf(await rooms.known('P1'), 'slack').document.archived, true);
    assert.equal(documents.calls.list, 1);
  });

  it('do not replace what somebody else has saved, and are read again then', async () => {
    const other = new RoomStore(documents);
    await rooms.known('P1');
    await other.save('P1', 'teams', { document: noRoom }, { ...noRoom, reconciledVersion: 7 });
    assert.equal(await rooms.save('P1', 'teams', { document: noRoom }, noRoom), 'conflict');
    const entry = entryOf(await rooms.known('P1'), 'teams');
    assert.equal(entry.document.reconciledVersion, 7);
    assert.notEqual(await rooms.save('P1', 'teams', entry, noRoom), 'conflict');
    assert.equal(await other.save('P1', 'teams', entry, noRoom), 'conflict', 'an etag is good for one save');
  });

  it('tell whose room it is before the room itself is kept, and without a read the second time', async () => {
    const { put } = documents;
    documents.put = async (partition, ...rest) =>
      partition === roomsPartition('P1')
        ? Promise.reject(new StoreError('unavailable'))
        : put.call(documents, partition, ...rest);
    await assert.rejects(rooms.save('P1', 'teams', { document: noRoom }, { ...noRoom, roomId: 'T1' }));
    assert.deepEqual(documents.contents(roomIndexPartition('teams')), { T1: { pathway: 'P1' } });
    const other = new RoomStore(documents);
    documents.calls.get = 0;
    for (let i = 0; i < 3; i++) assert.equal(await other.pathwayOf('teams', 'T1'), 'P1');
    assert.equal(documents.calls.get, 1);
    assert.equal(await other.pathwayOf('slack', 'T1'), undefined);
  });

  it('are not remembered without end', async () => {
    const few = new RoomStore(documents, { remembered: 2 });
    for (const id of ['P1', 'P2', 'P3', 'P1']) await few.known(id);
    assert.equal(documents.calls.list, 4);
  });
});
