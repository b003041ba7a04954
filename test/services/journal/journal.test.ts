import assert from 'node:assert/strict';
import { CaseSystemError } from '../../../services/journal/case-system.ts';
import { entriesOf, journalOutboxPartition, journalPartition } from '../../../services/journal/journal-entry.ts';
import { packagePartsPartition } from '../../../services/journal/package-parts.ts';
import { queued } from '../../../services/journal/queued.ts';
import { listAll } from '../../contract/document-contract.ts';
import { eachFresh, type FreshStore } from '../../contract/store-contract.ts';
import { type PathwayBench, testNow } from '../../support/domain.ts';
import { engines } from '../../support/fresh-stores.ts';
import { FakeCaseSystem, heldMeeting, JournalBench, store as put } from '../../support/journal-bench.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { Mortal } from '../../support/mortal.ts';

const inMemory = async (): Promise<FreshStore> => {
  const store = new MemoryStore();
  return { store, reopen: async () => store, close: async () => {} };
};
const fails = (code: CaseSystemError['code']) => () => {
  throw new CaseSystemError(code, { detail: '503' });
};

for (const [name, openFresh] of Object.entries({ memory: inMemory, ...engines })) {
  describe(`the journal, in ${name}`, () => {
    const fresh = eachFresh(openFresh);

    it('puts a completed meeting on record by itself, with everything that the case system needs to file it', async () => {
      const { store } = fresh();
      const bench = new JournalBench(store);
      const pathway = heldMeeting();
      await put(store, pathway);
      await bench.journal.follow(pathway.state);
      const [queued] = await bench.journal.queue();
      assert.equal(queued?.kind, 'meeting');
      assert.equal(queued.since, '2026-11-24T13:02:00.000Z', 'since it was completed');
      assert.deepEqual(await bench.sender.sendDue(), { received: 1, accepted: 0, failed: 0 });
      const [sent] = bench.caseSystem.packages();
      assert.equal(sent?.head.youngPerson.name, 'Ida Testesen');
      assert.equal(sent.meeting?.place, 'Rådhuset');
      assert.equal(sent.meeting.record.find(({ key }) => key === 'youngPerson')?.value, 'present');
      assert.ok(sent.people.some(({ name: person }) => person === 'Karen Testesen'));
      assert.equal(sent.key, bench.caseSystem.deliveries[0]?.key);
    });

    it('a receipt closes it: the queue is empty, the package itself is kept no more, and the number stays', async () => {
      const { store } = fresh();
      const bench = new JournalBench(store);
      await put(store, heldMeeting());
      await bench.journal.follow(heldMeeting().state);
      await bench.sender.sendDue();
      assert.deepEqual(await bench.journal.queue(), []);
      assert.deepEqual((await listAll(store, packagePartsPartition('K7F3XQ'))).ids, []);
      assert.deepEqual((await listAll(store, journalOutboxPartition)).ids, []);
      const [entry] = await entriesOf(store, 'K7F3XQ');
      assert.equal(entry?.entry.receipt?.reference, '2026-1');
      assert.deepEqual(await bench.sender.sendDue(), { received: 0, accepted: 0, failed: 0 });
      assert.equal(bench.caseSystem.deliveries.length, 1);
    });

    it('of which one package cannot be read brings the others all the same, and says so', async () => {
      const { store } = fresh();
      const bench = new JournalBench(store);
      for (const id of ['AAAAAA', 'K7F3XQ']) {
        const held = heldMeeting({ id });
        await put(store, held);
        await bench.journal.follow(held.state);
      }
      const [damaged] = (await listAll(store, journalPartition('AAAAAA'))).ids;
      await store.put(journalPartition('AAAAAA'), damaged ?? '', { status: 'in no known way' }, 'any');
      assert.deepEqual(await bench.sender.sendDue(), { received: 1, accepted: 0, failed: 1 });
      assert.deepEqual(bench.troubles, ['damaged']);
      assert.equal((await entriesOf(store, 'K7F3XQ'))[0]?.entry.status, 'received');
    });

    it('stays in the queue while the case system does not answer, and is tried again after longer and longer', async () => {
      const { store } = fresh();
      const bench = new JournalBench(store);
      await put(store, heldMeeting());
      await bench.journal.follow(heldMeeting().state);
      const waits: number[] = [];
      let waited = 0;
      for (let tries = 0; tries < 5; ) {
        bench.caseSystem.faults.splice(0, 9, fails('unavailable'));
        const { failed } = await bench.sender.sendDue();
        if (failed === 1) {
          tries++;
          waits.push(waited);
          waited = 0;
        }
        bench.later(1);
        waited++;
      }
      assert.deepEqual(waits, [0, 1, 2, 4, 8]);
      const [queued] = await bench.journal.queue();
      assert.deepEqual([queued?.tries, queued?.problem], [5, 'unavailable 503']);
      bench.caseSystem.faults.length = 0;
      bench.later(24 * 60);
      assert.equal((await bench.sender.sendDue()).received, 1);
      assert.equal(new Set(bench.caseSystem.deliveries.map(({ key }) => key)).size, 1, 'under one key');
    });

    it('that was refused is not pestered with, is seen in the queue, and can be closed with a number by hand', async () => {
      const { store } = fresh();
      const bench = new JournalBench(store);
      await put(store, heldMeeting());
      await bench.journal.follow(heldMeeting().state);
      bench.caseSystem.faults.push(fails('refused'));
      await bench.sender.sendDue();
      bench.later(60);
      assert.deepEqual(await bench.sender.sendDue(), { received: 0, accepted: 0, failed: 0 });
      const [queued] = await bench.journal.queue();
      assert.equal(queued?.problem, 'refused 503');
      const key = queued.key;
      for (const bad of ['', ' ', 'et navn', '010203-1234', 'x'.repeat(201)])
        assert.equal(await bench.sender.receive('K7F3XQ', key, bad), false, bad);
      assert.equal(await bench.sender.receive('K7F3XQ', 'ukendt', '26/1'), false);
      assert.equal(await bench.sender.receive('K7F3XQ', key, '27.03.00-Ø00-1-26'), true);
      assert.equal(await bench.sender.receive('K7F3XQ', key, '27.03.00-Ø00-1-26'), true, 'said twice');
      assert.equal(await bench.sender.receive('K7F3XQ', key, 'et-andet'), false);
      assert.deepEqual(await bench.journal.queue(), []);
    });

    it('that is only accepted waits for its receipt, and is not delivered again', async () => {
      const { store } = fresh();
      const bench = new JournalBench(store);
      await put(store, heldMeeting());
      await bench.journal.follow(heldMeeting().state);
      bench.caseSystem.answersLater = true;
      assert.equal((await bench.sender.sendDue()).accepted, 1);
      assert.equal((await bench.journal.queue())[0]?.status, 'accepted');
      assert.equal(await bench.journal.isOnRecord(heldMeeting().state), false);
      bench.later(11);
      assert.equal((await bench.sender.sendDue()).accepted, 1, 'none yet');
      bench.caseSystem.answersLater = false;
      bench.later(11);
      assert.equal((await bench.sender.sendDue()).received, 1);
      assert.equal(bench.caseSystem.deliveries.length, 1);
    });

    it('a correction is a package of its own, with both texts', async () => {
      const { store } = fresh();
      const bench = new JournalBench(store);
      const pathway = heldMeeting();
      await put(store, pathway);
      await bench.journal.follow(pathway.state);
      pathway.do('uffe', { type: 'meeting.correct', meeting: 'm1', text: 'Det var tirsdag' });
      await put(store, pathway);
      await bench.journal.follow(pathway.state);
      await bench.journal.follow(pathway.state);
      await bench.sender.sendDue();
      const packages = bench.caseSystem.packages();
      assert.deepEqual(packages.map(({ item }) => item.edition).sort(), ['1', '2']);
      const second = packages.find(({ item }) => item.edition === '2');
      assert.equal(second?.meeting?.corrections[0]?.text, 'Det var tirsdag');
      assert.equal(second.meeting.record.length, 1, 'and what it corrects');
    });

    it('any card is put on record when somebody wants it, once in each version, and never what is not there', async () => {
      const { store } = fresh();
      const bench = new JournalBench(store);
      const pathway = heldMeeting();
      await put(store, pathway);
      const wish = { kind: 'action', id: 'a1' } as const;
      const first = await bench.journal.file('K7F3XQ', wish, 'uffe');
      const again = await bench.journal.file('K7F3XQ', wish, 'karen');
      assert.deepEqual(
        [first, again].map((filed) => filed.filed && filed.already),
        [false, true],
      );
      pathway.do('uffe', { type: 'action.claim', action: 'a1' });
      await put(store, pathway);
      const later = await bench.journal.file('K7F3XQ', wish, 'uffe');
      assert.equal(later.filed && later.already, false);
      for (const [code, kind, id] of [
        ['K7F3XQ', 'action', 'a9'],
        ['K7F3XQ', 'goal', 'g1'],
        ['K7F3XQ', 'consent', '__proto__'],
        ['INGEN1', 'pathway', undefined],
      ] as const)
        assert.deepEqual(await bench.journal.file(code, { kind, ...(id === undefined ? {} : { id }) }, 'uffe'), {
          filed: false,
        });
      await bench.sender.sendDue();
      assert.deepEqual(
        bench.caseSystem.packages().map(({ action }) => action?.responsible?.person),
        [undefined, 'uffe'],
      );
      assert.equal(bench.caseSystem.packages()[0]?.madeBy, 'uffe');
    });

    it('two processes make one package of one thing, and deliver it once', async () => {
      const { store, reopen } = fresh();
      const caseSystem = new FakeCaseSystem();
      const benches = [new JournalBench(store, caseSystem), new JournalBench(await reopen(), caseSystem)];
      await put(store, heldMeeting({ close: true }));
      const { state } = heldMeeting({ close: true });
      // Made at different moments, the two texts are not the same: one of them is the package.
      benches[1]?.later(1);
      await Promise.all(benches.map(({ journal }) => journal.follow(state)));
      const parts = (await listAll(store, packagePartsPartition('K7F3XQ'))).ids;
      assert.equal(parts.length, 2, 'a meeting and the pathway, and nothing of whoever was slower');
      await Promise.all(benches.map(({ sender }) => sender.sendDue()));
      assert.equal(caseSystem.deliveries.length, 2);
      assert.deepEqual((await listAll(store, packagePartsPartition('K7F3XQ'))).ids, []);
    });

    it('a closed pathway is on record when the whole of it is, as it is now, and nothing else waits', async () => {
      const { store } = fresh();
      const bench = new JournalBench(store);
      const pathway = heldMeeting();
      await put(store, pathway);
      await bench.journal.follow(pathway.state);
      await bench.sender.sendDue();
      assert.equal(await bench.journal.isOnRecord(pathway.state), false, 'open');
      pathway.do('karen', { type: 'pathway.close', reason: 'goalReached' });
      await put(store, pathway);
      assert.equal(await bench.journal.isOnRecord(pathway.state), false, 'not even made');
      await bench.journal.follow(pathway.state);
      assert.equal(await bench.journal.isOnRecord(pathway.state), false, 'not received');
      await bench.sender.sendDue();
      assert.equal(await bench.journal.isOnRecord(pathway.state), true);
      await bench.journal.file('K7F3XQ', { kind: 'action', id: 'a1' }, 'uffe');
      assert.equal(await bench.journal.isOnRecord(pathway.state), false, 'somebody wanted something more');
      await bench.sender.sendDue();
      assert.equal(await bench.journal.isOnRecord(pathway.state), true);
      pathway.do('karen', { type: 'protection.set', cleared: [] });
      await put(store, pathway);
      assert.equal(await bench.journal.isOnRecord(pathway.state), false, 'something has happened since');
    });

    it('a package larger than a store takes as one document arrives whole', async () => {
      const { store } = fresh();
      const bench = new JournalBench(store);
      const pathway = heldMeeting({ close: false });
      for (let n = 0; n < 60; n++)
        pathway.do('uffe', { type: 'goal.add', text: `${n} ${'🙂 æ"\n'.repeat(1900)}`, topic: 'leisure' });
      pathway.do('karen', { type: 'pathway.close', reason: 'turned23' });
      await put(store, pathway);
      await bench.journal.follow(pathway.state);
      assert.ok((await listAll(store, packagePartsPartition('K7F3XQ'))).ids.length > 4);
      assert.equal((await bench.sender.sendDue()).received, 2);
      const whole = bench.caseSystem.packages().find(({ pathway: account }) => account !== undefined);
      assert.deepEqual(
        whole?.pathway?.goals.map(({ text }) => text),
        [...pathway.state.goals.values()].map(({ text }) => text),
      );
    });
  });
}

