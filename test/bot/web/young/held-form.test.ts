import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Form } from '../../../../bot/web/young/form-body.ts';
import { holdForm, releaseForm } from '../../../../bot/web/young/held-form.ts';
import { accessSecret } from '../../../support/access-bench.ts';
import { testNow } from '../../../support/domain.ts';

const token = 'T'.repeat(24);
const form = new Form([
  ['do', 'goal'],
  ['goal', 'Jeg vil have min egen lejlighed'],
  ['goal', 'og en hund 🐕'],
]);
const hold = (what = form) => holdForm(accessSecret, token, what, testNow) ?? '';
const release = (sealed: string, { secrets = [accessSecret], of = token, minutes = 0 } = {}) =>
  releaseForm(secrets, of, sealed, testNow.plus({ minutes }));

describe('a form that waits in the page', () => {
  it('comes back as it was', () => {
    assert.deepEqual(release(hold())?.entries, form.entries);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string({ unit: 'grapheme' }))), (entries) => {
        assert.deepEqual(release(hold(new Form(entries)))?.entries, entries);
      }),
    );
  });

  it('cannot be read by whoever finds the page, and is never the same text twice', () => {
    const [one, other] = [hold(), hold()];
    assert.notEqual(one, other);
    assert.ok(!Buffer.from(one, 'base64url').toString('utf8').includes('lejlighed'));
  });

  it('is of one link, of our key, and of one hour', () => {
    assert.equal(release(hold(), { of: 'U'.repeat(24) }), undefined);
    assert.equal(release(hold(), { secrets: ['en anden'] }), undefined);
    assert.ok(release(hold(), { secrets: ['en ny', accessSecret] }));
    assert.ok(release(hold(), { minutes: 59 }));
    assert.equal(release(hold(), { minutes: 60 }), undefined);
    assert.equal(release(hold(), { minutes: -60 }), undefined);
  });

  it('is nothing at all when a single bit is not ours', () => {
    const sealed = Buffer.from(hold(), 'base64url');
    for (let at = 0; at < sealed.length; at += 7) {
      const bent = Buffer.from(sealed);
      bent.writeUInt8(bent.readUInt8(at) ^ 1, at);
      assert.equal(release(bent.toString('base64url')), undefined);
    }
    fc.assert(fc.property(fc.base64String(), (text) => release(text) === undefined));
    for (const text of ['', 'x', 'æøå', '='.repeat(500)]) assert.equal(release(text), undefined);
  });

  it('holds several texts of 5,000 letters, and says when something is too long', () => {
    const long = new Form(['a', 'b', 'c'].map((name) => [name, '語'.repeat(5000)]));
    assert.deepEqual(release(hold(long))?.entries, long.entries);
    assert.equal(holdForm(accessSecret, token, new Form([['a', 'x'.repeat(200_000)]]), testNow), undefined);
  });
});
