import assert from 'node:assert/strict';
import { StoreError } from '../../storage/ports.ts';
import { checkUnbroken, parseStoredCommit, parseStoredJson, toStoredCommit } from '../../storage/stored-commit.ts';
import { claimCommit } from '../support/commits.ts';

const commit = claimCommit('K7F3XQ', 3);

describe('a commit as it is stored', () => {
  it('comes back as it was', () => {
    const json = JSON.stringify(toStoredCommit(commit));
    assert.deepEqual(parseStoredCommit('K7F3XQ', 3, parseStoredJson(json)), commit);
  });

  it('is far under 1 KB for a claim, with the longest ids that a platform gives', () => {
    const delivery = `teams|19:${'a'.repeat(32)}@thread.tacv2;messageid=1732262400000|f:${'b'.repeat(36)}`;
    const json = JSON.stringify(toStoredCommit({ ...commit, commandId: delivery, by: 'p'.padEnd(13, 'x') }));
    assert.ok(json.length < 400, `${json.length} bytes`);
  });

  it('does not repeat its key, so that nothing in it can contradict the place where it was found', () => {
    const stored = toStoredCommit(commit);
    assert.ok(!JSON.stringify(stored).includes('"version"'));
    assert.equal(parseStoredCommit('OTHER1', 7, stored).pathwayId, 'OTHER1');
  });

  it('that is damaged is told by where it stands, and not by what stands there', () => {
    assert.throws(
      () => parseStoredCommit('K7F3XQ', 3, { ...toStoredCommit(commit), b: 'Ida Testesen'.repeat(10) }),
      (error) => {
        assert.ok(error instanceof StoreError);
        assert.equal(error.code, 'damaged');
        assert.equal(String(error.cause), 'Error: pathway K7F3XQ, version 3');
        return true;
      },
    );
    assert.throws(
      () => parseStoredJson('{"navn": Ida'),
      (error) => error instanceof StoreError && !String(error.cause).includes('Ida'),
    );
  });
});

describe('a stream', () => {
  const versions = (...numbers: number[]) => numbers.map((version) => claimCommit('K7F3XQ', version));

  it('without a gap is let through, from wherever it was read', () => {
    assert.equal(checkUnbroken('K7F3XQ', 0, versions(1, 2, 3)).length, 3);
    assert.equal(checkUnbroken('K7F3XQ', 4, versions(4, 5)).length, 2);
    assert.equal(checkUnbroken('K7F3XQ', 9, []).length, 0);
  });

  it('with a gap, or not from where it was asked, is damaged', () => {
    for (const [from, broken] of [
      [1, versions(1, 3)],
      [1, versions(2, 3)],
      [4, versions(5)],
      [1, versions(1, 1)],
    ] as const) {
      assert.throws(() => checkUnbroken('K7F3XQ', from, broken), { code: 'damaged' });
    }
  });
});
