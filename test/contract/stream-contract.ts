import assert from 'node:assert/strict';
import type { EventStore } from '../../storage/ports.ts';
import { claimCommit, longTexts, strangeIds, textCommit } from '../support/commits.ts';
import { eachFresh, type FreshStore } from './store-contract.ts';

/** Every change since a position, page after page, until there is no further one. */
export async function allChanges(store: EventStore, limit: number, from?: string) {
  const names: string[] = [];
  let position = from;
  let more = true;
  while (more) {
    const page = await store.changesSince(position, limit);
    names.push(...page.changes.map(({ pathwayId, version }) => `${pathwayId}/${version}`));
    ({ position, more } = page);
  }
  return { names, position };
}

export function streamContract(openFresh: () => Promise<FreshStore>): void {
  describe('streams', () => {
    const fresh = eachFresh(openFresh);

    it('only one of 50 simultaneous creates of a version wins, version after version, over two openings', async () => {
      const { store, reopen } = fresh();
      const stores = [store, await reopen()];
      for (const version of [1, 2, 3]) {
        const commits = Array.from({ length: 50 }, (_, n) => claimCommit('K7F3XQ', version, { commandId: `c${n}` }));
        const results = await Promise.all(commits.map((commit, n) => (stores[n % 2] ?? store).append(commit)));
        const winners = commits.filter((_, n) => results[n] === 'appended');
        assert.equal(winners.length, 1);
        assert.deepEqual(await store.read('K7F3XQ', version), winners);
      }
    });

    it('a conflict of one leaves alone what is appended together with it', async () => {
      const { store } = fresh();
      await store.append(claimCommit('K7F3XQ', 1));
      const results = await Promise.all([
        store.append(claimCommit('BBBBBB', 1)),
        store.append(claimCommit('K7F3XQ', 1, { commandId: 'late' })),
        store.append(claimCommit('CCCCCC', 1)),
      ]);
      assert.deepEqual(results, ['appended', 'conflict', 'appended']);
      assert.deepEqual(await store.read('CCCCCC', 1), [claimCommit('CCCCCC', 1)]);
      assert.deepEqual(await store.read('K7F3XQ', 1), [claimCommit('K7F3XQ', 1)]);
    });

    it('a stream is read complete and in order, from any version on', async () => {
      const { store } = fresh();
      const commits = Array.from({ length: 25 }, (_, n) => claimCommit('K7F3XQ', n + 1));
      for (const commit of commits) {
        await Promise.all([store.append(commit), store.append(claimCommit('BBBBBB', commit.version))]);
      }
      for (const from of [0, 1, 2, 10, 22, 25, 26, 1000]) {
        assert.deepEqual(await store.read('K7F3XQ', from), commits.slice(Math.max(0, from - 1)), `from ${from}`);
      }
      assert.deepEqual(await store.read('DDDDDD', 1), []);
    });

    for (const [kind, text] of Object.entries(longTexts)) {
      it(`a text of 10,000 characters comes back to the byte: ${kind}`, async () => {
        const { store } = fresh();
        await store.append(textCommit('K7F3XQ', 1, text));
        const [commit] = await store.read('K7F3XQ', 1);
        assert.deepEqual(commit, textCommit('K7F3XQ', 1, text));
      });
    }

    it('streams are kept apart whatever characters their ids hold', async () => {
      const { store } = fresh();
      for (const id of strangeIds) assert.equal(await store.append(claimCommit(id, 1)), 'appended', id.slice(0, 20));
      for (const id of strangeIds) assert.deepEqual(await store.read(id, 1), [claimCommit(id, 1)]);
      const { names } = await allChanges(store, 7);
      assert.deepEqual(new Set(names), new Set(strangeIds.map((id) => `${id}/1`)));
    });

    it('what was appended is there when the store is opened again', async () => {
      const { store, reopen } = fresh();
      await Promise.all([1, 2, 3].map((n) => store.append(claimCommit(`P${n}`, 1))));
      const again = await reopen();
      for (const n of [1, 2, 3]) assert.deepEqual(await again.read(`P${n}`, 1), [claimCommit(`P${n}`, 1)]);
    });

    it('changes leave no commit out while others are being written', async () => {
      const { store, reopen } = fresh();
      const other = await reopen();
      const writers = [store, other, store, other].map(async (writer, w) => {
        for (let version = 1; version <= 40; version++) await writer.append(claimCommit(`P${w}`, version));
      });
      let writing = true;
      const written = Promise.all(writers).then(() => {
        writing = false;
      });
      const found = new Set<string>();
      let position: string | undefined;
      let last = false;
      while (!last) {
        last = !writing;
        const page = await allChanges(store, 7, position);
        for (const name of page.names) found.add(name);
        position = page.position;
      }
      await written;
      assert.equal(found.size, 160);
    });

    it('changes are found from a position on, and everything from a position that is none', async () => {
      const { store, reopen } = fresh();
      await store.append(claimCommit('K7F3XQ', 1));
      const first = await allChanges(store, 10);
      assert.deepEqual(first.names, ['K7F3XQ/1']);
      await store.append(claimCommit('BBBBBB', 1));
      const again = await reopen();
      assert.ok((await allChanges(again, 10, first.position)).names.includes('BBBBBB/1'));
      for (const position of ['', 'nonsense', '{"start":-1}', '-5', '{}']) {
        assert.equal((await allChanges(again, 10, position)).names.length, 2, position);
      }
    });

    it('an erased stream leaves nothing, disturbs no other, and may begin anew', async () => {
      const { store } = fresh();
      await store.append(claimCommit('BBBBBB', 1));
      for (const version of [1, 2, 3]) await store.append(claimCommit('K7F3XQ', version));
      const { position } = await allChanges(store, 10);
      assert.equal(await store.eraseStream('K7F3XQ'), 3);
      assert.equal(await store.eraseStream('K7F3XQ'), 0);
      assert.deepEqual(await store.read('K7F3XQ', 1), []);
      assert.deepEqual((await allChanges(store, 10)).names, ['BBBBBB/1']);
      assert.equal(await store.append(claimCommit('CCCCCC', 1)), 'appended');
      assert.equal(await store.append(claimCommit('K7F3XQ', 1)), 'appended');
      const later = await allChanges(store, 10, position);
      assert.ok(later.names.includes('CCCCCC/1'), 'what follows an erasure is found from a position before it');
    });

    it('a store that answers says so', async () => {
      await fresh().store.ping();
    });
  });
}
