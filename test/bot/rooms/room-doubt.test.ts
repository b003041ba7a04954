import assert from 'node:assert/strict';
import type { FakeFailure } from '../../support/fake-platform.ts';
import { Mortal } from '../../support/mortal.ts';
import { code, RoomBench } from '../../support/rooms.ts';

const minuteMs = 60_000;

/** What comes back to what it was before anybody could see whether the change in between was shown. */
describe('a room whose pathway goes back to what it was before', () => {
  let bench: RoomBench;
  beforeEach(async () => {
    bench = new RoomBench();
    await bench.open(['uffe', 'jonna']);
    await bench.addAction();
    await bench.quiet();
  });
  afterEach(() => bench.end());

  const headings = () => bench.teams.headings(code);
  const claimed = ['open 1/1 karen', 'a1 open uffe'];
  const free = ['open 0/1 karen', 'a1 open free'];

  /** Lets the process die at its n-th call from now on, with that call's effect, and forgets everything that it knew. */
  async function dieAt(call: number): Promise<void> {
    const mortal = new Mortal(call, 'after');
    await bench.worker.stop();
    const store = mortal.sees(bench.store);
    const worker = bench.newWorker(store, bench.newPathways(store), [
      mortal.sees(bench.teams),
      mortal.sees(bench.slack),
    ]);
    worker.wake(code);
    for (let i = 0; i < 100 && !mortal.isDead && !worker.isIdle; i++) await bench.pass(100);
    bench.worker = bench.newWorker();
  }

  const lost: FakeFailure[] = [{ kind: 'lost' }, { kind: 'hang' }];
  for (const failure of lost) {
    for (const times of [1, 2, 3]) {
      it(`shows that, when ${times} edits in between were ${failure.kind}`, async () => {
        bench.teams.fail('edit', failure, times);
        await bench.do('uffe', { type: 'action.claim', action: 'a1' });
        while (bench.teams.count('edit') < 2 + times - 1) await bench.pass(100);
        await bench.do('uffe', { type: 'action.release', action: 'a1' });
        await bench.quiet(5 * minuteMs);
        assert.deepEqual(headings(), free);
      });
    }
  }

  it('shows that, at whatever call the process died in between', async () => {
    for (let call = 1; call <= 30; call++) {
      await bench.worker.stop();
      await bench.do('uffe', { type: 'action.claim', action: 'a1' });
      await dieAt(call);
      await bench.do('uffe', { type: 'action.release', action: 'a1' });
      bench.worker.wake(code);
      await bench.quiet(minuteMs);
      assert.deepEqual(headings(), free, `died at call ${call}`);
    }
  });

  it('has nobody in it who was let in by a process that died then, and has left the team since', async () => {
    for (let call = 1; call <= 20; call++) {
      await bench.worker.stop();
      await bench.do('karen', { type: 'member.add', member: { person: 'sofus', roles: [] } });
      await dieAt(call);
      await bench.do('karen', { type: 'member.remove', person: 'sofus' });
      bench.worker.wake(code);
      await bench.quiet(minuteMs);
      assert.ok(!bench.teams.room(code).members.has('teams:sofus'), `died at call ${call}`);
    }
  });

  it('lets somebody in again whom a process put out that died then', async () => {
    for (let call = 1; call <= 20; call++) {
      await bench.worker.stop();
      await bench.do('karen', { type: 'member.remove', person: 'jonna' });
      await dieAt(call);
      await bench.do('karen', { type: 'member.add', member: { person: 'jonna', roles: [] } });
      bench.worker.wake(code);
      await bench.quiet(minuteMs);
      assert.ok(bench.teams.room(code).members.has('teams:jonna'), `died at call ${call}`);
    }
  });

  it('costs nothing that a room does not cost which goes on', async () => {
    const edits = bench.teams.count('edit');
    const writes = bench.store.calls.put;
    await bench.do('uffe', { type: 'action.claim', action: 'a1' });
    await bench.quiet();
    assert.deepEqual(headings(), claimed);
    assert.equal(bench.teams.count('edit') - edits, 2);
    assert.equal(bench.store.calls.put - writes, 3);
  });
});
