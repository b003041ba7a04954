import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type CsvRecord, csvRecords } from '../../../services/people/csv-records.ts';

const read = (text: string, delimiter = ','): CsvRecord[] => [...csvRecords(text, delimiter)];

describe('the records of a CSV text', () => {
  it('are one a line, with the line where each begins, whatever ends a line', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      assert.deepEqual(read(`a,b${end}c,d${end}`), [
        { line: 1, fields: ['a', 'b'] },
        { line: 2, fields: ['c', 'd'] },
      ]);
    }
  });

  it('keep separators, doubled quotes and line breaks inside quotes', () => {
    assert.deepEqual(read('"Holm, Karen","Kaja ""K""",x\n"to\nlinjer",y,z\nsidst,,'), [
      { line: 1, fields: ['Holm, Karen', 'Kaja "K"', 'x'] },
      { line: 2, fields: ['to\nlinjer', 'y', 'z'] },
      { line: 4, fields: ['sidst', '', ''] },
    ]);
  });

  it('lose the blanks around a field, quoted or not', () => {
    assert.deepEqual(read(' a , "b" ,c '), [{ line: 1, fields: ['a', 'b', 'c'] }]);
  });

  it('pass over blank lines and lines of separators, and still count them', () => {
    assert.deepEqual(read('a,b\n\n,\n   \nc,d'), [
      { line: 1, fields: ['a', 'b'] },
      { line: 5, fields: ['c', 'd'] },
    ]);
  });

  it('lose one line and no other to a quote that nobody closed', () => {
    const rest = Array.from({ length: 30 }, (_, n) => `navn ${n},x`);
    const records = read(['a,b', '"Karen,x', ...rest].join('\n'));
    assert.deepEqual(records[1], { line: 2, broken: '"Karen,x' });
    assert.equal(records.length, 32);
    assert.deepEqual(records.at(-1), { line: 32, fields: ['navn 29', 'x'] });
  });

  it('lose no more than the lines at fault when two stray quotes could be taken for one field', () => {
    const records = read('Bo "B,x\nc,d\nKaren "K,x\ne,f');
    assert.deepEqual(
      records.map((record) => ('broken' in record ? 'broken' : record.fields[0])),
      ['broken', 'c', 'broken', 'e'],
    );
  });

  it('lose nothing of any records that are written as they should be', () => {
    const field = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/\s+/g, ' ').trim());
    const rows = fc.array(
      fc.array(field, { minLength: 2, maxLength: 4 }).filter((row) => row.some(Boolean)),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(rows, fc.constantFrom(',', ';'), (written, delimiter) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const text = written.map((row) => row.map(quoted).join(delimiter)).join('\r\n');
        assert.deepEqual(
          read(text, delimiter).map((record) => ('fields' in record ? record.fields : [])),
          written,
        );
      }),
    );
  });

  it('come to an end for any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('"', ',', '\n', 'a', ' ') }), (text) => read(text).length >= 0),
    );
  });
});
