import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CosmosClient } from '@azure/cosmos';
import { looksAt, looksBy } from '../../../services/access-log/looks-of.ts';
import { allPlans } from '../../../services/erasure/erasure-plan.ts';
import { partitionKinds } from '../../../services/erasure/partitions.ts';
import { allProofs } from '../../../services/erasure/tombstone.ts';
import { refusalsOf } from '../../../services/refusal-record.ts';
import { openCosmosStore } from '../../../storage/cosmos/cosmos-store.ts';
import { type KeptStore, StoreError } from '../../../storage/ports.ts';
import { openSqliteStore } from '../../../storage/sqlite/sqlite-store.ts';
import { startCosmosServer } from '../../support/cosmos-server.ts';
import { contentsOf, ErasureBench, marks } from '../../support/erasure-bench.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** A store, and everything that it has on its disk or its server as one text. */
interface BareStore {
  readonly store: KeptStore;
  everything(): Promise<string>;
  close(): Promise<void>;
}

const engines: Readonly<Record<string, () => Promise<BareStore>>> = {
  memory: async () => {
    const store = new MemoryStore();
    return { store, everything: async () => JSON.stringify(await store.search('')), close: async () => {} };
  },
  SQLite: async () => {
    const folder = await temporaryFolder();
    const path = join(folder.path, 'vejviser.db');
    const store = await openSqliteStore({ path });
    const files = () => ['', '-wal', '-shm', '-journal'].map((end) => path + end).filter(existsSync);
    return {
      store,
      everything: async () =>
        files()
          .map((file) => readFileSync(file, 'utf8'))
          .join('\n'),
      close: async () => {
        await store.close();
        await folder.remove();
      },
    };
  },
  'Cosmos DB': async () => {
    const { endpoint, key, close } = await startCosmosServer();
    const store = await openCosmosStore({ endpoint, key, database: 'vejviser' });
    const client = new CosmosClient({ endpoint, key, connectionPolicy: { enableEndpointDiscovery: false } });
    return {
      store,
      everything: async () => {
        const all = ['pathways', 'documents'].map((id) =>
          client.database('vejviser').container(id).items.readAll<object>().fetchAll(),
        );
        return JSON.stringify((await Promise.all(all)).map(({ resources }) => resources));
      },
      close: async () => {
        client.dispose();
        await store.close();
        await close();
      },
    };
  },
};

/** How a text may stand on a disk: as it is, and as JSON has it. */
const forms = (text: string): string[] => [text, JSON.stringify(text).slice(1, -1)];