describe('what of some pathways waits for the case system', () => {
  it('is told without reading the packages of the others, however long it has been away', async () => {
    const store = new MemoryStore();
    const bench = new JournalBench(store);
    for (const id of ['K7F3XQ', 'K7F3XR', 'K7F3XS']) {
      const pathway = heldMeeting({ id });
      await put(store, pathway);
      await bench.journal.follow(pathway.state);
    }
    const read: string[] = [];
    const get = store.get.bind(store);
    store.get = (partition, id) => {
      read.push(partition);
      return get(partition, id);
    };
    const waiting = await queued(store, new Set(['K7F3XR']));
    assert.deepEqual(
      waiting.map(({ pathwayId }) => pathwayId),
      ['K7F3XR'],
    );
    assert.deepEqual(read, [journalPartition('K7F3XR')]);
  });
});

async function storeWith(pathway: PathwayBench): Promise<MemoryStore> {
  const store = new MemoryStore();
  await put(store, pathway);
  return store;
}

describe('a journal whose process dies at any moment', () => {
  it('has forgotten nothing, and has delivered under one key what it delivered twice', async function () {
    this.timeout(60_000);
    const pathway = heldMeeting({ close: true });
    const whole = new Mortal();
    const bench = new JournalBench(whole.sees(await storeWith(pathway)), whole.sees(new FakeCaseSystem()));
    await bench.journal.follow(pathway.state);
    assert.deepEqual(await bench.sender.sendDue(), { received: 2, accepted: 0, failed: 0 });
    assert.ok(whole.calls > 20);
    for (let call = 1; call <= whole.calls; call++)
      for (const dies of ['before', 'after'] as const) {
        const store = await storeWith(pathway);
        const mortal = new Mortal(call, dies);
        const caseSystem = new FakeCaseSystem();
        const dying = new JournalBench(mortal.sees(store), mortal.sees(caseSystem));
        await mortal.unlessDead(dying.journal.follow(pathway.state).then(() => dying.sender.sendDue()));
        // The feed of changes brings to the next process what it does not know to be dealt with.
        const next = new JournalBench(store, caseSystem);
        next.now = testNow.plus({ minutes: 6 });
        await next.journal.follow(pathway.state);
        await next.sender.sendDue();
        assert.deepEqual(await next.journal.queue(), [], `${dies} ${call}`);
        assert.equal(await next.journal.isOnRecord(pathway.state), true);
        assert.equal(caseSystem.kept.size, 2);
        assert.deepEqual(store.contents(journalOutboxPartition), {});
        assert.equal(Object.keys(store.contents(journalPartition('K7F3XQ'))).length, 2);
        assert.deepEqual(store.contents(packagePartsPartition('K7F3XQ')), {}, `${dies} ${call}`);
      }
  });
});
