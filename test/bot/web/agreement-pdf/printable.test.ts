import assert from 'node:assert/strict';
import fc from 'fast-check';
import { printable, signsOf } from '../../../../bot/web/agreement-pdf/printable.ts';
import { signKind } from '../../../../bot/web/agreement-pdf/sign-kind.ts';
import { catalogOf } from '../../../../cards/text/catalog.ts';

const { missing } = catalogOf('da').paper;
/** Letters of which only the Danish ones, signs of ASCII and an acute accent are there. */
const has = (code: number) => (code >= 0x20 && code < 0x7f) || 'æøåÆØÅé•’–\u0301'.includes(String.fromCodePoint(code));
const print = (text: string) => printable(text, has, missing);

describe('a text in the letters that there are', () => {
  it('is left as it is where all its letters are there', () => {
    assert.deepEqual(print('Blåbærgrød på café'), [[{ text: 'Blåbærgrød på café' }]]);
    assert.deepEqual(print(''), [[]]);
  });

  it('is a paragraph for each line, with one empty one between others at most, and one space between words', () => {
    assert.deepEqual(print('  a\r\nb\u2028c\n\n\n\n d\t \u00a0e \n\n'), [
      [{ text: 'a' }],
      [{ text: 'b' }],
      [{ text: 'c' }],
      [],
      [{ text: 'd e' }],
    ]);
  });

  it('has signs that are alike for those that are not there, and keeps what was typed', () => {
    assert.deepEqual(print('x → y'), [[{ text: 'x ' }, { text: '->', typed: '→' }, { text: ' y' }]]);
    assert.deepEqual(print('ＡＢ1'), [[{ text: 'AB', typed: 'ＡＢ' }, { text: '1' }]]);
    assert.deepEqual(print('Đặng')[0]?.[0], { text: missing.other, typed: 'Đ' });
    assert.deepEqual(print('ặ'), [[{ text: 'a', typed: 'ặ' }]]);
  });

  it('says what is missing once for neighbours of a kind, with the signs between them', () => {
    assert.deepEqual(print('مرحبا, يا صديقي! Hej'), [
      [{ text: missing.arabic, typed: 'مرحبا, يا صديقي' }, { text: '! Hej' }],
    ]);
    assert.deepEqual(print('😀 😀Ж'), [
      [
        { text: missing.emoji, typed: '😀 😀' },
        { text: missing.cyrillic, typed: 'Ж' },
      ],
    ]);
    assert.deepEqual(print('😀 ok 😀.'), [
      [{ text: missing.emoji, typed: '😀' }, { text: ' ok ' }, { text: missing.emoji, typed: '😀' }, { text: '.' }],
    ]);
  });

  it('leaves out what shows nothing', () => {
    assert.deepEqual(print('a\u200b\u202eb\u0000\u00adc\ufe0f'), [[{ text: 'abc' }]]);
  });

  it('names the kind of a sign', () => {
    const named: Record<string, string> = {
      ع: 'arabic',
      中: 'chinese',
      Ж: 'cyrillic',
      ሀ: 'ethiopic',
      λ: 'greek',
      ש: 'hebrew',
      த: 'indic',
      ひ: 'japanese',
      한: 'korean',
      ไ: 'thai',
      '👨‍👩‍👧': 'emoji',
      '🇩🇰': 'emoji',
      '✓': 'other',
      '\ufffd': 'other',
    };
    for (const [sign, kind] of Object.entries(named)) assert.equal(signKind(sign), kind, sign);
  });

  it('counts as one sign what somebody sees as one', () => {
    assert.deepEqual(signsOf('e\u0301👩‍👧🇩🇰'), ['e\u0301', '👩‍👧', '🇩🇰']);
  });

  it('has only letters that there are, and loses nothing that can be seen', () => {
    const known = new Set(Object.values(missing).join('').concat('->'));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const pieces = print(text).flat();
        for (const piece of pieces) {
          for (const sign of piece.text) assert.ok(has(sign.codePointAt(0) ?? 0) || known.has(sign), sign);
        }
        const kept = pieces.map((piece) => piece.typed ?? piece.text).join('');
        const bare = (some: string) =>
          some.normalize('NFC').replace(/[\s\p{Default_Ignorable_Code_Point}\p{Cc}]/gu, '');
        assert.equal(bare(kept), bare(text.toWellFormed()));
      }),
    );
  });
});
