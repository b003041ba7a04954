import assert from 'node:assert/strict';
import { type CommandWord, commandWords, findCommandWord, workingWords } from '../../../cards/text/command-words.ts';

describe('the words in chat', () => {
  it('are the eleven of the public surface, in its order', () => {
    assert.deepEqual(
      commandWords.map(({ da, en }) => [da, en]),
      [
        ['opret', 'open'],
        ['status', 'status'],
        ['mine', 'mine'],
        ['opgave', 'action'],
        ['team', 'team'],
        ['møde', 'meeting'],
        ['aftale', 'agreement'],
        ['samtykke', 'consent'],
        ['overblik', 'overview'],
        ['luk', 'close'],
        ['hjælp', 'help'],
      ],
    );
  });

  it('mean one thing each: no spelling belongs to two words', () => {
    const spellings = commandWords.flatMap((word: CommandWord) => [...new Set([word.da, word.en, ...word.aliases])]);
    assert.equal(new Set(spellings).size, spellings.length);
  });

  it('are lower case and without blanks, so that the first word of a message finds them', () => {
    for (const word of commandWords.flatMap(({ da, en, aliases }) => [da, en, ...aliases])) {
      assert.equal(word, word.toLocaleLowerCase('da'));
      assert.doesNotMatch(word, /\s/);
    }
  });

  it('are found in both languages, in any case', () => {
    for (const { id, da, en } of workingWords) {
      assert.equal(findCommandWord(da), id);
      assert.equal(findCommandWord(en), id);
      assert.equal(findCommandWord(da.toUpperCase()), id);
    }
  });

  it('are found however a keyboard or a phone writes the Danish letters', () => {
    assert.equal(findCommandWord('hjælp'.normalize('NFD')), 'help');
    assert.equal(findCommandWord('HJÆLP'), 'help');
    assert.equal(findCommandWord('hjaelp'), 'help');
    assert.equal(findCommandWord('moede'), 'meeting');
    assert.equal(findCommandWord('MØDE'), 'meeting');
  });

  it('that are listed all work, and consent is one of them', () => {
    assert.equal(findCommandWord('samtykke'), 'consent');
    assert.ok(workingWords.every((word: CommandWord) => word.since !== 'planned'));
    assert.equal(workingWords.length, 11);
  });

  it('that nobody has taught me are not found', () => {
    for (const typed of ['', 'statu', 'opret nu', 'constructor']) assert.equal(findCommandWord(typed), undefined);
  });

  it('say in both languages what they do, without a full stop and short enough for a menu', () => {
    for (const { description } of commandWords) {
      for (const text of [description.da, description.en]) {
        assert.match(text, /\p{L}$/u);
        assert.ok(text.length <= 80, text);
      }
    }
  });
});
