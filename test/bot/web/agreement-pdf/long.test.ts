import assert from 'node:assert/strict';
import type { AgreementDocument } from '../../../../bot/web/agreement-pdf/agreement-document.ts';
import { agreementPdf } from '../../../../bot/web/agreement-pdf/agreement-pdf.ts';
import { catalogOf } from '../../../../cards/text/catalog.ts';
import { manyPromises, plainAgreement } from '../../../support/paper.ts';
import { type ReadPage, readPaper } from '../../../support/paper-reader.ts';

const read = async (document: AgreementDocument) => readPaper(await agreementPdf(document, catalogOf('da'), 'da'));
const headings = ['Hvad', 'Hvem', 'Senest', 'Gjort'];
/** Lines that are read on a page, from above, without its foot. */
const lines = ({ seen }: ReadPage) => seen.filter(({ size }) => size > 9).map(({ y }) => Math.round(y));

describe('a long agreement on paper', () => {
  it('holds 40 promises, in order and none of them torn, under the heads of the table on each page', async () => {
    const promises = manyPromises(40);
    const { pages, heard } = await read({ ...plainAgreement, promises });
    const whole = heard.filter(({ tags }) => tags.endsWith('TBody TR TH')).map(({ text }) => text);
    assert.deepEqual(
      whole,
      promises.map(({ what }) => what),
    );
    const onPages = pages.map((page) => page.heard.filter(({ tags }) => tags.endsWith('TBody TR TH')).length);
    assert.equal(
      onPages.reduce((sum, some) => sum + some, 0),
      40,
    );
    assert.ok(onPages.filter((some) => some > 0).length >= 3, String(onPages));
    pages.forEach(({ seen }, index) => {
      if ((onPages[index] ?? 0) === 0) return;
      const texts = seen.map(({ text }) => text);
      assert.deepEqual(
        headings.filter((heading) => !texts.includes(heading)),
        [],
        `page ${index + 1}`,
      );
    });
  });

  it('says the heads of a table once to whoever hears it, however often they are printed', async () => {
    const { heard } = await read({ ...plainAgreement, promises: manyPromises(40) });
    assert.deepEqual(
      heard.filter(({ tags }) => tags.endsWith('THead TR TH')).map(({ text }) => text),
      headings,
    );
  });

  it('goes on with a promise on the next page only if it alone is longer than a page, and loses no word of it', async () => {
    const what = Array.from({ length: 700 }, (_, index) => `ord${index}`).join(' ');
    const promise = { what, who: { name: 'Mette Østergård' }, by: '2027-01-15' };
    const { pages } = await read({ ...plainAgreement, promises: [promise, ...manyPromises(3)] });
    const parts = pages.flatMap(({ heard }) => heard.filter(({ tags }) => tags.endsWith('TBody TR TH')));
    const torn = parts.slice(0, -3).map(({ text }) => text);
    assert.ok(torn.length >= 2);
    assert.ok(torn.join('') === what);
    assert.equal(parts.filter(({ text }) => text.startsWith('Løfte')).length, 3);
  });

  it('holds goals of 5,000 characters, word for word, and no line of them is left alone on a page', async () => {
    const text = Array.from({ length: 900 }, (_, index) => `ord${index}`)
      .join(' ')
      .slice(0, 4999);
    for (const before of [1, 2, 3, 4, 5, 6]) {
      const short = Array.from({ length: before }, (_, index) => ({ text: `Et kort mål ${index}` }));
      const { pages } = await read({ ...plainAgreement, goals: [...short, { text }] });
      const parts = pages.map(({ heard }) =>
        heard.filter(({ text }) => /^ord\d+ ord/.test(text)).map(({ text }) => text),
      );
      assert.ok(parts.flat().join('') === text, `a word is missing after ${before} goals`);
      const torn = pages.filter((_, index) => (parts[index] ?? []).length > 0);
      for (const page of torn) {
        const rows = new Set(page.seen.filter(({ text }) => text.includes('ord')).map(({ y }) => Math.round(y)));
        assert.ok(rows.size >= 2, `${rows.size} line on a page`);
      }
    }
  });

  it('leaves no heading behind at the end of a page', async () => {
    for (let count = 1; count <= 15; count++) {
      const { pages } = await read({ ...plainAgreement, goals: [], promises: manyPromises(count) });
      for (const page of pages) assert.ok(!page.heard.at(-1)?.tags.endsWith('H2'), `${count} promises`);
    }
  });

  it('keeps a name and the line to sign on together', async () => {
    for (let count = 1; count <= 12; count++) {
      const parties = Array.from({ length: count }, (_, index) => ({ name: `Part ${index}` }));
      const { pages } = await read({ ...plainAgreement, parties });
      for (const { seen } of pages) {
        const texts = seen.map(({ text }) => text);
        const of = (pattern: RegExp) => texts.filter((text) => pattern.test(text)).length;
        assert.equal(of(/^Part \d+$/), of(/^Underskrift:$/));
      }
    }
  });

  it('prints nothing over its margins or onto its foot, and no line over another', async () => {
    const wide = 'W'.repeat(400);
    const { pages } = await read({
      ...plainAgreement,
      youngPerson: wide,
      goals: [{ text: wide }, { text: 'a\n'.repeat(200) }],
      promises: [{ what: wide, who: { name: wide, role: wide }, by: '2027-01-15' }, ...manyPromises(20)],
      parties: [
        { name: wide, role: wide },
        { name: 'Bo', declined: { at: '2026-12-04T10:00:00+01:00', reason: `${wide} ${'nej '.repeat(900)}` } },
      ],
    });
    for (const page of pages) {
      for (const { x, width, text } of page.seen) {
        assert.ok(x >= 59.9 && x + width <= 536, `${text.slice(0, 20)} from ${x} to ${x + width}`);
      }
      for (const y of lines(page)) assert.ok(y > 56 && y < 782, String(y));
      const places = page.seen.map(({ x, y }) => `${Math.round(x)},${Math.round(y)}`);
      assert.equal(new Set(places).size, places.length);
    }
  });
});
