import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type LinkPurpose, readLink, signLink } from '../../../bot/web/signed-link.ts';

const secret = 'a-secret-of-the-invented-town-of-Fjordby';
const former = 'what-the-town-signed-with-the-year-before';
const purposes = ['wall', 'road', 'meeting', 'calendar'] as const;
const field = fc.string({ maxLength: 20 }).filter((text) => !text.includes('\u0000'));
const fields = fc.array(field, { minLength: 1, maxLength: 4 });
const purpose = fc.constantFrom<LinkPurpose>(...purposes);

describe('a signed link', () => {
  it('gives back what was signed, and is an address part as it stands', () => {
    fc.assert(
      fc.property(purpose, fields, (purpose, fields) => {
        const token = signLink(secret, purpose, fields);
        assert.deepEqual(readLink([secret], purpose, token), fields);
        assert.equal(encodeURIComponent(token), token);
      }),
    );
  });

  it('tells fields apart that look alike when put together', () => {
    const tokens = [['ab', 'c'], ['a', 'bc'], ['abc'], ['abc', '']].map((fields) => signLink(secret, 'road', fields));
    assert.equal(new Set(tokens).size, 4);
    assert.deepEqual(readLink([secret], 'road', signLink(secret, 'road', [''])), ['']);
  });

  it('opens nothing but what it was made for', () => {
    for (const made of purposes) {
      const token = signLink(secret, made, ['JPWB4P', 'm1', '1']);
      const opened = purposes.filter((asked) => readLink([secret], asked, token) !== undefined);
      assert.deepEqual(opened, [made]);
    }
  });

  it('is refused when any one character is another, is missing, or is there twice', () => {
    const token = signLink(secret, 'road', ['JPWB4P', 'da']);
    const characters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_+/=. %\u0000æ';
    for (let index = 0; index < token.length; index++) {
      const [before, after] = [token.slice(0, index), token.slice(index + 1)];
      const broken = [...characters].filter((character) => character !== token[index]).map((c) => before + c + after);
      for (const text of [...broken, before + after, before + token[index] + token[index] + after]) {
        if (text !== token) assert.equal(readLink([secret], 'road', text), undefined, text);
      }
    }
  });

  it('is not opened by a guess, of whatever kind', () => {
    const guess = fc.oneof(
      fc.string({ maxLength: 400 }),
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.base64String({ maxLength: 300 }),
      fc.tuple(fields, fc.stringMatching(/^[\w-]{24}$/)).map(([fields, signature]) => {
        return `${Buffer.from(fields.join('\u0000')).toString('base64url')}.${signature}`;
      }),
    );
    fc.assert(
      fc.property(purpose, guess, (purpose, guess) => assert.equal(readLink([secret], purpose, guess), undefined)),
      { numRuns: 2000 },
    );
  });

  it('cannot be made with another secret, and lives on while the secret that made it is still known', () => {
    const old = signLink(former, 'road', ['JPWB4P', 'da']);
    assert.equal(readLink([secret], 'road', old), undefined);
    assert.equal(readLink([], 'road', old), undefined);
    assert.deepEqual(readLink([secret, former], 'road', old), ['JPWB4P', 'da']);
    assert.deepEqual(readLink([secret, former], 'road', signLink(secret, 'road', ['JPWB4P'])), ['JPWB4P']);
  });

  it('is not looked at when it is longer than any of ours', () => {
    const longest = signLink(secret, 'wall', ['x'.repeat(205)]);
    assert.ok(longest.length > 295 && longest.length <= 300);
    assert.ok(readLink([secret], 'wall', longest));
    const secrets = new Proxy<string[]>([], {
      get: () => assert.fail('looked at'),
    });
    assert.equal(readLink(secrets, 'wall', 'x'.repeat(301)), undefined);
  });

  it('is not made of what could not be read back', () => {
    for (const fields of [[], ['a\u0000b'], ['x'.repeat(300)]]) {
      assert.throws(() => signLink(secret, 'wall', fields));
    }
  });
});
