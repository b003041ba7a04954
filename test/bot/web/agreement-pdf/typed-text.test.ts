import assert from 'node:assert/strict';
import fc from 'fast-check';
import { agreementPdf } from '../../../../bot/web/agreement-pdf/agreement-pdf.ts';
import { catalogOf } from '../../../../cards/text/catalog.ts';
import { plainAgreement } from '../../../support/paper.ts';
import { drawingOf, readPaper } from '../../../support/paper-reader.ts';

const make = (text: string) =>
  agreementPdf(
    {
      ...plainAgreement,
      youngPerson: text,
      goals: [{ text }],
      promises: [{ what: text, who: { name: text, role: text }, by: '2027-01-15' }],
      parties: [{ name: text, declined: { at: '2026-12-04T10:00:00+01:00', reason: text } }],
    },
    catalogOf('da'),
    'da',
  );
const goalOf = async (text: string) => {
  const { heard } = await readPaper(await make(text));
  return heard.find(({ tags }) => tags === 'Sect L LI LBody P')?.text;
};
const note = 'Papiret kan ikke vise alle tegn.';
/** How often the font's empty box, its letter 0, is printed. */
const emptyBoxes = (pdf: Uint8Array) =>
  (drawingOf(pdf).match(/^\[<.*\] TJ$/gm) ?? []).flatMap((shown) => shown.match(/(?<=<(?:[0-9a-f]{4})*)0000/g) ?? [])
    .length;
/** A text as the file writes it beside what is printed (ISO 32000-1, 7.9.2.2). */
const beside = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('latin1');

describe('what somebody typed, on paper', () => {
  it('stands there as typed, with its letters, its lines, and whatever looks like markup', async () => {
    const typed = [
      'Æblegrød på Ærø, blåbær, og Øens Ål – “citat” ½ € §',
      '<script>alert(1)</script> &amp; **fed** [link](https://x.example) {{navn}} <@U1>',
      '\\(parentes\\) ) ( >> << %slut',
      'Zoë, Şükrü, Łukasz, Đorđe, Růžena, Ģirts',
    ];
    assert.equal(await goalOf(typed.join('\n')), typed.join(' '));
    assert.ok(!(await readPaper(await make(typed.join('\n')))).text.join(' ').includes(note));
  });

  it('is the same however its accents were typed', async () => {
    assert.equal(await goalOf('Ærø på é'.normalize('NFD')), 'Ærø på é');
  });

  it('says in words what our letters cannot show, and that the record has it', async () => {
    const text = 'Jeg vil lære arabisk: أريد أن أجد عملاً. Og så 😀👨‍👩‍👧 Слава, שלום.';
    assert.equal(
      await goalOf(text),
      'Jeg vil lære arabisk: [arabisk skrift]. Og så [emoji] [kyrillisk skrift], [hebraisk skrift].',
    );
    assert.ok((await readPaper(await make(text))).text.join(' ').includes(note));
  });

  it('keeps what was typed beside what is printed, for whoever copies it or has it read aloud', async () => {
    const drawing = drawingOf(await make('Hej 🍕 og שלום'));
    assert.ok(drawing.includes(`/Span <<\n/ActualText (${beside('🍕')})`));
    assert.ok(drawing.includes(beside('שלום')));
  });

  it('takes letters that mean the same, and leaves out an accent rather than the letter', async () => {
    assert.equal(await goalOf('𝓗𝓮𝓵𝓵𝓸 ﬁn ① Nguyễn Thị'), 'Hello fin 1 Nguyen Thi');
  });

  it('cannot turn the direction of a line or hide anything in it', async () => {
    assert.equal(
      await goalOf('Jeg \u202ebetaler\u202c \u2066alt\u2069\u0000\u0007 selv\u200b.\ufeff'),
      'Jeg betaler alt selv.',
    );
  });

  it('has at most one empty line where somebody typed many', async () => {
    const { pages } = await readPaper(await make(`Først${'\n'.repeat(2000)}sidst`));
    assert.ok(pages.length <= 2);
  });

  it('prints any text whatever, without a letter that the font does not have', async () => {
    const words = fc.string({ unit: 'binary', maxLength: 60 });
    const broken = fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
      .map((codes) => String.fromCharCode(...codes));
    await fc.assert(
      fc.asyncProperty(fc.oneof(words, broken, fc.string({ unit: 'grapheme', maxLength: 200 })), async (text) => {
        const pdf = await make(text);
        assert.equal(emptyBoxes(pdf), 0);
        const { pages } = await readPaper(pdf);
        assert.deepEqual(
          pages.flatMap(({ untagged }) => untagged),
          [],
        );
      }),
      { numRuns: 40 },
    );
  });
});
