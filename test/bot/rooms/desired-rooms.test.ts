import assert from 'node:assert/strict';
import { type RoomWish, wishFor } from '../../../bot/rooms/desired-rooms.ts';
import type { ReachPlatform } from '../../../bot/rooms/reach.ts';
import { noRoom, type RoomDocument } from '../../../bot/rooms/room-document.ts';
import type { PathwayState } from '../../../services/pathway/state.ts';
import type { Person } from '../../../services/people/person.ts';
import { openedPathway, testNow, testPeople } from '../../support/domain.ts';
import { FakePlatform } from '../../support/fake-platform.ts';
import { accountsOf, simpleViews } from '../../support/rooms.ts';

const teams = new FakePlatform('teams', 'kommunen');
const slack = new FakePlatform('slack', 'T1');
const at = '2026-11-23T07:00:00.000Z';

interface Given {
  readonly state?: PathwayState;
  readonly people?: ReadonlyMap<string, Person>;
  readonly platforms?: readonly ReachPlatform[];
  readonly rooms?: { readonly teams?: Partial<RoomDocument>; readonly slack?: Partial<RoomDocument> };
}

function wish(
  here: ReachPlatform,
  { state = openedPathway().state, people = tied(), platforms = [teams, slack], rooms = {} }: Given,
): RoomWish {
  return wishFor(here, {
    state,
    platforms,
    person: (id) => people.get(id),
    nowMs: testNow.toMillis(),
    actual: (platform) => ({ ...noRoom, ...rooms[platform] }),
    renderCards: simpleViews(() => '2026-11-23').renderRoomCards,
    renderFarewell: simpleViews(() => '2026-11-23').renderFarewell,
  });
}

/** Everybody tied in Teams, unless named as tied elsewhere. */
function tied(elsewhere: Readonly<Record<string, readonly FakePlatform[]>> = {}): Map<string, Person> {
  return new Map([...testPeople].map(([id, person]) => [id, accountsOf(person, ...(elsewhere[id] ?? [teams]))]));
}

const members = ({ room }: RoomWish): string[] | undefined => room && [...room.members].sort();

describe('which rooms a pathway should have', () => {
  it('one, where it was opened, with everyone of the team who can be reached there', () => {
    assert.deepEqual(members(wish(teams, {})), ['teams:jonna', 'teams:karen', 'teams:uffe']);
    assert.deepEqual(wish(slack, {}), { room: undefined, ask: [], waiting: false });
  });

  it('a second one for whoever can only be reached on the other platform', () => {
    const given = {
      people: tied({ uffe: [slack] }),
      rooms: { teams: { lookups: { uffe: { at } } } },
    };
    assert.deepEqual(members(wish(teams, given)), ['teams:jonna', 'teams:karen']);
    assert.deepEqual(members(wish(slack, given)), ['slack:uffe']);
  });

  it('none twice for somebody who is on both', () => {
    const given = { people: tied({ uffe: [teams, slack] }) };
    assert.equal(wish(slack, given).room, undefined);
  });

  it('keeps somebody in the second room who can be reached in the first by now', () => {
    const given = {
      people: tied({ uffe: [teams, slack] }),
      rooms: { slack: { ref: { channel: 'C1' }, members: ['slack:uffe'] } },
    };
    assert.deepEqual(members(wish(slack, given)), ['slack:uffe']);
    assert.ok(wish(teams, given).room?.members.has('teams:uffe'));
  });

  it('asks the platform by e-mail for whoever is not tied there, and waits with the second room for the answer', () => {
    const given = { people: tied({ uffe: [slack] }) };
    assert.deepEqual(wish(teams, given).ask, ['uffe']);
    const second = wish(slack, given);
    assert.deepEqual([second.room, second.waiting], [undefined, true]);
  });

  it('takes the user that the platform has for the e-mail, and asks again after a day where it had none', () => {
    const people = tied({ uffe: [] });
    const found = { people, rooms: { teams: { lookups: { uffe: { user: 'teams:u-7', at } } } } };
    assert.ok(wish(teams, found).room?.members.has('teams:u-7'));
    const unknown = { people, rooms: { teams: { lookups: { uffe: { at } } } } };
    assert.deepEqual(wish(teams, unknown).ask, []);
    const old = { people, rooms: { teams: { lookups: { uffe: { at: '2026-11-21T07:00:00.000Z' } } } } };
    assert.deepEqual(wish(teams, old).ask, ['uffe']);
  });

  it('knows an account of another tenant for none of ours', () => {
    const people = tied({ uffe: [new FakePlatform('teams', 'nabokommunen')] });
    const given = { people, rooms: { teams: { lookups: { uffe: { at } } } } };
    assert.deepEqual(members(wish(teams, given)), ['teams:jonna', 'teams:karen']);
  });

  it('only those of the platforms that are configured', () => {
    const given = { people: tied({ karen: [slack], uffe: [slack], jonna: [slack] }), platforms: [slack] };
    assert.deepEqual(members(wish(slack, given)), ['slack:jonna', 'slack:karen', 'slack:uffe']);
  });

  it('names those who have left as former, and those whose rights have ended', () => {
    const bench = openedPathway();
    bench.do('karen', { type: 'member.remove', person: 'uffe' });
    const people = tied();
    people.set('jonna', { ...accountsOf(testPeople.get('jonna') ?? assert.fail(), teams), endedAt: at });
    const { room } = wish(teams, { state: bench.state, people });
    assert.deepEqual([...(room?.former ?? [])].sort(), ['teams:jonna', 'teams:uffe']);
    assert.deepEqual([...(room?.members ?? [])], ['teams:karen']);
  });

  it('does not call somebody former whose account belongs to one of the team now', () => {
    const bench = openedPathway();
    bench.do('karen', { type: 'member.remove', person: 'uffe' });
    const rooms = { teams: { lookups: { uffe: { user: 'teams:jonna', at } } } };
    const { room } = wish(teams, { state: bench.state, people: tied({ uffe: [] }), rooms });
    assert.deepEqual([...(room?.former ?? [])], []);
  });

  it('is archived when the pathway is closed, and not made for a closed one', () => {
    const bench = openedPathway();
    bench.do('karen', { type: 'pathway.close', reason: 'movedAway' });
    assert.equal(wish(teams, { state: bench.state }).room, undefined);
    const rooms = { teams: { ref: { channel: 'C1' } } };
    assert.equal(wish(teams, { state: bench.state, rooms }).room?.archived, true);
  });

  it('archives a second room in which nobody is left', () => {
    const bench = openedPathway();
    bench.do('karen', { type: 'member.remove', person: 'uffe' });
    const rooms = { slack: { ref: { channel: 'C1' }, members: ['slack:uffe'] } };
    const { room } = wish(slack, { state: bench.state, people: tied({ uffe: [slack] }), rooms });
    assert.equal(room?.archived, true);
    assert.deepEqual([...(room?.former ?? [])], ['slack:uffe']);
  });

  it('archives nothing and removes nobody because the staff directory is empty', () => {
    const rooms = {
      teams: { ref: { channel: 'C1' }, members: ['teams:uffe'] },
      slack: { ref: { channel: 'C2' }, members: ['slack:jonna'] },
    };
    for (const platform of [teams, slack]) {
      const { room } = wish(platform, { people: new Map(), rooms });
      assert.deepEqual([room?.archived, room?.former.size], [false, 0]);
    }
  });
});
