import assert from 'node:assert/strict';
import fc from 'fast-check';
import { AnswerBook } from '../../../services/pathway/answer-book.ts';
import type { ChecklistAnswer } from '../../../services/pathway/meeting.ts';

const key = fc.constantFrom('heard', 'mine', 'knows', 'constructor');
const form = fc.record({
  answers: fc.dictionary(key, fc.constantFrom('', '3', '7')),
  by: fc.constantFrom('karen', 'uffe'),
  at: fc.constantFrom('2026-12-03T12:00:00.000Z', '2026-12-03T12:05:00.000Z'),
});
/** Forms as commits bring them: each with a version of its own. */
const forms = fc.array(form).map((list) => list.map((one, index) => ({ ...one, version: index + 1 })));
const bookOf = (list: readonly Parameters<AnswerBook['with']>[0][]) =>
  list.reduce((book, one) => book.with(one), new AnswerBook());

describe('a book of answers', () => {
  it('is to a reader what a map of all answers by item would be', () => {
    fc.assert(
      fc.property(forms, (list) => {
        const expected = new Map<string, ChecklistAnswer[]>();
        for (const { answers, by, at, version } of list)
          for (const [item, value] of Object.entries(answers))
            expected.set(item, [...(expected.get(item) ?? []), { value, by, at, version }]);
        const book = bookOf(list);
        assert.deepEqual(new Map(book), expected);
        assert.deepEqual([...book.keys()], [...expected.keys()]);
        for (const item of ['heard', 'constructor', 'toString', '__proto__'])
          assert.deepEqual(book.get(item), expected.get(item));
        assert.deepEqual(new Map(AnswerBook.of(expected)), expected);
      }),
    );
  });

  it('stays as it was when another form is added', () => {
    const given = { answers: { heard: '3' }, by: 'uffe', at: '2026-12-03T12:00:00.000Z', version: 4 };
    const book = bookOf([given]);
    const more = book.with({ ...given, answers: { heard: '7' }, version: 5 });
    assert.deepEqual([book.get('heard')?.length, more.get('heard')?.length], [1, 2]);
    assert.equal(AnswerBook.of(book), book);
  });
});
