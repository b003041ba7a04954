import assert from 'node:assert/strict';
import { roomsPartition } from '../../../bot/rooms/room-store.ts';
import type { FakeCall, FakeFailure } from '../../support/fake-platform.ts';
import { accountsOf, code, RoomBench } from '../../support/rooms.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

describe('a room on a platform that fails', () => {
  let bench: RoomBench;
  beforeEach(() => {
    bench = new RoomBench();
  });
  afterEach(() => bench.end());

  const calls: FakeCall[] = [
    'createRoom',
    'addMembers',
    'addApp',
    'members',
    'invite',
    'remove',
    'post',
    'edit',
    'pin',
    'archive',
    'unarchive',
    'findUser',
  ];
  const failures: FakeFailure[] = [
    { kind: 'rateLimited', retryAfterMs: 17_000 },
    { kind: 'unavailable' },
    { kind: 'lost' },
    { kind: 'hang' },
    { kind: 'bug' },
  ];

  /** Somebody joins by e-mail, an action is added, claimed, somebody leaves, it is closed and opened again. */
  async function everything(): Promise<void> {
    bench.people.set('sofus', { ...(bench.people.get('sofus') ?? assert.fail()), identities: [] });
    bench.teams.users.set('sofus@kommunen.example', 'teams:sofus');
    await bench.open();
    await bench.quiet(5 * minuteMs);
    await bench.do('karen', { type: 'member.add', member: { person: 'sofus', roles: [] } });
    await bench.addAction();
    await bench.quiet(5 * minuteMs);
    await bench.do('uffe', { type: 'action.claim', action: 'a1' });
    await bench.do('karen', { type: 'member.remove', person: 'jonna' });
    await bench.quiet(5 * minuteMs);
    await bench.do('karen', { type: 'pathway.close', reason: 'goalReached' });
    await bench.quiet(5 * minuteMs);
    assert.equal(bench.teams.room(code).archived, true);
    await bench.do('karen', { type: 'pathway.reopen' });
    await bench.quiet(5 * minuteMs);
  }

  for (const failure of failures) {
    for (const call of calls) {
      for (const times of [1, 3]) {
        it(`ends right when ${call} ${failure.kind === 'bug' ? 'throws something else' : `is ${failure.kind}`} ${times}×`, async () => {
          bench.teams.fail(call, failure, times);
          await everything();
          const room = bench.teams.room(code);
          assert.deepEqual([...room.members].sort(), ['teams:karen', 'teams:sofus', 'teams:uffe']);
          assert.equal(room.archived, false);
          const extra = failure.kind === 'lost' && call === 'post' ? times : 0;
          assert.equal(
            room.messages.length,
            2 + extra,
            'a card stands twice only where the reply of posting it was lost',
          );
          assert.deepEqual(bench.teams.headings(code).slice(-1), ['a1 open uffe']);
          assert.ok(bench.teams.headings(code).includes('open 1/1 karen'));
          assert.equal(bench.store.contents(roomsPartition(code)).teams === undefined, false);
        });
      }
    }
  }

  it('does nothing to the room before the time that the platform named', async () => {
    await bench.open();
    await bench.addAction();
    await bench.quiet();
    bench.teams.fail('edit', { kind: 'rateLimited', retryAfterMs: 40_000 });
    await bench.do('uffe', { type: 'action.claim', action: 'a1' });
    await bench.pass(1000);
    const limited = bench.teams.log.length;
    await bench.do('karen', { type: 'action.add', title: 'Bolig', deadline: '2026-12-01', topic: 'housing' });
    await bench.pass(38_000);
    assert.equal(bench.teams.log.length, limited);
    bench.worker.stop();
    bench.worker = bench.newWorker();
    bench.worker.wake(code);
    await bench.pass(500);
    assert.equal(bench.teams.log.length, limited, 'nor does a process that starts meanwhile');
    await bench.quiet();
    assert.deepEqual(bench.teams.headings(code), ['open 1/2 karen', 'a1 open uffe', 'a2 open free']);
  });

  it('answers the click meanwhile', async () => {
    bench.teams.fail('createRoom', { kind: 'hang' }, 100);
    await bench.open();
    await bench.addAction();
    await bench.do('uffe', { type: 'action.claim', action: 'a1' });
    assert.equal((await bench.pathways.known(code)).actions.get('a1')?.responsible?.person, 'uffe');
  });

  it('tries less and less often while nothing answers, and is right soon after', async () => {
    await bench.open();
    await bench.addAction();
    await bench.quiet();
    bench.teams.fail('edit', { kind: 'unavailable' }, 10_000);
    const before = bench.teams.count('edit');
    await bench.do('uffe', { type: 'action.claim', action: 'a1' });
    await bench.pass(hourMs);
    assert.ok(bench.teams.count('edit') - before < 130, `${bench.teams.count('edit') - before} tries in an hour`);
    bench.teams.heal();
    await bench.quiet(minuteMs);
    assert.deepEqual(bench.teams.headings(code), ['open 1/1 karen', 'a1 open uffe']);
  });

  it('goes on with the other cards when one is not answered for', async () => {
    await bench.open();
    await bench.addAction('Ring');
    await bench.addAction('Bolig');
    await bench.quiet();
    const edit = bench.teams.edit.bind(bench.teams);
    const stuck = bench.teams.room(code).messages[1]?.id;
    bench.teams.edit = (ref, id, card) => (id === stuck ? new Promise(() => undefined) : edit(ref, id, card));
    await bench.do('uffe', { type: 'action.claim', action: 'a1' });
    await bench.do('jonna', { type: 'action.claim', action: 'a2' });
    await bench.pass(3 * minuteMs);
    assert.deepEqual(bench.teams.headings(code), ['open 2/2 karen', 'a1 open free', 'a2 open jonna']);
  });

  it('posts a card anew when its message has been deleted', async () => {
    await bench.open();
    await bench.addAction();
    await bench.quiet();
    const message = bench.teams.room(code).messages[1] ?? assert.fail();
    message.deleted = true;
    await bench.do('uffe', { type: 'action.claim', action: 'a1' });
    await bench.quiet();
    assert.deepEqual(bench.teams.headings(code), ['open 1/1 karen', 'a1 open uffe']);
  });

  it('pins the overview anew when somebody has deleted it', async () => {
    await bench.open();
    await bench.quiet();
    const room = bench.teams.room(code);
    const first = room.messages[0] ?? assert.fail();
    first.deleted = true;
    await bench.addAction();
    await bench.quiet();
    assert.deepEqual(bench.teams.headings(code).sort(), ['a1 open free', 'open 0/1 karen']);
    const overview = room.messages.find(({ card }) => card.heading === 'open 0/1 karen');
    assert.ok(room.pins.has(overview?.id ?? ''));
  });

  it('keeps its cards, and tells the coordinator, when it is gone; and goes on when it is back', async () => {
    await bench.open();
    await bench.addAction();
    await bench.quiet();
    bench.teams.room(code).deleted = true;
    const [channel] = bench.teams.channels.values();
    await bench.do('uffe', { type: 'action.claim', action: 'a1' });
    await bench.pass(minuteMs);
    assert.deepEqual(
      bench.teams.personal.map(({ user, message }) => [user, message.card?.heading]),
      [['teams:karen', 'teams: addApp']],
    );
    if (channel) channel.deleted = false;
    await bench.quiet(2 * hourMs);
    assert.deepEqual(bench.teams.headings(code), ['open 1/1 karen', 'a1 open uffe']);
    assert.deepEqual(await bench.worker.problemsOf(code), []);
  });

  it('opens a room again that somebody has archived by hand', async () => {
    await bench.open();
    await bench.quiet();
    bench.teams.room(code).archived = true;
    await bench.addAction();
    await bench.quiet();
    assert.equal(bench.teams.room(code).archived, false);
    assert.deepEqual(bench.teams.headings(code), ['open 0/1 karen', 'a1 open free']);
  });

  it('leaves out a card that the platform will not take, until it is another one', async () => {
    await bench.open();
    await bench.quiet();
    bench.teams.fail('post', { kind: 'invalid' });
    await bench.addAction();
    const posts = bench.teams.count('post');
    await bench.quiet();
    assert.deepEqual(bench.teams.headings(code), ['open 0/1 karen'], 'the other cards are right');
    assert.equal(bench.teams.count('post') - posts, 1);
    await bench.do('uffe', { type: 'action.claim', action: 'a1' });
    await bench.quiet();
    assert.deepEqual(bench.teams.headings(code), ['open 1/1 karen', 'a1 open uffe']);
  });

  it('is worked on less and less often where a permission is missing, and at once when the bot is let in', async () => {
    await bench.open();
    await bench.quiet();
    bench.teams.fail('post', { kind: 'forbidden' }, 1000);
    await bench.addAction();
    const posts = bench.teams.count('post');
    await bench.pass(6 * hourMs);
    assert.ok(bench.teams.count('post') - posts <= 12, `${bench.teams.count('post') - posts} tries in six hours`);
    bench.teams.heal();
    bench.worker.roomArrived('teams', bench.teams.room(code).id);
    await bench.quiet(5000);
    assert.deepEqual(bench.teams.headings(code), ['open 0/1 karen', 'a1 open free']);
  });

  /** The next call of this kind has its effect, and answers, only after 50 seconds. */
  function delayNext(call: 'edit' | 'invite'): void {
    const original: (...args: never[]) => Promise<void> = bench.teams[call].bind(bench.teams);
    const delayed = async (...args: never[]): Promise<void> => {
      Object.assign(bench.teams, { [call]: original });
      await new Promise((resolve) => setTimeout(resolve, 50_000));
      return original(...args);
    };
    Object.assign(bench.teams, { [call]: delayed });
  }

  it('corrects an edit that has its effect long after it was given up', async () => {
    await bench.open();
    await bench.addAction();
    await bench.quiet();
    delayNext('edit');
    await bench.do('uffe', { type: 'action.claim', action: 'a1' });
    await bench.pass(5000);
    await bench.do('uffe', { type: 'action.done', action: 'a1' });
    await bench.pass(40_000);
    assert.deepEqual(bench.teams.headings(code), ['open 1/1 karen', 'a1 done uffe']);
    await bench.pass(10_000);
    await bench.quiet();
    assert.deepEqual(bench.teams.headings(code), ['open 1/1 karen', 'a1 done uffe']);
    assert.equal(bench.teams.count('edit'), 4, 'two cards, the late one, and its correction');
  });

  it('puts out again who is let in long after it was given up, and has left meanwhile', async () => {
    await bench.open(['uffe']);
    await bench.quiet();
    delayNext('invite');
    await bench.do('karen', { type: 'member.add', member: { person: 'jonna', roles: [] } });
    await bench.pass(5000);
    await bench.do('karen', { type: 'member.remove', person: 'jonna' });
    await bench.pass(60_000);
    await bench.quiet();
    assert.deepEqual([...bench.teams.room(code).members].sort(), ['teams:karen', 'teams:uffe']);
  });

  it('lets the other platform show the truth meanwhile', async () => {
    bench.people.set('uffe', accountsOf(bench.people.get('uffe') ?? assert.fail(), bench.slack));
    bench.teams.fail('createRoom', { kind: 'hang' }, 1000);
    await bench.open();
    await bench.addAction();
    await bench.pass(15_000);
    assert.deepEqual(bench.slack.headings(code), ['open 0/1 karen', 'a1 open free']);
  });

  it('lets the other platform show the truth, however many rooms wait for this one', async () => {
    for (const [id, person] of bench.people) bench.people.set(id, accountsOf(person, bench.teams, bench.slack));
    for (const step of ['createRoom', 'addMembers'] as const) bench.teams.fail(step, { kind: 'hang' }, 1000);
    const opening = { type: 'pathway.open', model: 'test-model', birthDate: '2009-05-14', members: [] } as const;
    for (let i = 0; i < 40; i++) {
      const platform = i < 30 ? 'teams' : 'slack';
      const command = { ...opening, platform } as const;
      await bench.pathways.perform({ pathwayId: `P${i}`, commandId: `c${i}`, by: 'karen', via: platform, command });
    }
    await bench.pass(5000);
    for (let i = 30; i < 40; i++) assert.deepEqual(bench.slack.headings(`P${i}`), ['open 0/0 karen']);
  });

  it('says nothing of what stands on the cards in its log', async () => {
    bench.teams.fail('post', { kind: 'invalid' });
    bench.teams.fail('edit', { kind: 'bug' }, 2);
    await everything();
    assert.ok(bench.logged.length > 0);
    assert.doesNotMatch(bench.logged.join(''), /Ring til|Karen|Testesen|open free|not a function|@/);
  });
});
