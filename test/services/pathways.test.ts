import assert from 'node:assert/strict';
import { type Outcome, Pathways } from '../../services/pathways.ts';
import { eachFresh } from '../contract/store-contract.ts';
import { claimRoom, click, coordinator, memberId, openClaimRoom, processOn } from '../support/claim-room.ts';
import { engines } from '../support/fresh-stores.ts';
import { WatchedStore } from '../support/watched-store.ts';

/** Who owns an action after an outcome, or how it was refused. */
function told(outcome: Outcome, action = 'a1'): string {
  if (outcome.done) return `owner ${outcome.state.actions.get(action)?.responsible?.person}`;
  return 'by' in outcome.refusal ? `${outcome.refusal.code} by ${outcome.refusal.by}` : outcome.refusal.code;
}

for (const [name, openFresh] of Object.entries(engines)) {
  describe(`commands on pathways kept in ${name}`, () => {
    const fresh = eachFresh(openFresh);
    let one: WatchedStore;
    let two: WatchedStore;
    let first: ReturnType<typeof processOn>;
    let second: ReturnType<typeof processOn>;

    beforeEach(async () => {
      const { store, reopen } = fresh();
      await openClaimRoom(store, 50, 50);
      one = new WatchedStore(store);
      two = new WatchedStore(await reopen());
      first = processOn(one);
      second = processOn(two);
      // Both processes have the pathway in memory, as they have after its first click.
      await Promise.all([first.pathways.known(claimRoom), second.pathways.known(claimRoom)]);
      one.reset();
      two.reset();
    });

    it('one of 50 simultaneous claims over two processes wins, and the other 49 are told who', async () => {
      const outcomes = await Promise.all(
        Array.from({ length: 50 }, (_, n) =>
          (n % 2 ? first : second).pathways.perform(click(memberId(n), 'action.claim', 'a1', `c${n}`)),
        ),
      );
      const winner = outcomes.findIndex((outcome) => outcome.done);
      assert.equal(outcomes.filter((outcome) => outcome.done).length, 1);
      for (const [n, outcome] of outcomes.entries()) {
        const expected = n === winner ? `owner ${memberId(n)}` : `actionTaken by ${memberId(winner)}`;
        assert.equal(told(outcome), expected);
      }
      const tried = one.tried.length + two.tried.length;
      assert.ok(tried <= 50 * 2, `${tried} writes were tried`);
      assert.equal((await fresh().store.read(claimRoom, 3)).length, 1);
    });

    it('50 claims of different actions over two processes all win, with at most two tried writes each on average', async () => {
      const outcomes = await Promise.all(
        Array.from({ length: 50 }, (_, n) =>
          (n % 2 ? first : second).pathways.perform(click(memberId(n), 'action.claim', `a${n + 1}`, `c${n}`)),
        ),
      );
      for (const [n, outcome] of outcomes.entries()) assert.equal(told(outcome, `a${n + 1}`), `owner ${memberId(n)}`);
      const tried = one.tried.length + two.tried.length;
      assert.ok(tried <= 50 * 2, `${tried} writes were tried`);
    });

    it('a warm claim reads nothing, and writes one commit of at most 1 KB', async () => {
      const outcome = await first.pathways.perform(click('m1', 'action.claim', 'a1', 'teams|19:x@thread.tacv2|f:1'));
      assert.equal(told(outcome), 'owner m1');
      assert.equal(one.reads, 0);
      assert.equal(one.tried.length, 1);
      assert.ok(JSON.stringify(one.tried[0]).length <= 1024);
    });

    it('a lost reply is not a lost commit: done once, told once, and the truth for everybody', async () => {
      one.next('lost');
      const outcome = await first.pathways.perform(click('m1', 'action.claim', 'a1', 'c1'));
      assert.equal(told(outcome), 'owner m1');
      assert.equal(one.tried.length, 1);
      assert.deepEqual(
        first.committed.map(({ commandId }) => commandId),
        ['c1'],
      );
      assert.equal(told(await second.pathways.perform(click('m2', 'action.claim', 'a1', 'c2'))), 'actionTaken by m1');
    });

    it('what was never stored is stored by the next try, once', async () => {
      one.next('never', 'never');
      const outcome = await first.pathways.perform(click('m1', 'action.claim', 'a1', 'c1'));
      assert.equal(told(outcome), 'owner m1');
      assert.equal(one.tried.length, 3);
      assert.deepEqual(await fresh().store.read(claimRoom, 3), first.committed);
      assert.equal(first.committed.length, 1);
    });

    it('a write that arrives after it was given up is found to be our own, and its rooms are told', async () => {
      one.next('late');
      const outcome = await first.pathways.perform(click('m1', 'action.claim', 'a1', 'c1'));
      assert.equal(told(outcome), 'owner m1');
      assert.equal((await fresh().store.read(claimRoom, 3)).length, 1);
      assert.deepEqual(first.committed, await fresh().store.read(claimRoom, 3));
    });

    it('a store that answers nobody is an error that says that nobody knows, and the same delivery later gives the one outcome', async () => {
      one.next('lost');
      // Nor can it be looked up.
      one.nextReads(false);
      await assert.rejects(first.pathways.perform(click('m1', 'action.claim', 'a1', 'c1')), { code: 'unknown' });
      const again = await first.pathways.perform(click('m1', 'action.claim', 'a1', 'c1'));
      assert.equal(told(again), 'owner m1');
      assert.ok(again.done && again.replayed);
      assert.equal((await fresh().store.read(claimRoom, 3)).length, 1);
    });

    it('a store that never says what became of a commit is an error, and nothing is told', async () => {
      one.next('never', 'never', 'never');
      await assert.rejects(first.pathways.perform(click('m1', 'action.claim', 'a1', 'c1')), { code: 'unknown' });
      assert.deepEqual(first.committed, []);
      assert.equal(told(await first.pathways.perform(click('m1', 'action.claim', 'a1', 'c1'))), 'owner m1');
    });

    it('whoever always comes too late is told that it is busy, and is not kept waiting for ever', async () => {
      let others = 0;
      const append = one.append.bind(one);
      one.append = async (commit) => {
        const action = `a${(++others % 2) + 2}`;
        const held = (await second.pathways.current(claimRoom)).actions.get(action)?.responsible;
        await second.pathways.perform(click('m2', held ? 'action.release' : 'action.claim', action, `o${others}`));
        return append(commit);
      };
      assert.equal(told(await first.pathways.perform(click('m1', 'action.claim', 'a1', 'c1'))), 'busy');
      assert.equal(one.tried.length, 50);
    });

    it('when nothing could be stored nothing has changed, here or in the store', async () => {
      one.next('refused');
      await assert.rejects(first.pathways.perform(click('m1', 'action.claim', 'a1', 'c1')), { code: 'unavailable' });
      assert.equal((await first.pathways.known(claimRoom)).version, 2);
      assert.deepEqual(first.committed, []);
      assert.equal(told(await first.pathways.perform(click('m2', 'action.claim', 'a1', 'c2'))), 'owner m2');
    });

    it('a stale memory never refuses what the store would allow', async () => {
      await first.pathways.perform(click('m1', 'action.claim', 'a1', 'c1'));
      await second.pathways.current(claimRoom);
      await first.pathways.perform(click('m1', 'action.release', 'a1', 'c2'));
      two.reset();
      // The second process still believes that m1 has it.
      assert.equal(
        told(await second.pathways.known(claimRoom).then((state) => ({ done: true, state, replayed: false }))),
        'owner m1',
      );
      assert.equal(told(await second.pathways.perform(click('m2', 'action.claim', 'a1', 'c3'))), 'owner m2');
      assert.equal(two.reads, 1, 'one look at the tail of the stream');
    });

    it('a stale memory never says "it is so already" of what is so no longer', async () => {
      await first.pathways.perform(click('m1', 'action.claim', 'a1', 'c1'));
      await second.pathways.current(claimRoom);
      await first.pathways.perform(click(coordinator, 'action.release', 'a1', 'c2'));
      const outcome = await second.pathways.perform(click('m1', 'action.claim', 'a1', 'c3'));
      assert.equal(told(outcome), 'owner m1');
      assert.ok(outcome.done && outcome.commit, 'it was claimed anew');
    });

    it('a refusal costs one look at the store and no write', async () => {
      await first.pathways.perform(click('m1', 'action.claim', 'a1', 'c1'));
      one.reset();
      assert.equal(told(await first.pathways.perform(click('m2', 'action.claim', 'a1', 'c2'))), 'actionTaken by m1');
      assert.deepEqual([one.reads, one.tried.length], [1, 0]);
    });

    it('the same delivery again has one effect and the same outcome: here, in another process, after a restart', async () => {
      const delivery = click('m1', 'action.claim', 'a1', 'c1');
      const outcome = await first.pathways.perform(delivery);
      const restarted = processOn(fresh().store);
      for (const { pathways } of [first, second, restarted]) {
        const again = await pathways.perform(delivery);
        assert.ok(outcome.done && again.done && again.replayed);
        assert.deepEqual(again.commit, outcome.commit);
        assert.equal(told(again), 'owner m1');
      }
      assert.equal((await fresh().store.read(claimRoom, 3)).length, 1);
    });

    it('the same delivery at the same time in both processes has one effect and one story', async () => {
      for (const [round, mishap] of (['fine', 'lost', 'never', 'late'] as const).entries()) {
        one.next(mishap);
        const delivery = click('m1', 'action.claim', `a${round + 1}`, `c${round}`);
        const outcomes = await Promise.all([
          first.pathways.perform(delivery),
          second.pathways.perform(delivery),
          first.pathways.perform(delivery),
        ]);
        const [stored] = await fresh().store.read(claimRoom, 3 + round);
        for (const outcome of outcomes) {
          assert.ok(outcome.done);
          assert.deepEqual(outcome.commit, stored);
          assert.equal(outcome.state.actions.get(`a${round + 1}`)?.responsible?.since, stored?.at);
        }
        assert.equal((await fresh().store.read(claimRoom, 3)).length, round + 1);
      }
    });

    it('what looks like another person’s delivery is decided for itself, and says nothing of theirs', async () => {
      await first.pathways.perform(click('m1', 'action.claim', 'a1', 'c1'));
      assert.equal(told(await first.pathways.perform(click('m2', 'action.claim', 'a1', 'c1'))), 'actionTaken by m1');
      const claimed = await second.pathways.perform(click('m2', 'action.claim', 'a2', 'c1'));
      assert.ok(claimed.done && !claimed.replayed);
      assert.equal(told(claimed, 'a2'), 'owner m2');
    });

    it('the same delivery again after another has taken over still is what it was', async () => {
      const delivery = click('m1', 'action.claim', 'a1', 'c1');
      await first.pathways.perform(delivery);
      await second.pathways.perform(click('m1', 'action.release', 'a1', 'c2'));
      await second.pathways.perform(click('m2', 'action.claim', 'a1', 'c3'));
      const again = await first.pathways.perform(delivery);
      assert.ok(again.done && again.replayed);
      assert.equal((await fresh().store.read(claimRoom, 3)).length, 3);
    });

    it('a reply that comes late does not put back what is known to have followed', async () => {
      const append = one.append.bind(one);
      one.append = async (commit) => {
        const result = await append(commit);
        await second.pathways.perform(click('m2', 'action.claim', 'a2', 'c2'));
        await first.pathways.current(claimRoom);
        return result;
      };
      const outcome = await first.pathways.perform(click('m1', 'action.claim', 'a1', 'c1'));
      assert.equal(told(outcome, 'a1'), 'owner m1');
      assert.equal(told(outcome, 'a2'), 'owner m2');
      assert.equal((await first.pathways.known(claimRoom)).version, 4);
    });

    it('a pathway that does not fit in memory any more is read again and goes on', async () => {
      const small = new Pathways({
        store: one,
        clock: () => assert.fail('nothing is decided here'),
        person: () => undefined,
        model: () => undefined,
        onCommitted: () => undefined,
        cachedPathways: 1,
      });
      assert.equal((await small.known(claimRoom)).version, 2);
      assert.equal((await small.known('BBBBBB')).status, 'none');
      small.forget(claimRoom);
      one.reset();
      assert.equal((await small.known(claimRoom)).actions.size, 50);
      assert.equal((await small.known(claimRoom)).actions.size, 50);
      assert.equal(one.reads, 1);
    });
  });
}
