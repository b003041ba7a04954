import assert from 'node:assert/strict';
import fc from 'fast-check';
import { AccessCodes, readCode } from '../../../services/young-access/access-codes.ts';
import { quickCost } from '../../support/access-bench.ts';

const secrets = ['en hemmelighed til prøverne, ikke mere'] as const;

describe('a short code', () => {
  it('is right when it is the one that was kept, and no other is', async () => {
    const codes = new AccessCodes({ secrets, cost: quickCost });
    const kept = await codes.keep('048213');
    assert.equal(await codes.isRight(kept, '048213'), true);
    for (const other of ['048212', '48213', '', '0482130', ' 048213'])
      assert.equal(await codes.isRight(kept, other), false);
  });

  it('is kept differently each time, and of no use without the program’s key', async () => {
    const codes = new AccessCodes({ secrets, cost: quickCost });
    const [one, other] = [await codes.keep('048213'), await codes.keep('048213')];
    assert.notEqual(one.hash, other.hash);
    const stranger = new AccessCodes({ secrets: ['en anden hemmelighed'], cost: quickCost });
    assert.equal(await stranger.isRight(one, '048213'), false);
    // Nor when somebody writes another key's mark beside it.
    const { key } = await stranger.keep('000000');
    assert.equal(await stranger.isRight({ ...one, key }, '048213'), false);
  });

  it('is read at the cost at which it was kept, so that the cost can be raised', async () => {
    const kept = await new AccessCodes({ secrets, cost: quickCost }).keep('048213');
    const dearer = new AccessCodes({ secrets, cost: quickCost * 4 });
    assert.equal(await dearer.isRight(kept, '048213'), true);
    assert.equal((await dearer.keep('048213')).cost, quickCost * 4);
  });

  it('takes work to try, and as much where there is none to compare with', async () => {
    const codes = new AccessCodes({ secrets });
    const kept = await codes.keep('048213');
    const timed = async (known: typeof kept | undefined) => {
      const times: number[] = [];
      for (let count = 0; count < 5; count++) {
        const from = performance.now();
        assert.equal(await codes.isRight(known, '999999'), false);
        times.push(performance.now() - from);
      }
      return times.sort((a, b) => a - b)[2] ?? 0;
    };
    const [withCode, without] = [await timed(kept), await timed(undefined)];
    assert.ok(withCode > 10, `${withCode} ms`);
    assert.ok(Math.max(withCode, without) / Math.min(withCode, without) < 3, `${withCode} and ${without} ms`);
  });

  it('is not tried by more than there is room for', async () => {
    const codes = new AccessCodes({ secrets, cost: quickCost, inLine: 3 });
    const kept = await codes.keep('048213');
    const outcomes = Array.from({ length: 8 }, () => codes.isRight(kept, '048213'));
    assert.equal(codes.isBusy, true);
    assert.deepEqual(await Promise.all(outcomes), [true, true, true, true, true, 'busy', 'busy', 'busy']);
    assert.equal(codes.isBusy, false);
    assert.equal(await codes.isRight(kept, '048213'), true);
  });

  it('may be typed with blanks and a hyphen, and is else no try at all', () => {
    for (const typed of ['048213', ' 048 213 ', '048-213', '0 4 8 2 1 3', '048\u00a0213'])
      assert.equal(readCode(typed), '048213');
    for (const typed of ['', '04821', '0482134', 'abcdef', '04821x', '٠٤٨٢١٣', '0'.repeat(50), '1e5213'])
      assert.equal(readCode(typed), undefined);
    fc.assert(fc.property(fc.string(), (typed) => /^([0-9]{6})?$/.test(readCode(typed) ?? '')));
  });
});