for (const [name, open] of Object.entries(engines)) {
  describe(`the erasure of a pathway, in ${name}`, () => {
    let bare: BareStore;
    let bench: ErasureBench;
    beforeEach(async () => {
      bare = await open();
      bench = new ErasureBench(bare.store);
    });
    afterEach(() => bare.close());

    it('leaves nothing of it: no code, no name, no typed text, in no document and no byte', async () => {
      const code = await bench.fill('K');
      await bench.closeAndRecord(code);
      const before = await bare.everything();
      if (name !== 'memory')
        for (const mark of [code, ...marks])
          assert.ok(
            forms(mark).some((form) => before.includes(form)),
            mark,
          );
      assert.deepEqual(await bench.run(), { begun: 1, erased: 1, going: 0 });
      const after = await bare.everything();
      for (const mark of [code, ...marks]) {
        assert.deepEqual(await bare.store.search(mark), { documents: [], commits: [] }, mark);
        for (const form of forms(mark)) assert.ok(!after.includes(form), form);
      }
      assert.deepEqual(await bare.store.read(code, 1), []);
      assert.deepEqual(bench.rooms.down, [code]);
      assert.deepEqual(bench.stuck, []);
    });

    it('touches nothing of anybody else', async () => {
      const code = await bench.fill('K');
      const other = await bench.fill('L');
      await bench.journal.journal.file(other, { kind: 'pathway' }, 'uffe');
      await bench.closeAndRecord(code);
      const commits = await bare.store.read(other, 1);
      const before = await contentsOf(bare.store);
      await bench.run();
      const after = await contentsOf(bare.store);
      assert.deepEqual(await bare.store.read(other, 1), commits);
      const wrong = [...before].filter(
        ([place, text]) => !`${place}${text}`.includes(code) && after.get(place) !== text,
      );
      assert.deepEqual(wrong, []);
      // What is about both has lost the one and kept the other.
      for (const partition of ['reminded', 'looked:uffe', 'young-access', 'journal', 'rooms', 'subjects'])
        assert.ok(
          [...after].some(([place, text]) => place.startsWith(partition) && `${place}${text}`.includes(other)),
          partition,
        );
    });

    it('leaves a proof that names nobody, and what must outlive it under a name that tells nothing', async () => {
      const code = await bench.fill('K');
      await bench.closeAndRecord(code);
      const { length } = await bare.store.read(code, 1);
      await bench.run();
      const [[tombstone, proof] = ['', undefined], ...more] = [...(await allProofs(bare.store))];
      assert.deepEqual(more, []);
      assert.deepEqual([proof?.commits, proof?.posts, proof?.mentions], [length + 1, 3, 0]);
      assert.ok((proof?.documents ?? 0) > 15);
      assert.ok(proof?.erasedAt !== undefined && proof.scrubbedAt !== undefined);
      assert.ok(!JSON.stringify([tombstone, proof]).includes(code));
      const nameless = `#${tombstone.slice(0, 22)}`;
      assert.equal((await looksAt(bare.store, nameless)).length, 2);
      const [day] = await looksBy(bare.store, 'uffe');
      assert.deepEqual([...(day?.pathways ?? [])], [[nameless, 1]]);
      const [refusal] = await refusalsOf(bare.store, '2026-11');
      assert.equal(refusal?.pathwayId, nameless);
      // And that goes too, when its own time is over.
      bench.later({ days: 400 });
      await bench.run();
      assert.deepEqual(await looksAt(bare.store, nameless), []);
      assert.equal((await allProofs(bare.store)).get(tombstone)?.keepsLooks, false);
    });

    it('never begins while it is open, too early, on hold, or not wholly on record', async () => {
      const code = await bench.fill('K');
      const standing = async () => (await bench.erasures.standingOf(code)).standing;
      assert.equal(await standing(), 'open');
      await bench.do(code, 'karen', { type: 'pathway.close', reason: 'turned23' });
      assert.equal(await standing(), 'kept');
      bench.later({ days: 90 });
      assert.equal(await standing(), 'notJournaled');
      assert.deepEqual(await bench.erasures.run([code]), { begun: 0, erased: 0, going: 0 });
      await bench.journal.journal.follow(await bench.pathways.current(code));
      assert.deepEqual(
        await bench.erasures.run([code]),
        { begun: 0, erased: 0, going: 0 },
        'in the queue is not on record',
      );
      await bench.journal.sender.sendDue();
      await bench.do(code, 'karen', { type: 'hold.place', reason: 'Klagesag' });
      assert.equal(await standing(), 'onHold');
      await bench.do(code, 'karen', { type: 'hold.lift' });
      assert.equal(await standing(), 'notJournaled', 'that it was held has to go on record as well');
      assert.deepEqual(await bench.erasures.run([code]), { begun: 0, erased: 0, going: 0 });
      await bench.journal.journal.follow(await bench.pathways.current(code));
      await bench.journal.sender.sendDue();
      assert.equal(await standing(), 'erasable');
      assert.deepEqual(await bench.erasures.run([code]), { begun: 1, erased: 1, going: 0 });
      assert.equal(await standing(), 'unknown');
    });

    it('and its reopening or a hold at the same moment: one of them comes first, and the other not at all', async () => {
      for (const wish of [{ type: 'pathway.reopen' }, { type: 'hold.place', reason: 'Klagesag' }] as const)
        for (let round = 0; round < 4; round++) {
          const code = await bench.fill(`${wish.type}${round}`);
          await bench.closeAndRecord(code);
          const other = new ErasureBench(bare.store, { list: bench.list, caseSystem: bench.journal.caseSystem });
          other.now = bench.now;
          await other.pathways.current(code);
          const request = {
            pathwayId: code,
            commandId: `r${round}`,
            by: 'karen',
            via: 'teams',
            command: wish,
          } as const;
          const [wished] = await Promise.all([other.pathways.perform(request), bench.erasures.run([code])]);
          await bench.erasures.run([]);
          const commits = await bare.store.read(code, 1);
          if (wished.done) {
            assert.ok(
              commits.some(({ events }) =>
                events.some(({ type }) => type === 'PathwayReopened' || type === 'LegalHoldPlaced'),
              ),
            );
            assert.ok(commits.every(({ events }) => events.every(({ type }) => type !== 'ErasureBegun')));
          } else assert.deepEqual(commits, [], wished.refusal.code);
          await bare.store.eraseStream(code);
        }
    });

    it('by two processes at once is one erasure', async () => {
      const code = await bench.fill('K');
      await bench.closeAndRecord(code);
      const other = new ErasureBench(bare.store, { list: bench.list, caseSystem: bench.journal.caseSystem });
      other.now = bench.now;
      await Promise.all([bench.run(), other.run()]);
      await bench.run();
      for (const mark of [code, ...marks])
        assert.deepEqual(await bare.store.search(mark), { documents: [], commits: [] }, mark);
      assert.deepEqual(await allPlans(bare.store), []);
      assert.equal((await allProofs(bare.store)).size, 1);
    });
  });
}

