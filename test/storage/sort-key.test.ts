import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fromSortKey, toSortKey } from '../../storage/sort-key.ts';
import { strangeIds } from '../support/commits.ts';

/** Any sequence of UTF-16 units, halves of pairs included; often with the characters at the borders of the rule. */
const unit = fc.oneof(
  fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
  fc.constantFrom(...'!,-./09:=?@AZ[^_`az{|~\u0000\uffff'),
);
const text = fc.array(unit, { maxLength: 12 }).map((units) => units.join(''));

describe('a key for any text', () => {
  it('leads back to the text', () => {
    fc.assert(
      fc.property(text, (original) => {
        assert.equal(fromSortKey(toSortKey(original)), original);
      }),
    );
  });

  it('sorts, byte by byte, as the text does', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        assert.equal(Math.sign(Buffer.compare(Buffer.from(toSortKey(a)), Buffer.from(toSortKey(b)))), compare(a, b));
      }),
      { numRuns: 2000 },
    );
  });

  it('is plain ASCII without what Cosmos DB or a path forbids, and never empty or only dots', () => {
    for (const original of strangeIds) {
      assert.match(toSortKey(original), /^[0-9A-Za-z!.=_~-]+$/);
      assert.doesNotMatch(toSortKey(original), /^\.+$/);
    }
  });

  it('is the text itself where that is plain already, as codes, dates and most ids are', () => {
    for (const plain of ['K7F3XQ', '2026-11-22', 'pAbC-123']) assert.equal(toSortKey(plain), plain);
  });
});

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
