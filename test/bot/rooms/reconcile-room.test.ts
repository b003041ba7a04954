import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cardHash } from '../../../bot/rooms/card-hash.ts';
import type { PlannedRoom } from '../../../bot/rooms/desired-rooms.ts';
import type { Operation } from '../../../bot/rooms/operation.ts';
import { nextOperation, possibleOperations } from '../../../bot/rooms/reconcile-room.ts';
import { noRoom, type RoomDocument } from '../../../bot/rooms/room-document.ts';
import { simpleCard } from '../../support/rooms.ts';

const keys = ['overview', 'handover', 'action:a1', 'action:a2', 'action:a3'];
const users = ['u1', 'u2', 'u3', 'u4', 'u5'];
const card = (text: string) => simpleCard(text);

/** A room as it should be: some cards in their order, some of the users in it, some of them former. */
const desiredRoom: fc.Arbitrary<PlannedRoom> = fc
  .record({
    version: fc.integer({ min: 1, max: 4 }),
    members: fc.subarray(users, { minLength: 1 }),
    former: fc.subarray(users),
    cards: fc.subarray(keys, { minLength: 1 }),
    text: fc.constantFrom('one', 'two'),
    archived: fc.boolean(),
  })
  .map(({ version, members, former, cards, text, archived }) => ({
    pathwayId: 'K7F3XQ',
    title: 'K7F3XQ',
    version,
    members: new Set(members),
    strangers: 0,
    former: new Set(former.filter((user) => !members.includes(user))),
    cards: new Map(cards.map((key) => [key, card(`${key} ${text}`)])),
    archived,
  }));

/** Any room that a crash, another process or a person's hand could have left behind. */
const actualRoom: fc.Arbitrary<RoomDocument> = fc
  .record({
    made: fc.constantFrom('no', 'begun', 'ready'),
    members: fc.subarray(users),
    looked: fc.boolean(),
    cards: fc.dictionary(fc.constantFrom(...keys, 'action:old'), fc.constantFrom('one', 'two', '')),
    pinned: fc.option(fc.constantFrom(...keys), { nil: undefined }),
    archived: fc.boolean(),
    reconciledVersion: fc.nat(4),
  })
  .map(({ made, members, looked, cards, pinned, archived, reconciledVersion }) => {
    if (made === 'no') return noRoom;
    const ready = made === 'ready';
    const posted = Object.entries(ready ? cards : {}).map(([key, text]) => [
      key,
      { messageId: `m-${key}`, hash: text === '' ? '' : cardHash(card(`${key} ${text}`)) },
    ]);
    return {
      ...noRoom,
      ref: { channel: 'C1' },
      step: ready ? 'ready' : 'awaitArrival',
      members,
      ...(looked ? { lookedAt: '2026-11-23T07:00:00.000Z' } : {}),
      cards: Object.fromEntries(posted),
      ...(pinned === undefined ? {} : { pinned: `m-${pinned}` }),
      archived,
      reconciledVersion,
    };
  });

/** What a platform that does as it is told makes of the room. */
function apply(operation: Operation, desired: PlannedRoom, room: RoomDocument): RoomDocument {
  const next = { ...room, reconciledVersion: Math.max(room.reconciledVersion, desired.version) };
  switch (operation.type) {
    case 'lookUp':
      throw new Error('nobody is looked up here');
    case 'prepare':
      return { ...next, ref: { channel: 'C1' }, step: 'ready' };
    case 'unarchive':
      return { ...next, archived: false };
    case 'archive':
      return { ...next, archived: true };
    case 'look':
      return { ...next, lookedAt: '2026-11-23T08:00:00.000Z' };
    case 'remove':
      return { ...next, members: room.members.filter((user) => user !== operation.user) };
    case 'invite':
      return { ...next, members: [...room.members, ...operation.users] };
    case 'pin':
      return { ...next, pinned: operation.messageId };
    case 'post':
    case 'edit': {
      const messageId = operation.type === 'post' ? `m-${operation.key}` : (room.cards[operation.key]?.messageId ?? '');
      const shown = desired.cards.get(operation.key);
      assert.ok(shown);
      assert.notEqual(messageId, '', 'an edit needs a message');
      assert.equal(operation.type === 'post', room.cards[operation.key] === undefined, 'a card is never posted twice');
      return { ...next, cards: { ...room.cards, [operation.key]: { messageId, hash: cardHash(shown) } } };
    }
    case 'delete': {
      const { past: _, ...rest } = next;
      const past = (room.past ?? []).filter((message) => message !== operation.messageId);
      const cards = Object.fromEntries(
        Object.entries(room.cards).filter(([, { messageId }]) => messageId !== operation.messageId),
      );
      return { ...rest, cards, ...(past.length > 0 ? { past } : {}) };
    }
    case 'removeCard': {
      const { [operation.key]: _, ...cards } = room.cards;
      return { ...next, cards };
    }
  }
}

