import assert from 'node:assert/strict';
import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { faces } from '../../../../bot/web/agreement-pdf/faces.ts';
import { margins, Sheet } from '../../../../bot/web/agreement-pdf/sheet.ts';
import { type Column, writeTable } from '../../../../bot/web/agreement-pdf/table.ts';
import { documentPart, listPart, type Part, part } from '../../../../bot/web/agreement-pdf/tags.ts';
import { readFontFiles } from '../../../../bot/web/picture-fonts.ts';
import { catalogOf } from '../../../../cards/text/catalog.ts';
import { type ReadPaper, readPaper } from '../../../support/paper-reader.ts';

interface Made {
  readonly sheet: Sheet;
  readonly root: Part;
  readonly read: () => Promise<ReadPaper>;
}

async function begin(): Promise<Made> {
  const [regular, bold] = await readFontFiles();
  const doc = new PDFDocument({
    size: 'A4',
    tagged: true,
    displayTitle: true,
    pdfVersion: '1.7',
    bufferPages: true,
    font: '',
  });
  doc.registerFont('regular', regular).registerFont('bold', bold);
  const ascii = (code: number) => code >= 0x20 && code < 0x7f;
  const read = async () => {
    doc.end();
    return readPaper(await buffer(doc));
  };
  return { sheet: new Sheet(doc, ascii, catalogOf('da').paper.missing), root: documentPart(doc), read };
}

const numbered = (count: number) => Array.from({ length: count }, (_, index) => `Line ${index}.`);

describe('the pages of a paper', () => {
  it('begin below the margin and have room down to the foot', async () => {
    const { sheet } = await begin();
    assert.equal(sheet.y, margins.top);
    assert.equal(sheet.room, sheet.wholePage);
    assert.ok(Math.abs(sheet.width + 2 * margins.side - 595.28) < 0.01);
  });

  it('are begun only when something does not fit, and never leave an empty one', async () => {
    const { sheet } = await begin();
    sheet.need(10_000);
    assert.equal(sheet.pages, 1);
    sheet.y += 100;
    sheet.need(sheet.room);
    assert.equal(sheet.pages, 1);
    sheet.need(sheet.room + 1);
    assert.equal(sheet.pages, 2);
    assert.equal(sheet.y, margins.top);
  });

  it('carry a long text on from page to page as one part', async () => {
    const { sheet, root, read } = await begin();
    const text = numbered(150).join('\n');
    await sheet.flow(part(sheet.doc, root, 'P'), sheet.lines(text, sheet.width, faces.body), faces.body);
    assert.equal(sheet.pages, 4);
    const { heard, pages } = await read();
    assert.equal(heard.map((some) => some.text).join(''), text.replaceAll('\n', ' '));
    assert.deepEqual(
      pages.map((page) => page.heard.length),
      [1, 1, 1, 1],
    );
  });

  it('remember whether anything was printed otherwise than typed', async () => {
    const { sheet } = await begin();
    sheet.lines('as typed', 200, faces.body);
    assert.equal(sheet.hasReplaced, false);
    sheet.lines('not as typed: 😀', 200, faces.body);
    sheet.lines('as typed', 200, faces.body);
    assert.equal(sheet.hasReplaced, true);
  });

  it('break lines by how wide their letters really are', async () => {
    const { sheet } = await begin();
    const narrow = sheet.lines('i'.repeat(60), 200, faces.body).length;
    const wide = sheet.lines('W'.repeat(60), 200, faces.body).length;
    const bold = sheet.lines('m'.repeat(600), 200, faces.strong).length;
    assert.equal(narrow, 1);
    assert.ok(wide >= 3);
    assert.ok(bold > sheet.lines('m'.repeat(600), 200, faces.body).length);
  });

  it('keep what is beside the text out of what is heard', async () => {
    const { sheet, root, read } = await begin();
    sheet.putAside(sheet.lines('Page 1', 200, faces.foot), faces.foot, 60, 800);
    sheet.rule(790, 1);
    sheet.put(part(sheet.doc, root, 'P'), sheet.lines('Text', 200, faces.body), faces.body, 60, 100);
    const { heard, text, pages } = await read();
    assert.deepEqual(heard, [{ tags: 'P', text: 'Text' }]);
    assert.match(text.join(), /Page 1/);
    assert.deepEqual(pages[0]?.untagged, []);
  });
});

