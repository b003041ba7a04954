import assert from 'node:assert/strict';
import type { AgreementDocument } from '../../../../bot/web/agreement-pdf/agreement-document.ts';
import { agreementPdf } from '../../../../bot/web/agreement-pdf/agreement-pdf.ts';
import { catalogOf } from '../../../../cards/text/catalog.ts';
import { manyPromises, plainAgreement } from '../../../support/paper.ts';
import { drawingOf, readPaper } from '../../../support/paper-reader.ts';

const make = (document: AgreementDocument) => agreementPdf(document, catalogOf('da'), 'da');
const bytes = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1');
const count = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length;
const long = { ...plainAgreement, promises: manyPromises(40) };

describe('the file of an agreement', () => {
  it('is a tagged document that says its title and its language, and calls itself accessible', async () => {
    const paper = await readPaper(await make(plainAgreement));
    assert.equal(paper.isMarked, true);
    assert.equal(paper.showsTitle, true);
    assert.equal(paper.info.Title, 'Aftale KHT7XN, version 2');
    assert.equal(paper.info.PDFFormatVersion, '1.7');
    assert.equal(paper.xml['pdfuaid:part'], '1');
    assert.equal(paper.xml['dc:title'], 'Aftale KHT7XN, version 2');
  });

  it('has nothing on its pages that is neither tagged nor an artifact', async () => {
    for (const document of [plainAgreement, long]) {
      const { pages } = await readPaper(await make(document));
      assert.deepEqual(
        pages.flatMap(({ untagged }) => untagged),
        [],
      );
    }
  });

  it('says of each head in a table what it is the head of, and of each list how it is numbered', async () => {
    const file = bytes(await make(plainAgreement));
    assert.equal(count(file, /\/S \/TH\b/g), 4 + plainAgreement.promises.length);
    assert.equal(count(file, /\/Scope \/Column\b/g), 4);
    assert.equal(count(file, /\/Scope \/Row\b/g), plainAgreement.promises.length);
    assert.equal(count(file, /\/ListNumbering \/Decimal\b/g), 1);
    assert.equal(count(file, /\/S \/L\b/g), count(file, /\/ListNumbering\b/g));
  });

  it('goes through its parts with the tabulator in the order in which they are read', async () => {
    const file = bytes(await make(long));
    assert.equal(count(file, /\/Tabs \/S\b/g), count(file, /\/Type \/Page\b/g));
  });

  it('says nobody’s name outside of its pages', async () => {
    const code = '<Freja> & "Holm"';
    const paper = await readPaper(await make({ ...plainAgreement, code }));
    assert.equal(paper.info.Title, 'Aftale FrejaHolm, version 2');
    const { info, xml } = await readPaper(await make(plainAgreement));
    const names = plainAgreement.parties.flatMap(({ name }) => name.split(' '));
    for (const name of names) assert.ok(!JSON.stringify([info, xml]).includes(name), name);
    assert.deepEqual(Object.keys(xml).sort(), [
      'dc:title',
      'pdf:producer',
      'pdfuaid:part',
      'xmp:createdate',
      'xmp:creatortool',
    ]);
  });

  it('is dated when it was printed, not when it was made', async () => {
    const { info } = await readPaper(await make(plainAgreement));
    assert.equal(info.CreationDate, 'D:20261208083000Z');
    assert.equal(info.ModDate, 'D:20261208083000Z');
  });

  it('runs nothing, opens nothing, and fetches nothing', async () => {
    const goals = [{ text: 'Se https://example.com og javascript:alert(1)' }];
    const file = bytes(await make({ ...long, goals }));
    const forbidden =
      /\/(JS|JavaScript|URI|Launch|OpenAction|AA|EmbeddedFiles?|GoToR|GoToE|SubmitForm|ImportData|AcroForm|RichMedia|Annots|XObject)\b/;
    assert.equal(forbidden.exec(file)?.[0], undefined);
  });

  it('has all its letters inside, each with what it means', async () => {
    const file = bytes(await make(plainAgreement));
    assert.equal(count(file, /\/Subtype \/Type0\b/g), 2);
    assert.equal(count(file, /\/FontFile2 /g), 2);
    assert.equal(count(file, /\/ToUnicode /g), 2);
    assert.equal(count(file, /\/Subtype \/Type1\b/g), 0);
  });

  it('has A4 pages in letters of 11 to 12 points; only what one looks up is smaller', async () => {
    const pdf = await make(long);
    assert.equal(count(bytes(pdf), /\/MediaBox \[0 0 595\.28 841\.89\]/g), (await readPaper(pdf)).pages.length);
    const { pages } = await readPaper(pdf);
    const small = pages.flatMap(({ seen }) => seen.filter(({ size }) => size < 11));
    for (const { text, size } of small) {
      assert.ok(size >= 9);
      assert.match(text, /^(Aftale KHT7XN.*|Kontrolkode.*|Side.*|Underskrift:|Dato:|Vidne:)$/);
    }
  });

  it('needs no colour: it is drawn in black and white', async () => {
    const colours = drawingOf(await make(plainAgreement)).match(/^[\d. ]+ (rg|RG|k|K|g|G|sc|SC|scn|SCN)$/gm) ?? [];
    assert.deepEqual([...new Set(colours)], []);
  });

  it('lists its sections beside the pages where there are several', async () => {
    assert.deepEqual((await readPaper(await make(long))).bookmarks, [
      'Målene',
      'Hvem gør hvad',
      'Underskrifter',
      'Om dette papir',
    ]);
    const short = { ...plainAgreement, goals: [], promises: [], parties: plainAgreement.parties.slice(0, 1) };
    assert.deepEqual((await readPaper(await make(short))).bookmarks, []);
  });

  it('stays small', async () => {
    assert.ok((await make(plainAgreement)).length < 60_000);
    assert.ok((await make(long)).length < 120_000);
  });
});
