import assert from 'node:assert/strict';
import { roomSteps } from '../../../bot/rooms/port.ts';
import { roomsPartition } from '../../../bot/rooms/room-store.ts';
import type { FakeFailure } from '../../support/fake-platform.ts';
import { accountsOf, code, RoomBench } from '../../support/rooms.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

describe('making a room that fails half-way', () => {
  let bench: RoomBench;
  beforeEach(() => {
    bench = new RoomBench();
  });
  afterEach(() => bench.end());

  const told = () => bench.teams.personal.map(({ user, message }) => `${user} ${message.card?.heading}`);

  for (const step of roomSteps) {
    for (const kind of ['needsPerson', 'waiting', 'forbidden', 'invalid', 'unavailable', 'hang'] as const) {
      it(`at ${step} (${kind}): the pathway stands, the coordinator sees the step, and the room is made when it works again`, async () => {
        const failure: FakeFailure = { kind };
        bench.teams.fail(step, failure, 10_000);
        await bench.open();
        await bench.addAction();
        await bench.pass(20 * minuteMs);

        await bench.do('uffe', { type: 'action.claim', action: 'a1' });
        assert.equal((await bench.pathways.current(code)).version, 3, 'the pathway takes commands');
        const [problem] = await bench.worker.problemsOf(code);
        assert.equal(told().length, 1, 'told once');
        assert.equal(told()[0], `teams:karen teams: ${problem?.problem.step}`);
        if (kind === 'needsPerson' || kind === 'waiting') assert.equal(problem?.problem.step, step);

        bench.teams.heal();
        await bench.quiet(2 * hourMs);
        assert.deepEqual(bench.teams.headings(code), ['open 1/1 karen', 'a1 open uffe']);
        assert.deepEqual([...bench.teams.room(code).members].sort(), ['teams:jonna', 'teams:karen', 'teams:uffe']);
        assert.equal(bench.teams.channels.size, 1, 'one room, however often it was tried');
        assert.deepEqual(await bench.worker.problemsOf(code), []);
        assert.equal(told().length, 1);
      });
    }
  }

  it('is told of at once where a person is needed, and only after a while where the platform just does not answer', async () => {
    bench.teams.fail('createRoom', { kind: 'unavailable' }, 10_000);
    await bench.open();
    await bench.pass(minuteMs);
    assert.deepEqual(told(), []);
    await bench.pass(3 * minuteMs);
    assert.deepEqual(told(), ['teams:karen teams: createRoom']);
    bench.teams.heal();
    bench.teams.fail('addApp', { kind: 'needsPerson' }, 10_000);
    await bench.pass(2 * minuteMs);
    assert.deepEqual(told(), ['teams:karen teams: createRoom', 'teams:karen teams: addApp']);
  });

  it('is no longer a problem as soon as the room is there, although its cards are still on their way', async () => {
    bench.teams.fail('addApp', { kind: 'needsPerson' }, 1);
    await bench.open();
    for (let i = 0; i < 10; i++) await bench.addAction(`Opgave ${i}`);
    await bench.pass(2000);
    assert.equal((await bench.worker.problemsOf(code)).length, 1);
    bench.worker.roomArrived('teams', bench.teams.room(code).id);
    await bench.pass(3000);
    assert.deepEqual(await bench.worker.problemsOf(code), []);
    assert.equal(bench.worker.isIdle, false);
  });

  it('goes on the moment the bot arrives, also when that is known before the room is', async () => {
    bench.teams.fail('awaitArrival', { kind: 'waiting' }, 1);
    await bench.open();
    await bench.pass(3000);
    assert.equal(bench.teams.room(code).messages.length, 0);
    bench.worker.roomArrived('teams', bench.teams.room(code).id);
    await bench.pass(3000);
    assert.deepEqual(bench.teams.headings(code), ['open 0/0 karen']);
  });

  it('waits no longer for the bot’s arrival because the channel was hard to make', async () => {
    bench.teams.fail('createRoom', { kind: 'unavailable' }, 4);
    bench.teams.fail('awaitArrival', { kind: 'waiting' }, 1);
    await bench.open();
    while (bench.teams.count('awaitArrival') === 0) await bench.pass(100);
    await bench.pass(20_000);
    assert.deepEqual(bench.teams.headings(code), ['open 0/0 karen']);
  });

  it('does not miss an arrival that comes before the room is known', async () => {
    bench.teams.fail('awaitArrival', { kind: 'waiting' }, 1);
    bench.worker.roomArrived('teams', 'teams-1');
    await bench.pass(100);
    await bench.open();
    await bench.pass(4000);
    assert.equal(bench.teams.room(code).id, 'teams-1');
    assert.deepEqual(bench.teams.headings(code), ['open 0/0 karen']);
  });

  it('is shown to a new coordinator too, and on every platform where the coordinator is', async () => {
    const { teams, slack } = bench;
    bench.people.set('kirsten', accountsOf(bench.people.get('kirsten') ?? assert.fail(), teams, slack));
    teams.fail('addApp', { kind: 'needsPerson' }, 10_000);
    await bench.open();
    await bench.pass(minuteMs);
    assert.deepEqual(told(), ['teams:karen teams: addApp']);
    await bench.do('karen', { type: 'coordinator.propose', to: 'kirsten' });
    await bench.do('kirsten', { type: 'coordinator.accept' });
    await bench.pass(minuteMs);
    assert.deepEqual(told(), ['teams:karen teams: addApp', 'teams:kirsten teams: addApp']);
    assert.deepEqual(
      slack.personal.map(({ user, message }) => `${user} ${message.card?.heading}`),
      ['slack:kirsten teams: addApp'],
    );
  });

  it('finds the coordinator by e-mail on the other platform', async () => {
    bench.slack.users.set('karen@kommunen.example', 'slack:k-1');
    bench.teams.fail('addApp', { kind: 'needsPerson' }, 10_000);
    await bench.open();
    await bench.pass(10 * minuteMs);
    assert.deepEqual(
      bench.slack.personal.map(({ user }) => user),
      ['slack:k-1'],
    );
    assert.equal(bench.slack.count('findUser'), 1);
  });

  it('is told again later where the message was not taken, a few times at most', async () => {
    bench.teams.fail('addApp', { kind: 'needsPerson' }, 10_000);
    bench.teams.fail('postPersonal', { kind: 'rateLimited', retryAfterMs: 30_000 }, 1);
    await bench.open();
    await bench.pass(20_000);
    assert.deepEqual(told(), []);
    await bench.pass(hourMs);
    assert.deepEqual(told(), ['teams:karen teams: addApp']);
    bench.teams.fail('postPersonal', { kind: 'unavailable' }, 10_000);
    bench.people.set('kirsten', accountsOf(bench.people.get('kirsten') ?? assert.fail(), bench.teams));
    await bench.do('karen', { type: 'coordinator.propose', to: 'kirsten' });
    await bench.do('kirsten', { type: 'coordinator.accept' });
    await bench.pass(6 * hourMs);
    assert.equal(bench.teams.count('postPersonal'), 2 + 3);
  });

  it('is not told twice by two processes, nor again after a restart', async () => {
    bench.teams.fail('addApp', { kind: 'needsPerson' }, 10_000);
    await bench.open();
    const other = bench.newWorker();
    other.wake(code);
    await bench.pass(10 * minuteMs);
    await other.stop();
    await bench.worker.stop();
    bench.worker = bench.newWorker();
    bench.worker.wake(code);
    await bench.pass(10 * minuteMs);
    assert.deepEqual(told(), ['teams:karen teams: addApp']);
  });

  it('ends in an archived room when the pathway is closed meanwhile', async () => {
    bench.teams.fail('addApp', { kind: 'needsPerson' }, 10_000);
    await bench.open();
    await bench.pass(minuteMs);
    await bench.do('karen', { type: 'pathway.close', reason: 'openedByMistake' });
    await bench.quiet();
    assert.equal(bench.teams.room(code).archived, true);
    assert.equal(bench.teams.room(code).messages.length, 0);
  });

  it('puts out who leaves meanwhile', async () => {
    bench.teams.fail('addApp', { kind: 'needsPerson' }, 10_000);
    await bench.open();
    await bench.pass(minuteMs);
    await bench.do('karen', { type: 'member.remove', person: 'uffe' });
    await bench.pass(minuteMs);
    assert.deepEqual([...bench.teams.room(code).members].sort(), ['teams:jonna', 'teams:karen']);
  });

  it('is noted for the next start, and no longer when it is made', async () => {
    bench.teams.fail('addApp', { kind: 'needsPerson' }, 10_000);
    await bench.open();
    let isSettled = false;
    bench.worker.settle(code).then(() => {
      isSettled = true;
    });
    await bench.pass(30_000);
    assert.ok(isSettled, 'whoever waits can go on');
    assert.deepEqual(Object.keys(bench.store.contents('rooms-pending')), [`${code}:teams`]);
    await bench.worker.stop();
    bench.teams.heal();
    bench.worker = bench.newWorker();
    await bench.worker.start();
    await bench.quiet();
    assert.deepEqual(bench.teams.headings(code), ['open 0/0 karen']);
    assert.deepEqual(bench.store.contents('rooms-pending'), {});
    assert.ok(Object.keys(bench.store.contents(roomsPartition(code))).includes('teams'));
  });
});
