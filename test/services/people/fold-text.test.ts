import assert from 'node:assert/strict';
import fc from 'fast-check';
import { foldedWords, foldText, searchableWords } from '../../../services/people/fold-text.ts';

describe('the text of a search', () => {
  it('has the Danish letters as they are written without their keys', () => {
    assert.equal(foldText('Ærø Åby'), 'aeroe aaby');
    assert.equal(foldText('Blåbærgrød'), foldText('BLAABAERGROED'));
  });

  it('takes the letters of the neighbours for the Danish ones', () => {
    assert.equal(foldText('Göran Bäck'), foldText('Gøran Bæck'));
  });

  it('loses the accents, whether a letter and its accent are one sign or two', () => {
    assert.equal(foldText('André Müller'), 'andre muller');
    assert.equal(foldText('Andre\u0301'), foldText('Andr\u00e9'));
    assert.equal(foldText('A\u030Ase'), foldText('Åse'));
    assert.equal(foldText('Ǽbelø'), foldText('Æbelø'));
  });

  it('has words where there are letters and numbers', () => {
    assert.deepEqual(foldedWords("Anne-Mette O'Brien (2. sal)"), ['anne', 'mette', 'o', 'brien', '2', 'sal']);
    assert.deepEqual(foldedWords('bo@fjordby.example'), ['bo', 'fjordby', 'example']);
    assert.deepEqual(foldedWords(' - @ '), []);
  });

  it('can be typed in a hurry: plain letters for the Danish ones', () => {
    assert.deepEqual(searchableWords('Søren Åberg'), ['soeren', 'aaberg', 'soren', 'aberg']);
    assert.deepEqual(searchableWords('Karen'), ['karen']);
  });

  it('folds to the same when it is folded again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => assert.equal(foldText(foldText(text)), foldText(text))),
    );
  });
});
