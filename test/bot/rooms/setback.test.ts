import assert from 'node:assert/strict';
import type { Operation } from '../../../bot/rooms/operation.ts';
import { PlatformError } from '../../../bot/rooms/port.ts';
import { noRoom, type RoomDocument } from '../../../bot/rooms/room-document.ts';
import { backoff, defaultTiming, isRecent, remainingMs } from '../../../bot/rooms/room-timing.ts';
import { setbackOf } from '../../../bot/rooms/setback.ts';

const at = '2026-11-23T08:00:00.000Z';
const room: RoomDocument = {
  ...noRoom,
  ref: { channel: 'C1' },
  roomId: 'C1',
  step: 'ready',
  members: ['u1'],
  lookedAt: at,
  cards: { overview: { messageId: 'm1', hash: 'h' } },
  pinned: 'm1',
};

function judge(operation: Operation, error: unknown, failures = 1, isReady = true) {
  return setbackOf(operation, error, { timing: defaultTiming, failures, random: () => 1, isReady });
}

describe('what follows from a failure', () => {
  it('is a wait for the whole room, in every process, where the platform names a time; and no longer than can be meant', () => {
    const { waits, waitMs } = judge(
      { type: 'post', key: 'a' },
      new PlatformError('rateLimited', { retryAfterMs: 7000 }),
    );
    assert.deepEqual([waits, waitMs], ['room', 7000]);
    const absurd = judge({ type: 'post', key: 'a' }, new PlatformError('rateLimited', { retryAfterMs: 10 ** 12 }));
    assert.equal(absurd.waitMs, 15 * 60_000);
    assert.equal(judge({ type: 'post', key: 'a' }, new PlatformError('rateLimited'), 3).waitMs, 4000);
  });

  it('is a longer wait each time that nothing is answered, and a look at who is in the room before anybody is let in again', () => {
    const invite: Operation = { type: 'invite', users: ['u2'] };
    assert.deepEqual(
      [1, 2, 3, 9].map((failures) => judge(invite, new PlatformError('unavailable'), failures).waitMs),
      [1000, 2000, 4000, 30_000],
    );
    assert.equal(judge(invite, new PlatformError('unavailable')).change(room).lookedAt, undefined);
    assert.equal(judge({ type: 'post', key: 'a' }, new PlatformError('unavailable')).change(room), room);
  });

  it('takes anything that is no answer of a platform for no answer', () => {
    const { code, waits } = judge({ type: 'post', key: 'a' }, new TypeError('x'));
    assert.deepEqual([code, waits], ['unexpected', 'everything']);
  });

  it('is told to the coordinator at once where only a person can help, with the step that fits', () => {
    const steps = (operation: Operation, isReady = true) =>
      (['forbidden', 'gone'] as const).map((code) => judge(operation, new PlatformError(code), 1, isReady).problem);
    assert.deepEqual(steps({ type: 'prepare' }, false), ['consent', 'createRoom']);
    assert.deepEqual(steps({ type: 'invite', users: ['u2'] }), ['addMembers', 'addApp']);
    assert.deepEqual(steps({ type: 'remove', user: 'u2' }), ['addMembers', 'addApp']);
    assert.deepEqual(steps({ type: 'post', key: 'a' }), ['addApp', 'addApp']);
  });

  it('is never that somebody who has left is not removed', () => {
    const { refused, waits, problem } = judge({ type: 'remove', user: 'u1' }, new PlatformError('invalid'));
    assert.deepEqual([refused, waits, problem], [undefined, 'operation', 'addMembers']);
  });

  it('is nothing where what was wanted is so already: a room that is gone need not be archived', () => {
    const { change, waits } = judge({ type: 'archive' }, new PlatformError('gone'));
    assert.deepEqual([change(room).archived, waits], [true, 'nothing']);
  });

  it('forgets a room that the platform will not open again, so that another is made', () => {
    const forgotten = judge({ type: 'unarchive' }, new PlatformError('gone')).change({ ...room, archived: true });
    const { former, ...rest } = forgotten;
    assert.deepEqual(rest, noRoom);
    // What stands in it must be deleted one day.
    assert.deepEqual(former, [{ ref: { channel: 'C1' }, messages: ['m1'] }]);
    const again = { ...room, former, past: ['m0'] };
    const twice = judge({ type: 'unarchive' }, new PlatformError('gone')).change(again);
    assert.deepEqual([twice.former?.length, twice.former?.[1]?.messages, twice.past], [2, ['m1', 'm0'], undefined]);
  });

  it('is told where people may not be looked up: they would stay outside, and nobody would know why', () => {
    const { change, waits, problem } = judge({ type: 'lookUp', people: ['uffe'] }, new PlatformError('forbidden'));
    assert.deepEqual([change(room), waits, problem], [room, 'operation', 'consent']);
  });
});

describe('waiting', () => {
  it('is doubled each time up to the limit, and spread downwards by a quarter at most', () => {
    assert.equal(
      backoff(1, 1000, 30_000, () => 0),
      750,
    );
    assert.equal(
      backoff(4, 1000, 30_000, () => 1),
      8000,
    );
    assert.equal(
      backoff(1000, 1000, 30_000, () => 1),
      30_000,
    );
  });

  it('is not for an instant that a clock which was wrong has kept', () => {
    const nowMs = Date.parse(at);
    assert.equal(remainingMs('2026-11-23T08:00:05.000Z', nowMs, 60_000), 5000);
    assert.equal(remainingMs('2026-11-23T07:00:00.000Z', nowMs, 60_000), 0);
    assert.equal(remainingMs('2027-11-23T08:00:00.000Z', nowMs, 60_000), 0);
    assert.equal(remainingMs(undefined, nowMs, 60_000), 0);
    assert.deepEqual(
      [isRecent('2026-11-23T07:59:00.000Z', nowMs, 60_000), isRecent('2026-11-23T07:58:59.000Z', nowMs, 60_000)],
      [true, false],
    );
    assert.equal(isRecent('2027-11-23T08:00:00.000Z', nowMs, 60_000), false);
  });
});
