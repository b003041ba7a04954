import assert from 'node:assert/strict';
import fc from 'fast-check';
import { breakLines } from '../../../../bot/web/agreement-pdf/break-lines.ts';
import { portion } from '../../../../bot/web/agreement-pdf/sheet.ts';

/** Every letter is one wide. */
const measure = (text: string) => [...text].length;
const broken = (text: string, width: number) =>
  breakLines([{ text }], width, measure).map(({ pieces }) => pieces.map((piece) => piece.text).join(''));

describe('a paragraph in lines', () => {
  it('is broken at spaces, which stay at the ends of lines', () => {
    assert.deepEqual(broken('et to tre fire', 6), ['et to ', 'tre ', 'fire']);
    assert.deepEqual(broken('abcdef gh', 6), ['abcdef ', 'gh']);
  });

  it('breaks a word that is too wide without adding anything to it', () => {
    assert.deepEqual(broken('se abcdefghij ok', 4), ['se ', 'abcd', 'efgh', 'ij ', 'ok']);
  });

  it('breaks a name that is too wide behind its own hyphen, where it has one', () => {
    assert.deepEqual(broken('Kristoffersen-Lund', 15), ['Kristoffersen-', 'Lund']);
    assert.deepEqual(broken('ab-cdefghij', 5), ['ab-', 'cdefg', 'hij']);
    assert.deepEqual(broken('-abcdefgh-', 4), ['-', 'abcd', 'efgh', '-']);
  });

  it('is one empty line where nothing was typed', () => {
    assert.deepEqual(breakLines([], 10, measure), [{ pieces: [] }]);
  });

  it('keeps together what stands for something typed, and joins the rest', () => {
    const pieces = [{ text: 'hej' }, { text: '[to ord]', typed: '😀' }, { text: ', og mere' }];
    assert.deepEqual(breakLines(pieces, 15, measure), [
      { pieces: [{ text: 'hej' }, { text: '[to ord]', typed: '😀' }, { text: ', og ' }] },
      { pieces: [{ text: 'mere' }] },
    ]);
    assert.deepEqual(breakLines([{ text: '[emoji]', typed: '😀' }], 4, measure), [
      { pieces: [{ text: '[', typed: '😀' }, { text: 'emo' }] },
      { pieces: [{ text: 'ji]' }] },
    ]);
  });

  it('does not tear a letter from its accent', () => {
    assert.deepEqual(broken('e\u0301e\u0301e\u0301', 4), ['e\u0301e\u0301', 'e\u0301']);
  });

  it('is never wider than told, and has all that was there', () => {
    fc.assert(
      fc.property(
        fc
          .string({ unit: fc.constantFrom('a', 'W', 'å', ' ', '-'), maxLength: 80 })
          .map((text) => text.replace(/ +/g, ' ')),
        fc.integer({ min: 1, max: 30 }),
        (text, width) => {
          const lines = broken(text, width);
          for (const line of lines) assert.ok(line.trimEnd().length <= width, line);
          assert.equal(lines.join(''), text);
        },
      ),
    );
  });
});

describe('lines over two pages', () => {
  it('are never one alone, neither here nor there', () => {
    for (let lines = 1; lines < 60; lines++) {
      for (let fit = 0; fit < 60; fit++) {
        const here = portion(lines, fit);
        const there = lines - here;
        assert.ok(here <= Math.max(fit, 0) && here >= 0);
        if (lines > 1) assert.ok(here !== 1 && (there !== 1 || here === 0), `${lines} lines, room for ${fit}`);
        if (lines <= fit) assert.equal(there, 0);
        if (fit >= 3) assert.ok(here > 0, 'a page takes some');
      }
    }
  });
});