describe('the erasure of a pathway', () => {
  it('waits until every process must have heard that it began, and looks again after as long', async () => {
    const store = new MemoryStore();
    const bench = new ErasureBench(store, { settleMs: 30 * 60_000 });
    const code = await bench.fill('K');
    await bench.closeAndRecord(code);
    assert.deepEqual(await bench.run(), { begun: 1, erased: 0, going: 1 });
    assert.deepEqual(store.contents('young-links'), {}, 'nobody gets in any more');
    assert.deepEqual(store.contents(`young-access:${code}`), {});
    assert.ok((await store.read(code, 1)).length > 0);
    bench.later({ minutes: 29 });
    assert.equal((await bench.run()).going, 1);
    assert.ok((await store.read(code, 1)).length > 0);
    bench.later({ minutes: 1 });
    assert.equal((await bench.run()).going, 1);
    assert.deepEqual(await store.read(code, 1), []);
    // What a process that had heard nothing puts back meanwhile goes with the second look.
    await store.put('memberships:uffe', code, { coordinator: false, status: 'closed', version: 3 }, 'any');
    await store.put(`journal:${code}`, 'k', { anything: true }, 'any');
    bench.later({ minutes: 30 });
    assert.equal((await bench.run()).erased, 1);
    assert.deepEqual(await store.search(code), { documents: [], commits: [] });
  });

  it('waits for the rooms, says so, and takes nothing of the pathway before they are empty', async () => {
    const store = new MemoryStore();
    const bench = new ErasureBench(store);
    const code = await bench.fill('K');
    await bench.closeAndRecord(code);
    bench.rooms.left = 'unavailable';
    assert.equal((await bench.run()).going, 1);
    assert.ok((await store.read(code, 1)).length > 0);
    assert.deepEqual(bench.stuck, ['rooms unavailable']);
    assert.deepEqual(await bench.erasures.standingOf(code), { standing: 'erasing', stuck: 'rooms unavailable' });
    bench.rooms.left = undefined;
    assert.equal((await bench.run()).erased, 1);
  });

  it('stops at what nobody knows what to do with, and says where it is', async () => {
    const store = new MemoryStore();
    const bench = new ErasureBench(store);
    const code = await bench.fill('K');
    await store.put('noget-nyt', code, { text: 'x' }, 'any');
    await bench.closeAndRecord(code);
    assert.equal((await bench.run()).going, 1);
    assert.deepEqual(bench.stuck, ['documents noget-nyt']);
    assert.equal((await allProofs(store)).values().next().value?.erasedAt, undefined);
    await store.delete('noget-nyt', code);
    assert.equal((await bench.run()).erased, 1);
  });

  it('that something unforeseen is in the way of is said, and holds up none of the others', async () => {
    const store = new MemoryStore();
    const bench = new ErasureBench(store);
    const [first, second] = [await bench.fill('K'), await bench.fill('L')].toSorted();
    if (first === undefined || second === undefined) assert.fail();
    for (const code of [first, second]) await bench.closeAndRecord(code);
    const takeDown = bench.rooms.takeDown.bind(bench.rooms);
    bench.rooms.takeDown = (code) => (code === first ? Promise.reject(new TypeError(marks[0])) : takeDown(code));
    assert.deepEqual(await bench.run(), { begun: 2, erased: 1, going: 1 });
    assert.deepEqual(bench.stuck, ['step failed TypeError']);
    assert.deepEqual(await store.search(second), { documents: [], commits: [] });
    bench.rooms.takeDown = takeDown;
    assert.equal((await bench.run()).erased, 1);
  });

  it('of a stream that cannot be read does not begin, and the others do', async () => {
    const store = new MemoryStore();
    const bench = new ErasureBench(store);
    const [first, second] = [await bench.fill('K'), await bench.fill('L')].toSorted();
    for (const code of [first, second]) if (code !== undefined) await bench.closeAndRecord(code);
    const read = store.read.bind(store);
    store.read = (code, from) => (code === first ? Promise.reject(new StoreError('damaged')) : read(code, from));
    assert.deepEqual(await bench.run(), { begun: 1, erased: 1, going: 0 });
    assert.deepEqual(bench.stuck, ['begin failed damaged']);
  });

  it('leaves what somebody has written of it in another pathway, and counts it', async () => {
    const store = new MemoryStore();
    const bench = new ErasureBench(store);
    const [code, other] = [await bench.fill('K'), await bench.fill('L')];
    await bench.do(other, 'uffe', { type: 'goal.add', text: `Som i ${code}`, topic: 'leisure' });
    await bench.journal.journal.file(other, { kind: 'pathway' }, 'uffe');
    await bench.closeAndRecord(code);
    // What the other has on its way to the case system goes nowhere.
    await bench.journal.journal.file(other, { kind: 'goal', id: 'g2' }, 'uffe');
    await bench.run();
    const [proof] = [...(await allProofs(store)).values()];
    assert.equal(proof?.mentions, 2);
    assert.deepEqual(
      (await bench.journal.journal.queue()).map(({ pathwayId }) => pathwayId),
      [other],
    );
    assert.equal((await store.search(code)).commits[0]?.pathwayId, other);
  });

  it('begins of nothing that is not there, and of a code that was given again only what is the new one’s', async () => {
    const store = new MemoryStore();
    const bench = new ErasureBench(store);
    assert.deepEqual(await bench.erasures.run(['INGEN1']), { begun: 0, erased: 0, going: 0 });
    const code = await bench.fill('K');
    await bench.closeAndRecord(code);
    await bench.run();
    assert.equal(await bench.fill('K'), code, 'the same delivery would get the same code');
    assert.deepEqual(await bench.run(), { begun: 0, erased: 0, going: 0 });
    assert.ok((await store.read(code, 1)).length > 0);
  });

  it('knows a rule for every kind of partition that a pathway leaves something in', async () => {
    const store = new MemoryStore();
    const bench = new ErasureBench(store);
    await bench.fill('K');
    const kinds = new Set(store.partitions().map((partition) => partition.split(':')[0] ?? ''));
    assert.ok(kinds.size > 15);
    assert.deepEqual(
      [...kinds].filter((kind) => !Object.hasOwn(partitionKinds, kind)),
      [],
    );
  });
});
