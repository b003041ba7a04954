import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Precondition, Store } from '../../storage/ports.ts';
import { listAll } from './document-contract.ts';
import { eachFresh, type FreshStore } from './store-contract.ts';

/** Few names, so that operations meet. */
const partition = fc.constantFrom('people', 'rooms/1');
const id = fc.constantFrom('a', 'b', 'å/c', '');
/** Which etag is meant: today's, one of before, or one that never was. */
const which = fc.constantFrom('current', 'former', 'never');
const operation = fc.oneof(
  fc.record({ do: fc.constant('get' as const), partition, id }),
  fc.record({
    do: fc.constant('put' as const),
    partition,
    id,
    body: fc.jsonValue({ maxDepth: 1 }),
    when: fc.oneof(fc.constantFrom('absent' as const, 'any' as const), which),
  }),
  fc.record({ do: fc.constant('delete' as const), partition, id, when: fc.option(which) }),
  fc.record({ do: fc.constant('list' as const), partition, limit: fc.integer({ min: 1, max: 4 }) }),
);
type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never;

interface Kept {
  body: unknown;
  etag: string;
  former: string;
}

/** What the port says, carried out on a map beside the store. */
class Model {
  readonly #store: Store;
  readonly #kept = new Map<string, Kept>();
  readonly #prefix: string;

  constructor(store: Store, prefix: string) {
    this.#store = store;
    this.#prefix = prefix;
  }

  async run(op: Operation): Promise<void> {
    const partitionName = this.#prefix + op.partition;
    if (op.do === 'list') return this.#list(op.partition, partitionName, op.limit);
    const key = `${op.partition}|${op.id}`;
    const kept = this.#kept.get(key);
    if (op.do === 'get') {
      const expected = kept && { id: op.id, body: kept.body, etag: kept.etag };
      assert.deepEqual(await this.#store.get(partitionName, op.id), expected);
    } else if (op.do === 'delete') {
      const etag = op.when === null ? undefined : etagOf(op.when, kept);
      const expected = kept !== undefined && (etag === undefined || etag === kept.etag);
      assert.equal(await this.#store.delete(partitionName, op.id, etag), expected);
      if (expected) this.#kept.delete(key);
    } else {
      const when: Precondition = op.when === 'absent' || op.when === 'any' ? op.when : { etag: etagOf(op.when, kept) };
      const holds = when === 'any' || (when === 'absent' ? !kept : kept?.etag === when.etag);
      const result = await this.#store.put(partitionName, op.id, op.body, when);
      assert.equal(result !== 'conflict', holds);
      if (result === 'conflict') return;
      this.#kept.set(key, {
        body: JSON.parse(JSON.stringify(op.body)),
        etag: result.etag,
        former: kept?.etag ?? 'none',
      });
    }
  }

  async #list(name: string, partitionName: string, limit: number): Promise<void> {
    const { documents } = await listAll(this.#store, partitionName, limit);
    const expected = [...this.#kept]
      .filter(([key]) => key.startsWith(`${name}|`))
      .map(([key, { body, etag }]) => ({ id: key.slice(name.length + 1), body, etag }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    assert.deepEqual(documents, expected);
  }
}

function etagOf(when: string, kept: Kept | undefined): string {
  if (when === 'current' && kept) return kept.etag;
  return when === 'former' && kept ? kept.former : 'never';
}

export function documentModel(openFresh: () => Promise<FreshStore>): void {
  describe('documents, against a map', () => {
    const fresh = eachFresh(openFresh);

    it('any operations in any order do what the port says', async () => {
      const { store } = fresh();
      let run = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(operation, { minLength: 10, maxLength: 60 }), async (operations) => {
          const model = new Model(store, `run${run++} `);
          for (const op of operations) await model.run(op);
        }),
        { numRuns: 40 },
      );
    });
  });
}
