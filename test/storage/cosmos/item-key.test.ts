import assert from 'node:assert/strict';
import { longKey, toItemKey } from '../../../storage/cosmos/item-key.ts';
import { fromSortKey } from '../../../storage/sort-key.ts';
import { strangeIds } from '../../support/commits.ts';

describe('an id in Cosmos DB', () => {
  it('is never longer than the service allows, and always another for another text', () => {
    const keys = strangeIds.map(toItemKey);
    assert.equal(new Set(keys).size, strangeIds.length);
    for (const key of keys) assert.ok(key.length <= 900);
    assert.notEqual(toItemKey(`${'\ud800'.repeat(500)}`), toItemKey(`${'\ud801'.repeat(500)}`));
  });

  it('tells what it stands for, and where it was cut the item tells it', () => {
    for (const text of strangeIds) assert.equal(fromSortKey(longKey(text).key ?? toItemKey(text)), text);
    assert.deepEqual(longKey('K7F3XQ'), {});
  });
});