describe('the tags of a paper', () => {
  it('nest as they were made, in that order', async () => {
    const { sheet, root, read } = await begin();
    const put = (parent: Part, tag: 'H1' | 'Lbl' | 'LBody', text: string) =>
      sheet.put(part(sheet.doc, parent, tag), sheet.lines(text, 200, faces.body), faces.body, 60, 100);
    put(root, 'H1', 'one');
    const item = part(sheet.doc, listPart(sheet.doc, part(sheet.doc, root, 'Sect'), 'Decimal'), 'LI');
    put(item, 'Lbl', 'two');
    put(item, 'LBody', 'three');
    assert.deepEqual((await read()).heard, [
      { tags: 'H1', text: 'one' },
      { tags: 'Sect L LI Lbl', text: 'two' },
      { tags: 'Sect L LI LBody', text: 'three' },
    ]);
  });
});

describe('a table on paper', () => {
  const columns: Column[] = [
    { heading: 'Wide', share: 0.7 },
    { heading: 'Narrow', share: 0.3 },
  ];
  const write = async (rows: readonly (readonly string[])[], from = margins.top) => {
    const { sheet, root, read } = await begin();
    sheet.y = from;
    await writeTable(sheet, root, columns, rows);
    return read();
  };

  it('has its cells row by row, the first of each row as its head, and an empty one for what is missing', async () => {
    const { heard } = await write([['a', 'b'], ['c']]);
    assert.deepEqual(
      heard.map(({ tags, text }) => `${tags}: ${text}`),
      [
        'Table THead TR TH: Wide',
        'Table THead TR TH: Narrow',
        'Table TBody TR TH: a',
        'Table TBody TR TD: b',
        'Table TBody TR TH: c',
        'Table TBody TR TD: ',
      ],
    );
  });

  it('puts the cells of a row side by side, and rows below each other', async () => {
    const { pages } = await write([
      ['a\na', 'b'],
      ['c', 'd'],
    ]);
    const at = (text: string) => pages[0]?.seen.find((some) => some.text === text) ?? { x: Number.NaN, y: Number.NaN };
    assert.equal(at('a').y, at('b').y);
    assert.equal(at('Wide').x, at('a').x);
    assert.equal(at('Narrow').x, at('b').x);
    assert.ok(at('c').y > at('a').y + 2 * faces.table.leading);
  });

  it('moves a row as a whole to the next page, wherever on a page it comes to stand', async () => {
    const rows = numbered(12).map((text) => [`${text}\n${text}\n${text}`, 'x']);
    for (let from = 300; from < 700; from += 50) {
      const { pages } = await write(rows, from);
      for (const { seen } of pages) {
        for (let index = 0; index < rows.length; index++) {
          const lines = seen.filter(({ text }) => text.trim() === `Line ${index}.`).length;
          assert.ok(lines === 0 || lines === 3, `${lines} lines of row ${index} on one page, begun at ${from}`);
        }
      }
    }
  });

  it('goes on with a row that is longer than a page under the same heads', async () => {
    const { pages, heard } = await write([
      ['before', 'x'],
      [numbered(120).join('\n'), 'beside'],
      ['after', 'x'],
    ]);
    assert.equal(pages.length, 3);
    for (const { seen } of pages) assert.equal(seen.filter(({ text }) => text === 'Wide').length, 1);
    const long = heard.filter(({ tags, text }) => tags === 'Table TBody TR TH' && text.startsWith('Line'));
    assert.equal(long.map(({ text }) => text).join(''), numbered(120).join(' '));
    assert.equal(heard.filter(({ text }) => text === 'beside').length, 1);
    assert.deepEqual(heard.at(-2), { tags: 'Table TBody TR TH', text: 'after' });
  });
});