/** Everything that is done until nothing more is. */
function run(desired: PlannedRoom, actual: RoomDocument): { room: RoomDocument; operations: Operation[] } {
  const operations: Operation[] = [];
  let room = actual;
  for (;;) {
    const operation = nextOperation(desired, room);
    if (!operation) return { room, operations };
    operations.push(operation);
    assert.ok(operations.length <= 30, `no end: ${JSON.stringify(operations.slice(-4))}`);
    room = apply(operation, desired, room);
  }
}

/** As it is on a platform that lets no bot into an archived room. */
const archivedForGood = (room: PlannedRoom): PlannedRoom => {
  const last = [...room.cards].slice(0, 1);
  return { ...room, archived: true, isLast: true, cards: new Map(last) };
};

const types = (operations: readonly Operation[]): string[] => operations.map(({ type }) => type);

describe('bringing a room to what it should be', () => {
  it('ends, from any state, with the team in it, every card as it should be, and the first one pinned', () => {
    fc.assert(
      fc.property(desiredRoom, actualRoom, (desired, actual) => {
        fc.pre(!desired.archived);
        const { room } = run(desired, actual);
        assert.equal(room.archived, false);
        assert.equal(room.step, 'ready');
        for (const user of desired.members) assert.ok(room.members.includes(user));
        for (const user of desired.former) assert.ok(!room.members.includes(user), 'who has left is out');
        assert.deepEqual(Object.keys(room.cards).sort(), [...desired.cards.keys()].sort());
        for (const [key, shown] of desired.cards) assert.equal(room.cards[key]?.hash, cardHash(shown));
        const [first] = desired.cards.keys();
        assert.equal(room.pinned, room.cards[first ?? '']?.messageId);
      }),
      { numRuns: 2000 },
    );
  });

  it('ends, when it is archived for good, with one card in it at most, and nothing that was ever posted besides', () => {
    fc.assert(
      fc.property(desiredRoom, actualRoom, fc.boolean(), (open, actual, isDeserted) => {
        const last = archivedForGood(open);
        const desired = isDeserted ? { ...last, cards: new Map() } : last;
        const { room, operations } = run(desired, { ...actual, past: ['m-old'], archived: false });
        if (!actual.ref || actual.step !== 'ready') return;
        assert.equal(room.archived, true);
        assert.equal(room.past, undefined);
        assert.ok(Object.keys(room.cards).every((key) => desired.cards.has(key)));
        assert.equal(types(operations).at(-1), 'archive', 'it is too late for anything after it');
        assert.equal(types(operations).filter((type) => type === 'archive').length, 1);
        assert.equal(nextOperation({ ...desired, version: desired.version + 1 }, room), undefined);
      }),
      { numRuns: 1000 },
    );
  });

  it('never archives for good what something must still be deleted from, and asks for nothing else meanwhile', () => {
    fc.assert(
      fc.property(desiredRoom, actualRoom, (open, actual) => {
        fc.pre(actual.ref !== undefined && actual.step === 'ready' && !actual.archived);
        const operations = types(possibleOperations(archivedForGood(open), { ...actual, past: ['m-old'] }));
        assert.ok(operations.includes('delete') && !operations.includes('archive') && !operations.includes('post'));
      }),
      { numRuns: 500 },
    );
  });

  it('ends, when it is to be archived, archived and with its last cards true, unless nothing has happened since', () => {
    fc.assert(
      fc.property(desiredRoom, actualRoom, (open, actual) => {
        const desired = { ...open, archived: true };
        const { room, operations } = run(desired, actual);
        if (!actual.ref)
          return assert.deepEqual(operations, [], 'a room that was never made is not made to be archived');
        assert.equal(room.archived, true);
        if (actual.step !== 'ready' || (actual.archived && actual.reconciledVersion >= desired.version)) return;
        for (const key of Object.keys(room.cards)) {
          const shown = desired.cards.get(key);
          assert.ok(shown, 'a card that no longer applies says so');
          assert.equal(room.cards[key]?.hash, cardHash(shown));
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('does the least: one operation for each thing that differs, and none twice', () => {
    fc.assert(
      fc.property(desiredRoom, actualRoom, (desired, actual) => {
        fc.pre(!desired.archived && actual.step === 'ready' && !actual.archived);
        const { operations } = run(desired, actual);
        const leaving = actual.members.filter((user) => desired.former.has(user)).length;
        const isMissing = [...desired.members].some((user) => !actual.members.includes(user));
        const [first] = desired.cards.keys();
        const changed = [...desired.cards].filter(([key, shown]) => actual.cards[key]?.hash !== cardHash(shown)).length;
        const obsolete = Object.keys(actual.cards).filter((key) => !desired.cards.has(key)).length;
        const isPinned = actual.pinned === `m-${first}` && actual.cards[first ?? ''] !== undefined;
        const expected =
          leaving +
          (actual.lookedAt === undefined ? 1 : 0) +
          (isMissing ? 1 : 0) +
          changed +
          obsolete +
          (isPinned ? 0 : 1);
        // A pin whose message is not known any more is set anew when the card is posted; the fake gives it the same id.
        const slack = actual.pinned === `m-${first}` && actual.cards[first ?? ''] === undefined ? 1 : 0;
        assert.ok(operations.length === expected || operations.length === expected - slack, types(operations).join());
      }),
      { numRuns: 2000 },
    );
  });

  it('does nothing to people who are not of the team and have never been', () => {
    fc.assert(
      fc.property(desiredRoom, actualRoom, (desired, actual) => {
        const strangers = actual.members.filter((user) => !desired.members.has(user) && !desired.former.has(user));
        const { room } = run(desired, actual);
        for (const user of strangers) assert.ok(room.members.includes(user));
      }),
    );
  });

  it('lets people who have left see nothing new: they are removed before anything is posted or edited', () => {
    fc.assert(
      fc.property(desiredRoom, actualRoom, (desired, actual) => {
        const { operations } = run(desired, actual);
        const shown = types(operations).findIndex((type) => type === 'post' || type === 'edit');
        const lastRemoval = types(operations).lastIndexOf('remove');
        assert.ok(shown === -1 || lastRemoval < shown);
      }),
    );
  });
});

describe('the order of things', () => {
  const desired: PlannedRoom = {
    pathwayId: 'K7F3XQ',
    title: 'K7F3XQ',
    version: 3,
    members: new Set(['u1', 'u2']),
    strangers: 0,
    former: new Set(['u3']),
    cards: new Map(keys.slice(0, 3).map((key) => [key, card(`${key} one`)])),
    archived: false,
  };

  it('is room, people, overview, pin, the other cards as listed', () => {
    assert.deepEqual(run(desired, noRoom).operations, [
      { type: 'prepare' },
      { type: 'look' },
      { type: 'invite', users: ['u1', 'u2'] },
      { type: 'post', key: 'overview' },
      { type: 'pin', messageId: 'm-overview' },
      { type: 'post', key: 'handover' },
      { type: 'post', key: 'action:a1' },
    ]);
  });

  it('edits the overview last, so that what happens meanwhile is in the same edit', () => {
    const { room } = run(desired, noRoom);
    const changed = { ...desired, cards: new Map(keys.slice(0, 3).map((key) => [key, card(`${key} two`)])) };
    assert.deepEqual(
      run(changed, room).operations.map((operation) => ('key' in operation ? operation.key : operation.type)),
      ['handover', 'action:a1', 'overview'],
    );
  });

  it('archives after the last edit, and posts nothing more in a room that is about to be archived', () => {
    const { room } = run({ ...desired, cards: new Map([['overview', card('overview one')]]) }, noRoom);
    const closed = {
      ...desired,
      version: 4,
      archived: true,
      cards: new Map(keys.map((key) => [key, card(`${key} two`)])),
    };
    const { room: archived, operations } = run(closed, room);
    assert.deepEqual(operations, [{ type: 'edit', key: 'overview' }, { type: 'archive' }]);
    assert.deepEqual(run(closed, archived).operations, []);
  });

  it('opens an archived room for a last edit when the pathway has gone on since, and only then', () => {
    const closed = { ...desired, archived: true };
    const { room } = run(closed, run(desired, noRoom).room);
    const reworded = { ...closed, cards: new Map([...closed.cards.keys()].map((key) => [key, card(`${key} two`)])) };
    assert.deepEqual(run(reworded, room).operations, []);
    const later = types(run({ ...reworded, version: 5 }, room).operations);
    assert.deepEqual([later[0], later.at(-1)], ['unarchive', 'archive']);
  });

  it('opens an archived room to put out whoever has no rights any more, and archives none before they are out', () => {
    const closed = { ...desired, archived: true, former: new Set<string>() };
    const { room } = run(closed, run({ ...desired, former: new Set<string>() }, noRoom).room);
    const [user] = room.members;
    if (user === undefined) assert.fail('nobody is in the room');
    const ended = { ...closed, members: new Set<string>(), former: new Set([user]) };
    assert.deepEqual(types(run(ended, room).operations), ['unarchive', 'remove', 'archive']);
    assert.deepEqual(types(possibleOperations(ended, { ...room, archived: false })).includes('archive'), false);
    // Where the program can never get in again, nothing is left in the room that could be read.
    assert.deepEqual(possibleOperations({ ...ended, isLast: true }, room), []);
  });

  it('puts out who has left while the room is still being made', () => {
    const begun: RoomDocument = { ...noRoom, ref: { channel: 'C1' }, step: 'addApp', members: ['u3'] };
    assert.deepEqual(types(run(desired, begun).operations).slice(0, 2), ['look', 'remove']);
  });
});
