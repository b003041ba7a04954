import assert from 'node:assert/strict';
import { withRightsEnded } from '../../../services/people/remove.ts';
import { testPerson } from '../../support/domain.ts';
import { accountsOf, code, RoomBench } from '../../support/rooms.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

describe('the people in a room', () => {
  let bench: RoomBench;
  beforeEach(() => {
    bench = new RoomBench();
  });
  afterEach(() => bench.end());

  const members = () => [...bench.teams.room(code).members].sort();

  it('follow the team: who joins is let in, all at once, who leaves is out', async () => {
    await bench.open([]);
    await bench.quiet();
    for (const person of ['uffe', 'jonna', 'sofus'])
      await bench.do('karen', { type: 'member.add', member: { person, roles: [] } });
    await bench.quiet();
    assert.equal(bench.teams.count('invite'), 1);
    await bench.do('karen', { type: 'member.remove', person: 'uffe' });
    await bench.quiet();
    assert.deepEqual(members(), ['teams:jonna', 'teams:karen', 'teams:sofus']);
  });

  it('are out of every room the same minute that they leave', async () => {
    for (const id of ['uffe', 'jonna'])
      bench.people.set(id, accountsOf(bench.people.get(id) ?? assert.fail(), bench.slack));
    await bench.open();
    for (let i = 0; i < 20; i++) await bench.addAction(`Opgave ${i}`);
    await bench.pass(5000);
    await bench.do('karen', { type: 'member.remove', person: 'uffe' });
    await bench.pass(4000);
    assert.deepEqual([...bench.slack.room(code).members], ['slack:jonna'], 'long before all cards are there');
    assert.ok(bench.slack.room(code).messages.length < 21);
  });

  for (const kind of ['forbidden', 'invalid', 'unavailable', 'hang'] as const)
    it(`are out the same minute although posting is ${kind}`, async () => {
      await bench.open();
      await bench.quiet();
      bench.teams.fail('post', { kind }, 10_000);
      await bench.addAction();
      await bench.pass(30_000);
      await bench.do('karen', { type: 'member.remove', person: 'uffe' });
      await bench.pass(minuteMs);
      assert.deepEqual(members(), ['teams:jonna', 'teams:karen']);
    });

  it('are out when somebody had let them in again by hand', async () => {
    await bench.open();
    await bench.quiet();
    await bench.do('karen', { type: 'member.remove', person: 'uffe' });
    await bench.quiet();
    bench.teams.room(code).members.add('teams:uffe');
    await bench.pass(2 * hourMs);
    bench.worker.wake(code);
    await bench.quiet();
    assert.deepEqual(members(), ['teams:jonna', 'teams:karen']);
  });

  it('are out when their rights have ended', async () => {
    await bench.open();
    await bench.quiet();
    bench.people.set('uffe', { ...(bench.people.get('uffe') ?? assert.fail()), endedAt: '2026-11-23T08:00:00.000Z' });
    bench.worker.wake(code);
    await bench.quiet();
    assert.deepEqual(members(), ['teams:jonna', 'teams:karen']);
  });

  it('are out when they have been removed from the staff, though their account is untied and was never looked up', async () => {
    await bench.open();
    await bench.quiet();
    const uffe = bench.people.get('uffe') ?? assert.fail();
    bench.people.set('uffe', withRightsEnded(uffe, '2026-11-23T08:00:00.000Z'));
    bench.worker.wake(code);
    await bench.quiet();
    assert.deepEqual(members(), ['teams:jonna', 'teams:karen']);
  });

  it('are let in again when they had left the room but not the team', async () => {
    await bench.open();
    await bench.quiet();
    bench.teams.room(code).members.delete('teams:uffe');
    await bench.pass(2 * hourMs);
    await bench.addAction();
    await bench.quiet();
    assert.deepEqual(members(), ['teams:jonna', 'teams:karen', 'teams:uffe']);
  });

  it('who are not of the team are left alone, and the coordinator is told once', async () => {
    await bench.open();
    await bench.quiet();
    const { personal } = bench.teams;
    bench.teams.room(code).members.add('teams:gaest');
    for (let i = 0; i < 3; i++) {
      await bench.pass(2 * hourMs);
      await bench.addAction(`Opgave ${i}`);
      await bench.quiet();
    }
    assert.ok(members().includes('teams:gaest'));
    assert.deepEqual(
      personal.map(({ user, message }) => [user, message.card?.heading]),
      [['teams:karen', 'teams: strangers']],
    );
    bench.teams.room(code).members.add('teams:gaest-2');
    await bench.pass(2 * hourMs);
    await bench.addAction();
    await bench.quiet();
    assert.equal(personal.length, 2, 'a further one is news');
  });

  it('are seen the moment the platform tells that somebody has come, and no later; whom we let in ourselves is no news', async () => {
    await bench.open();
    await bench.quiet();
    const looks = bench.teams.count('members');
    const { id, members: inRoom } = bench.teams.room(code);
    bench.worker.roomArrived('teams', id, ['teams:uffe']);
    await bench.pass(2000);
    assert.equal(bench.teams.count('members'), looks);
    inRoom.add('teams:gaest');
    bench.worker.roomArrived('teams', id, ['teams:gaest']);
    await bench.pass(2000);
    await bench.quiet();
    assert.deepEqual(await bench.worker.strangersOf(code), [{ platform: 'teams', users: ['teams:gaest'] }]);
    assert.equal(bench.teams.personal.length, 1, 'the coordinator has been told');
    inRoom.delete('teams:gaest');
    bench.worker.roomArrived('teams', id, []);
    await bench.pass(2000);
    await bench.quiet();
    assert.deepEqual(await bench.worker.strangersOf(code), []);
  });

  describe('whom the coordinator does not want there', () => {
    const withGuest = async () => {
      await bench.open();
      await bench.quiet();
      bench.teams.room(code).members.add('teams:gaest');
      bench.worker.roomArrived('teams', bench.teams.room(code).id, ['teams:gaest']);
      await bench.pass(2000);
      await bench.quiet();
    };

    it('are put out, once, and are told of again when they come back', async () => {
      await withGuest();
      assert.equal(await bench.worker.putOut(code, 'teams', 'teams:gaest'), true);
      await bench.quiet();
      assert.deepEqual(members(), ['teams:jonna', 'teams:karen', 'teams:uffe']);
      assert.equal(bench.teams.count('remove'), 1);
      assert.deepEqual(await bench.worker.strangersOf(code), []);
      bench.teams.room(code).members.add('teams:gaest');
      bench.worker.roomArrived('teams', bench.teams.room(code).id, ['teams:gaest']);
      await bench.pass(2000);
      await bench.quiet();
      assert.ok(members().includes('teams:gaest'), 'somebody has let them in once more: that is a new question');
      assert.equal(bench.teams.personal.length, 2);
    });

    it('are put out in the end although the platform does not answer, and another process has to do it', async () => {
      await withGuest();
      bench.teams.fail('remove', { kind: 'unavailable' }, 2);
      assert.equal(await bench.worker.putOut(code, 'teams', 'teams:gaest'), true);
      await bench.pass(500);
      void bench.worker.stop();
      await bench.pass(20_000);
      bench.worker = bench.newWorker();
      bench.worker.wake(code);
      await bench.quiet();
      assert.deepEqual(members(), ['teams:jonna', 'teams:karen', 'teams:uffe']);
    });

    it('are nobody of the team: who is of it cannot be put out, nor somebody who is not there', async () => {
      await withGuest();
      for (const user of ['teams:uffe', 'teams:karen', 'teams:ukendt'])
        assert.equal(await bench.worker.putOut(code, 'teams', user), false);
      assert.equal(await bench.worker.putOut(code, 'slack', 'teams:gaest'), false);
      await bench.quiet();
      assert.equal(bench.teams.count('remove'), 0);
    });

    it('stay when they have been taken into the team in the meantime', async () => {
      await bench.open();
      await bench.quiet();
      bench.teams.room(code).members.add('teams:sofus');
      bench.worker.roomArrived('teams', bench.teams.room(code).id, ['teams:sofus']);
      await bench.pass(2000);
      await bench.quiet();
      await bench.do('karen', { type: 'member.add', member: { person: 'sofus', roles: [] } });
      await bench.worker.putOut(code, 'teams', 'teams:sofus');
      await bench.pass(2000);
      await bench.quiet();
      assert.ok(members().includes('teams:sofus'));
      assert.deepEqual(await bench.worker.strangersOf(code), [], 'nobody is told of them any more');
    });
  });

  it('are let in one by one when the platform will not take all of them, and the coordinator hears of the one it does not take', async () => {
    await bench.open([]);
    await bench.quiet();
    const invite = bench.teams.invite.bind(bench.teams);
    bench.teams.invite = async (ref, users) => {
      if (users.includes('teams:jonna')) bench.teams.fail('invite', { kind: 'invalid' });
      await invite(ref, users);
    };
    for (const person of ['uffe', 'jonna', 'sofus'])
      await bench.do('karen', { type: 'member.add', member: { person, roles: [] } });
    await bench.quiet();
    assert.deepEqual(members(), ['teams:karen', 'teams:sofus', 'teams:uffe']);
    assert.deepEqual(
      bench.teams.personal.map(({ message }) => message.card?.heading),
      ['teams: addMembers'],
    );
  });

  it('are looked up a few at a time, so that a platform that allows only some in a minute is asked for each once', async () => {
    const names = Array.from({ length: 35 }, (_, i) => `person${i}`);
    for (const name of names) {
      bench.people.set(name, testPerson(name));
      bench.teams.users.set(`${name}@kommunen.example`, `teams:${name}`);
    }
    const findUser = bench.teams.findUser.bind(bench.teams);
    bench.teams.findUser = async (email) => {
      if (bench.teams.count('findUser') === 25)
        bench.teams.fail('findUser', { kind: 'rateLimited', retryAfterMs: 60_000 });
      return findUser(email);
    };
    await bench.open(names);
    await bench.quiet(5 * minuteMs);
    assert.equal(members().length, 36);
    assert.ok(bench.teams.count('findUser') <= 35 + 6, `${bench.teams.count('findUser')} calls`);
  });

  it('are in it at the next start after the permission to look them up has been given, for which the coordinator was asked', async () => {
    for (const name of ['uffe', 'jonna']) {
      bench.people.set(name, testPerson(name));
      bench.teams.users.set(`${name}@kommunen.example`, `teams:${name}`);
    }
    bench.teams.fail('findUser', { kind: 'forbidden' }, 10_000);
    await bench.open();
    await bench.pass(10_000);
    assert.deepEqual(members(), ['teams:karen'], 'the room is made for whoever is known');
    assert.deepEqual(
      bench.teams.personal.map(({ message }) => message.card?.heading),
      ['teams: consent'],
    );
    bench.teams.heal();
    await bench.worker.stop();
    bench.worker = bench.newWorker();
    bench.worker.wake(code);
    await bench.quiet();
    assert.deepEqual(members(), ['teams:jonna', 'teams:karen', 'teams:uffe']);
    assert.deepEqual(await bench.worker.problemsOf(code), []);
  });

  it('are found although the platform takes the e-mail of one for none', async () => {
    for (const name of ['uffe', 'jonna', 'sofus']) {
      bench.people.set(name, testPerson(name));
      bench.teams.users.set(`${name}@kommunen.example`, `teams:${name}`);
    }
    bench.teams.fail('findUser', { kind: 'invalid' });
    await bench.open(['uffe', 'jonna', 'sofus']);
    await bench.quiet();
    assert.deepEqual(members(), ['teams:jonna', 'teams:karen', 'teams:sofus']);
  });

  it('are out within the minute when their rights end after the pathway was closed: an archived room can be read', async () => {
    await bench.open();
    await bench.quiet();
    await bench.do('karen', { type: 'pathway.close', reason: 'goalReached' });
    await bench.quiet();
    assert.ok(members().includes('teams:uffe'));
    bench.people.set('uffe', { ...(bench.people.get('uffe') ?? assert.fail()), endedAt: '2026-11-23T08:00:00.000Z' });
    bench.worker.wake(code);
    await bench.quiet();
    assert.equal(members().includes('teams:uffe'), false);
    assert.equal(bench.teams.room(code).archived, true);
  });

  it('get a room once they can be reached: somebody who has just written to the bot for the first time', async () => {
    bench.people.set('uffe', { ...(bench.people.get('uffe') ?? assert.fail()), identities: [] });
    await bench.open();
    await bench.quiet();
    assert.deepEqual(members(), ['teams:jonna', 'teams:karen']);
    bench.people.set('uffe', accountsOf(bench.people.get('uffe') ?? assert.fail(), bench.slack));
    bench.worker.wake(code);
    await bench.quiet();
    assert.deepEqual([...bench.slack.room(code).members], ['slack:uffe']);
    bench.people.set('uffe', accountsOf(bench.people.get('uffe') ?? assert.fail(), bench.slack, bench.teams));
    bench.worker.wake(code);
    await bench.quiet();
    assert.deepEqual(members(), ['teams:jonna', 'teams:karen', 'teams:uffe']);
    assert.deepEqual([...bench.slack.room(code).members], ['slack:uffe'], 'and are not put out of the one they have');
  });

  it('leave a second room to be archived, and find it opened again when one of them comes back', async () => {
    bench.people.set('uffe', accountsOf(bench.people.get('uffe') ?? assert.fail(), bench.slack));
    await bench.open();
    await bench.quiet();
    await bench.do('karen', { type: 'member.remove', person: 'uffe' });
    await bench.quiet();
    assert.deepEqual([bench.slack.room(code).archived, bench.slack.room(code).members.size], [true, 0]);
    await bench.do('karen', { type: 'member.add', member: { person: 'uffe', roles: [] } });
    await bench.quiet();
    assert.deepEqual([...bench.slack.room(code).members], ['slack:uffe']);
    assert.equal(bench.slack.room(code).archived, false);
  });
});
