import assert from 'node:assert/strict';
import type { KeptStore } from '../../storage/ports.ts';
import { claimCommit, textCommit } from '../support/commits.ts';
import { mustPut } from './document-contract.ts';
import { eachFresh, type FreshStore } from './store-contract.ts';

/** Texts that look different in JSON, in a key, or in a query. */
const awkward = ['K7F3XQ', 'Søren "Sus" O\'Hara', 'en\nlinje\\', '100 %_', '👩🏽‍🚒', 'a:b/c'] as const;

export function upkeepContract(openFresh: () => Promise<FreshStore>): void {
  describe('upkeep', () => {
    const fresh = eachFresh(openFresh);

    async function placesOf(store: KeptStore, text: string): Promise<string[]> {
      const { documents, commits } = await store.search(text);
      return [
        ...documents.map(({ partition, id }) => `${partition} ${id}`),
        ...commits.map(({ pathwayId, version }) => `${pathwayId} ${version}`),
      ].sort();
    }

    for (const text of awkward) {
      it(`a text is found wherever it stands, and nowhere else: ${JSON.stringify(text)}`, async () => {
        const { store } = fresh();
        await mustPut(store, `in:${text}`, 'id', {});
        await mustPut(store, 'partition', `x${text}`, {});
        await mustPut(store, 'partition', 'body', { list: [{ deep: `før ${text} efter` }] });
        await mustPut(store, 'partition', 'other', { text: text.slice(1) });
        await store.append(textCommit('P1', 1, `Ring til ${text}`));
        await store.append(claimCommit('P1', 2));
        const places = [`P1 1`, `in:${text} id`, `partition body`, `partition x${text}`];
        assert.deepEqual(await placesOf(store, text), places.sort());
      });
    }

    it('a pathway is found in its own stream', async () => {
      const { store } = fresh();
      for (const version of [1, 2]) await store.append(claimCommit('K7F3XQ', version));
      await store.append(claimCommit('P1', 1));
      assert.deepEqual(await placesOf(store, 'K7F3XQ'), ['K7F3XQ 1', 'K7F3XQ 2']);
    });

    it('letters of another case are another text', async () => {
      const { store } = fresh();
      await mustPut(store, 'p', 'i', { text: 'k7f3xq' });
      assert.deepEqual(await placesOf(store, 'K7F3XQ'), []);
    });

    it('nothing is overlooked among very many documents', async () => {
      const { store } = fresh();
      const some = 1203;
      await Promise.all(
        Array.from({ length: some }, (_, n) =>
          mustPut(store, `p${n % 40}`, `i${n}`, { mark: n % 3 === 0 ? 'M#' : '' }),
        ),
      );
      assert.equal((await store.search('M#')).documents.length, some / 3);
    });

    it('what is erased is found no more, also by another process', async () => {
      const { store, reopen } = fresh();
      await mustPut(store, 'p', 'K7F3XQ', {});
      await store.append(claimCommit('K7F3XQ', 1));
      await store.delete('p', 'K7F3XQ');
      await store.eraseStream('K7F3XQ');
      assert.equal(await store.scrub(), 'done');
      assert.deepEqual(await placesOf(await reopen(), 'K7F3XQ'), []);
      assert.equal(await store.append(claimCommit('K7F3XQ', 1)), 'appended', 'and works on');
    });
  });
}
