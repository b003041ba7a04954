import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import { addToOutbox } from '../../../services/journal/journal-entry.ts';
import { leaderCounts } from '../../../services/leader-counts/leader-counts.ts';
import { standingOf } from '../../../services/leader-counts/standing.ts';
import { foldAll } from '../../../services/pathway/fold.ts';
import { projectedPartition } from '../../../services/projections/projection.ts';
import { Projector } from '../../../services/projections/projector.ts';
import { defaultEscalation } from '../../../services/reminders/escalation.ts';
import { agreementThatHolds } from '../../support/agreement-bench.ts';
import { openedPathway, testNow, testZone } from '../../support/domain.ts';
import { MemoryStore } from '../../support/memory-store.ts';

const departments: Readonly<Record<string, string>> = { karen: 'Ungeenheden', kirsten: 'Voksenenheden' };

/** A store with so many open pathways of Karen's and of Kirsten's, as they are derived. */
async function counted({ karen = 0, kirsten = 0, closed = 0 } = {}) {
  const store = new MemoryStore();
  let now = testNow;
  const projector = new Projector({
    documents: store,
    clock: () => now,
    model: () => undefined,
    escalation: defaultEscalation,
    current: async (id) => foldAll(id, await store.read(id, 1)),
  });
  let made = 0;
  const open = async (whose: string, isClosed = false) => {
    made += 1;
    const bench = openedPathway({ id: `P${made}` });
    if (whose === 'kirsten') {
      bench.do('karen', { type: 'coordinator.propose', to: 'kirsten' });
      bench.do('kirsten', { type: 'coordinator.accept' });
    }
    if (isClosed) bench.do('karen', { type: 'pathway.close', reason: 'movedAway' });
    for (const commit of bench.commits) await store.append(commit);
    await projector.project(bench.state);
    return bench;
  };
  for (let i = 0; i < karen; i++) await open('karen');
  for (let i = 0; i < kirsten; i++) await open('kirsten');
  for (let i = 0; i < closed; i++) await open('karen', true);
  return {
    store,
    counts: (on = testNow) => {
      now = on;
      return leaderCounts({ documents: store, now, department: (person) => departments[person] });
    },
  };
}

const at = (text: string) => DateTime.fromISO(text, { zone: testZone });

describe('the numbers that a leader sees', () => {
  it('are of open pathways, by the department of whoever coordinates', async () => {
    const { counts } = await counted({ karen: 4, kirsten: 3, closed: 5 });
    assert.deepEqual(
      (await counts()).map(({ department, open }) => [department, open]),
      [
        ['Ungeenheden', 4],
        ['Voksenenheden', 3],
      ],
    );
  });

  for (const few of [1, 2]) {
    it(`say of ${few} that there are fewer than 3, of everything, and so of none`, async () => {
      const { counts } = await counted({ karen: few, kirsten: 5 });
      const [small, large] = await counts();
      assert.deepEqual(small, {
        department: 'Ungeenheden',
        open: 'few',
        overdue: 'few',
        withoutAgreement: 'few',
        notJournaled: 'few',
        reviewOverdue: 'few',
      });
      assert.equal(large?.withoutAgreement, 5);
      assert.equal(large?.overdue, 'few', 'none is told as one or two would be');
    });
  }

  it('count what is overdue from the day after the last one, and a review from its day on', async () => {
    const { counts } = await counted({ karen: 3 });
    const of = async (text: string) => (await counts(at(text)))[0];
    assert.equal((await of('2026-12-01T23:59'))?.overdue, 'few');
    assert.equal((await of('2026-12-02T00:00'))?.overdue, 3);
    assert.equal((await of('2027-02-22T23:59'))?.reviewOverdue, 'few');
    assert.equal((await of('2027-02-23T00:00'))?.reviewOverdue, 3);
  });

  it('count pathways with something that is not on record, each once', async () => {
    const { store, counts } = await counted({ karen: 4 });
    for (const pathwayId of ['P1', 'P2', 'P3'])
      for (const key of ['k1', 'k2']) await addToOutbox(store, { pathwayId, key, at: '2026-11-23T08:00:00.000Z' });
    assert.equal((await counts())[0]?.notJournaled, 3);
  });

  it('count all of them, however many there are, and none of which nothing is known yet', async () => {
    const { store, counts } = await counted({ karen: 1 });
    const derived = store.contents(projectedPartition).P1;
    for (let i = 0; i < 2500; i++) await store.put(projectedPartition, `Q${i}`, derived, 'any');
    for (let i = 0; i < 10; i++) await store.put(projectedPartition, `R${i}`, { version: 1, memberships: {} }, 'any');
    assert.equal((await counts())[0]?.open, 2501);
  });

  it('hold no pathway and nobody: texts, numbers, and nothing else', async () => {
    const { counts } = await counted({ karen: 3, kirsten: 1 });
    for (const department of await counts())
      for (const [key, value] of Object.entries(department))
        assert.ok(
          key === 'department'
            ? Object.values(departments).includes(String(value))
            : value === 'few' || Number(value) >= 3,
        );
  });
});

describe('what of a pathway is counted', () => {
  it('is nothing of a closed one', () => {
    const bench = openedPathway();
    assert.ok(standingOf(bench.state, testNow.zone));
    bench.do('karen', { type: 'pathway.close', reason: 'movedAway' });
    assert.equal(standingOf(bench.state, testNow.zone), undefined);
  });

  it('is whether an agreement is in force, the nearest deadline, and when access is to be looked through', () => {
    assert.deepEqual(standingOf(openedPathway().state, testNow.zone), {
      coordinator: 'karen',
      deadline: '2026-12-01',
      hasAgreement: false,
      reviewOn: '2027-02-23',
    });
    assert.equal(standingOf(agreementThatHolds().state, testNow.zone)?.hasAgreement, true);
  });
});
