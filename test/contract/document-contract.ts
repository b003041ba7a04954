import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { DocumentStore, StoredDocument } from '../../storage/ports.ts';
import { longTexts, strangeIds } from '../support/commits.ts';
import { eachFresh, type FreshStore } from './store-contract.ts';

/** A partition page by page; the pages' sizes beside it. */
export async function listAll(store: DocumentStore, partition: string, limit?: number) {
  const documents: StoredDocument[] = [];
  const sizes: number[] = [];
  let next: string | undefined;
  do {
    const page = await store.list(partition, { ...(limit && { limit }), ...(next !== undefined && { next }) });
    documents.push(...page.documents);
    sizes.push(page.documents.length);
    next = page.next;
  } while (next !== undefined);
  return { documents, sizes, ids: documents.map(({ id }) => id) };
}

/** Puts what must not conflict; gives the etag. */
export async function mustPut(store: DocumentStore, partition: string, id: string, body: unknown): Promise<string> {
  const put = await store.put(partition, id, body, 'any');
  assert.notEqual(put, 'conflict');
  return put === 'conflict' ? '' : put.etag;
}

export function documentContract(openFresh: () => Promise<FreshStore>): void {
  describe('documents', () => {
    const fresh = eachFresh(openFresh);

    it('a document is what was put last, and nothing when nothing was', async () => {
      const { store } = fresh();
      assert.equal(await store.get('rooms', 'r1'), undefined);
      const first = await mustPut(store, 'rooms', 'r1', { step: 1 });
      assert.deepEqual(await store.get('rooms', 'r1'), { id: 'r1', body: { step: 1 }, etag: first });
      const second = await mustPut(store, 'rooms', 'r1', { step: 2 });
      assert.notEqual(second, first);
      assert.deepEqual(await store.get('rooms', 'r1'), { id: 'r1', body: { step: 2 }, etag: second });
    });

    it('the etag changes with every put, even of the same body and after a deletion', async () => {
      const { store } = fresh();
      const etags = new Set<string>();
      for (let n = 0; n < 4; n++) {
        if (n === 2) await store.delete('rooms', 'r1');
        etags.add(await mustPut(store, 'rooms', 'r1', { same: true }));
      }
      assert.equal(etags.size, 4);
    });

    it('only one of 20 simultaneous puts of what was absent wins', async () => {
      const { store } = fresh();
      const puts = Array.from({ length: 20 }, (_, n) => store.put('subjects', 's1', { n }, 'absent'));
      const results = await Promise.all(puts);
      assert.equal(results.filter((result) => result !== 'conflict').length, 1);
      const winner = results.findIndex((result) => result !== 'conflict');
      assert.deepEqual((await store.get('subjects', 's1'))?.body, { n: winner });
    });

    it('only one of 20 simultaneous puts onto the same etag wins', async () => {
      const { store } = fresh();
      const etag = await mustPut(store, 'people', 'p1', { n: -1 });
      const puts = Array.from({ length: 20 }, (_, n) => store.put('people', 'p1', { n }, { etag }));
      const results = await Promise.all(puts);
      assert.equal(results.filter((result) => result !== 'conflict').length, 1);
    });

    it('a put onto an etag that is not there any more changes nothing', async () => {
      const { store } = fresh();
      const old = await mustPut(store, 'people', 'p1', { n: 1 });
      await mustPut(store, 'people', 'p1', { n: 2 });
      assert.equal(await store.put('people', 'p1', { n: 3 }, { etag: old }), 'conflict');
      assert.deepEqual((await store.get('people', 'p1'))?.body, { n: 2 });
      assert.equal(await store.put('people', 'nobody', { n: 3 }, { etag: old }), 'conflict');
      assert.equal(await store.get('people', 'nobody'), undefined);
    });

    it('a deletion tells whether there was something, and with an etag deletes only that', async () => {
      const { store } = fresh();
      assert.equal(await store.delete('people', 'p1'), false);
      const old = await mustPut(store, 'people', 'p1', { n: 1 });
      const now = await mustPut(store, 'people', 'p1', { n: 2 });
      assert.equal(await store.delete('people', 'p1', old), false);
      assert.equal(await store.delete('people', 'p1', now), true);
      assert.equal(await store.get('people', 'p1'), undefined);
      assert.equal(await store.delete('people', 'p1'), false);
      assert.equal(await store.put('people', 'p1', { n: 3 }, { etag: now }), 'conflict');
    });

    it('ids and partitions of any characters are kept apart, and listed in their order', async () => {
      const { store } = fresh();
      for (const [n, id] of strangeIds.entries()) {
        await mustPut(store, 'ids', id, { n });
        await mustPut(store, id, 'in', { n });
      }
      for (const [n, id] of strangeIds.entries()) {
        assert.deepEqual((await store.get('ids', id))?.body, { n });
        assert.deepEqual(
          (await listAll(store, id)).documents.map(({ body }) => body),
          [{ n }],
        );
      }
      const { ids } = await listAll(store, 'ids', 5);
      // Ids longer than Cosmos DB takes may come in any order among those that begin alike.
      const short = (all: readonly string[]) => all.filter((id) => id.length < 200);
      assert.deepEqual(short(ids), short([...strangeIds].sort()));
      assert.deepEqual(new Set(ids), new Set(strangeIds));
    });

    it('an id and its partition do not run into each other', async () => {
      const { store } = fresh();
      const pairs = [
        ['a', 'b/c'],
        ['a/b', 'c'],
        ['a', '/id:b'],
        ['a:/id', 'b'],
        ['', 'a'],
        ['a', ''],
      ] as const;
      for (const [partition, id] of pairs) await mustPut(store, partition, id, { partition, id });
      for (const [partition, id] of pairs) {
        assert.deepEqual((await store.get(partition, id))?.body, { partition, id });
      }
    });

    it('a partition is listed by id in pages, and the last page says that it is the last', async () => {
      const { store } = fresh();
      const ids = Array.from({ length: 20 }, (_, n) => `2026-11-${String(n + 1).padStart(2, '0')}|K7F3XQ`);
      await Promise.all(ids.toReversed().map((id) => mustPut(store, 'due', id, { id })));
      await mustPut(store, 'due2', 'another partition', {});
      assert.deepEqual(await listAll(store, 'due', 7).then(({ ids: found, sizes }) => ({ found, sizes })), {
        found: ids,
        sizes: [7, 7, 6],
      });
      assert.deepEqual((await listAll(store, 'due', 10)).sizes, [10, 10]);
      assert.deepEqual((await listAll(store, 'due')).ids, ids);
      assert.deepEqual(await store.list('empty'), { documents: [] });
    });

    it('what is put and deleted between two pages makes no other document come twice or not at all', async () => {
      const { store } = fresh();
      for (const id of ['a', 'c', 'e', 'g']) await mustPut(store, 'p', id, {});
      const first = await store.list('p', { limit: 2 });
      await store.delete('p', 'a');
      await store.delete('p', 'c');
      await mustPut(store, 'p', 'b', {});
      await mustPut(store, 'p', 'f', {});
      const second = await store.list('p', { limit: 5, ...(first.next !== undefined && { next: first.next }) });
      assert.deepEqual(
        second.documents.map(({ id }) => id),
        ['e', 'f', 'g'],
      );
    });

    it('a body comes back as it was, long texts to the byte', async () => {
      const { store } = fresh();
      await mustPut(store, 'texts', 't1', longTexts);
      assert.deepEqual((await store.get('texts', 't1'))?.body, longTexts);
      let n = 0;
      await fc.assert(
        fc.asyncProperty(fc.jsonValue({ stringUnit: 'binary' }), async (body) => {
          const id = `b${n++}`;
          await mustPut(store, 'json', id, body);
          // -0 is no JSON.
          assert.deepEqual((await store.get('json', id))?.body, JSON.parse(JSON.stringify(body)));
        }),
        { numRuns: 100 },
      );
    });

    it('documents are there when the store is opened again, under the same etag', async () => {
      const { store, reopen } = fresh();
      const etag = await mustPut(store, 'rooms', 'r1', { step: 1 });
      const again = await reopen();
      assert.deepEqual(await again.get('rooms', 'r1'), { id: 'r1', body: { step: 1 }, etag });
      assert.notEqual(await again.put('rooms', 'r1', { step: 2 }, { etag }), 'conflict');
    });
  });
}
