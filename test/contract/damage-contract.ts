import assert from 'node:assert/strict';
import { StoreError } from '../../storage/ports.ts';
import { toStoredCommit } from '../../storage/stored-commit.ts';
import { claimCommit } from '../support/commits.ts';
import { eachFresh, type FreshStore } from './store-contract.ts';

const stored = toStoredCommit(claimCommit('K7F3XQ', 2));

const damages: Readonly<Record<string, unknown>> = {
  'an empty object': {},
  'an event that nobody knows': { ...stored, e: [{ type: 'ActionSung', secret: 'Ida Testesen' }] },
  'an event without its person': { ...stored, e: [{ type: 'ActionClaimed', action: 'a1' }] },
  'no event at all': { ...stored, e: [] },
  'a time that is none': { ...stored, t: 'i går' },
  'a layout of a newer program': { ...stored, s: 99 },
};

/** A store into which a test can put something past the engine, where a commit would stand. */
export interface DamageableStore extends FreshStore {
  plant(pathwayId: string, version: number, stored: unknown): Promise<void>;
}

/** An engine never takes for a commit what is none. */
export function damageContract(name: string, openFresh: () => Promise<DamageableStore>): void {
  describe(`what is stored in ${name} and is no commit`, () => {
    const fresh = eachFresh(openFresh);

    for (const [kind, damage] of Object.entries(damages)) {
      it(`is reported as damaged and not taken for one: ${kind}`, async () => {
        const { store, plant } = fresh();
        await store.append(claimCommit('K7F3XQ', 1));
        await plant('K7F3XQ', 2, damage);
        for (const from of [1, 2]) {
          await assert.rejects(store.read('K7F3XQ', from), (error) => {
            assert.ok(error instanceof StoreError);
            assert.equal(error.code, 'damaged');
            assert.doesNotMatch(`${error.message} ${error.cause}`, /Ida|a1|går/, 'carries no content');
            return true;
          });
        }
      });
    }

    it('a stream with a hole is damaged, and never read as if nothing were missing', async () => {
      const { store, plant } = fresh();
      await store.append(claimCommit('K7F3XQ', 1));
      await plant('K7F3XQ', 3, stored);
      await assert.rejects(store.read('K7F3XQ', 1), { name: 'StoreError', code: 'damaged' });
    });
  });
}
