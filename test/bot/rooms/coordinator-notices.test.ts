import assert from 'node:assert/strict';
import { CoordinatorNotices, withTold } from '../../../bot/rooms/coordinator-notices.ts';
import type { RoomPlatform } from '../../../bot/rooms/port.ts';
import { noRoom, type RoomDocument } from '../../../bot/rooms/room-document.ts';
import { openedPathway, testNow, testPeople } from '../../support/domain.ts';
import { FakePlatform } from '../../support/fake-platform.ts';
import { accountsOf } from '../../support/rooms.ts';

const at = '2026-11-23T07:00:00.000Z';
const teams = new FakePlatform('teams', 'kommunen');
const slack = new FakePlatform('slack', 'T1');
const karen = accountsOf(testPeople.get('karen') ?? assert.fail(), teams, slack);
const { state } = openedPathway();

const troubled: RoomDocument = {
  ...noRoom,
  problem: { step: 'addApp', code: 'needsPerson', operation: 'prepare', since: at, told: [] },
  strangers: { users: ['u9'], told: [] },
};

function next(
  notices: CoordinatorNotices,
  document: RoomDocument,
  elapsedMs = 0,
  platforms: RoomPlatform[] = [teams, slack],
) {
  return notices.next(state, karen, platforms, () => document, document, { nowMs: testNow.toMillis(), elapsedMs });
}

describe('what the coordinator has to be told', () => {
  it('is each matter, once on every platform where they are', () => {
    const notices = new CoordinatorNotices();
    const told: string[] = [];
    let document = troubled;
    for (let telling = next(notices, document); telling; telling = next(notices, document)) {
      told.push(`${telling.notice} ${telling.user}`);
      document = withTold(document, telling, true);
    }
    assert.deepEqual(told, [
      'addApp teams:karen',
      'addApp slack:karen',
      'strangers teams:karen',
      'strangers slack:karen',
    ]);
  });

  it('is nothing where nothing is wrong, nobody coordinates, or nobody can be reached', () => {
    const notices = new CoordinatorNotices();
    assert.equal(next(notices, noRoom), undefined);
    const times = { nowMs: testNow.toMillis(), elapsedMs: 0 };
    assert.equal(
      notices.next(state, undefined, [teams], () => troubled, troubled, times),
      undefined,
    );
    assert.equal(next(notices, troubled, 0, []), undefined);
  });

  it('waits where it could not be sent, and is given up after three tries', () => {
    const notices = new CoordinatorNotices();
    const document = { ...noRoom, ...(troubled.problem ? { problem: troubled.problem } : {}) };
    const again: boolean[] = [];
    for (const elapsedMs of [0, 1000, 2000]) {
      const telling = next(notices, document, elapsedMs, [teams]) ?? assert.fail();
      again.push(notices.failed(telling, elapsedMs + 1000));
      assert.equal(next(notices, document, elapsedMs + 999, [teams]), undefined);
    }
    assert.deepEqual(again, [true, true, false]);
  });

  it('is not asked for again where the platform does not know the coordinator', () => {
    const notices = new CoordinatorNotices();
    const stranger = { ...karen, identities: [] };
    const ask = () =>
      notices.next(state, stranger, [slack], () => noRoom, troubled, { nowMs: testNow.toMillis(), elapsedMs: 0 });
    const telling = ask() ?? assert.fail();
    assert.equal(telling.user, undefined);
    notices.unreachable(telling);
    assert.equal(ask(), undefined);
  });

  it('is noted, and the note taken back, without touching anything else', () => {
    const telling = next(new CoordinatorNotices(), troubled) ?? assert.fail();
    const noted = withTold(withTold(troubled, telling, true), telling, true);
    assert.deepEqual(noted.problem?.told, ['teams:karen']);
    assert.deepEqual(noted.strangers, troubled.strangers);
    assert.deepEqual(withTold(noted, telling, false), troubled);
    assert.equal(withTold(noRoom, telling, true), noRoom);
  });
});
