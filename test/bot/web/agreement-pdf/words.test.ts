import assert from 'node:assert/strict';
import { agreementPdf } from '../../../../bot/web/agreement-pdf/agreement-pdf.ts';
import { catalogOf } from '../../../../cards/text/catalog.ts';
import { plainAgreement } from '../../../support/paper.ts';
import { readPaper } from '../../../support/paper-reader.ts';

/** How hard a text is to read (LIX, C.-H. Björnsson 1968): words per sentence and the share of words longer than six letters. */
function lix(text: string): number {
  const words = text.match(/\p{L}+/gu) ?? [];
  const sentences = text.match(/[.:!?](?=\s|$)/g) ?? [];
  const long = words.filter((word) => word.length > 6);
  return words.length / Math.max(1, sentences.length) + (100 * long.length) / Math.max(1, words.length);
}

describe('the words of an agreement on paper', () => {
  const { paper } = catalogOf('da');

  it('can be read by the young person: LIX 30 at most for what is explained', () => {
    for (const text of [paper.hashWhat, paper.missingSigns, paper.partiesWhat]) {
      assert.ok(lix(text) <= 30, `${lix(text).toFixed(0)}: ${text}`);
    }
  });

  it('are all there in English, part by part', async () => {
    const document = {
      ...plainAgreement,
      status: { kind: 'inForce', since: '2026-12-03T13:10:00+01:00' },
      goals: [{ text: 'Bo selv 😀' }],
      promises: plainAgreement.promises.slice(0, 2),
      parties: plainAgreement.parties.slice(2, 3),
    } as const;
    const { heard } = await readPaper(await agreementPdf(document, catalogOf('en'), 'en'));
    assert.deepEqual(
      heard.map(({ tags, text }) => `${tags}: ${text}`),
      [
        'H1: Agreement',
        'P: Pathway KHT7XN, version 2',
        'P: Made together with Freja Holm',
        'P: In force',
        'P: Everyone has signed. The agreement has been in force since 3 December 2026.',
        'Sect H2: The goals',
        'Sect P: In the young person’s own words.',
        'Sect L LI Lbl: 1.',
        'Sect L LI LBody P: Bo selv [emoji]',
        'Sect H2: Who does what',
        'Sect Table THead TR TH: What',
        'Sect Table THead TR TH: Who',
        'Sect Table THead TR TH: By',
        'Sect Table THead TR TH: Done',
        'Sect Table TBody TR TH: Skrive Freja op til en ungdomsbolig',
        'Sect Table TBody TR TD: Amir Said, Børne- og ungerådgiver',
        'Sect Table TBody TR TD: 11 December 2026',
        'Sect Table TBody TR TD: 8 December 2026',
        'Sect Table TBody TR TH: Lægge et budget sammen og tale om, hvad der er råd til efter husleje, mad og telefon',
        'Sect Table TBody TR TD: Mette Østergård, Kontaktperson',
        'Sect Table TBody TR TD: 15 January 2027',
        'Sect Table TBody TR TD: Not yet',
        'Sect H2: Signatures',
        'Sect P: Everyone signs for themselves. Nobody can sign for another.',
        'Sect L LI LBody P: Lone Holm, Forældremyndighedens indehaver',
        'Sect L LI LBody P: Signed on paper on 3 December 2026 at 13:10.',
        'Sect L LI LBody P: Witness: Amir Said.',
        'Sect H2: About this paper',
        'Sect P: Check code:',
        'Sect P: 3f9a 11c0 7b2e 4d55 90af e183 6c2b 7d04 e5f6 a7b8 c9d0 e1f2 0314 2536 4758 697a',
        `Sect P: ${catalogOf('en').paper.hashWhat}`,
        `Sect P: ${catalogOf('en').paper.missingSigns}`,
        'Sect P: Printed on 8 December 2026 at 9:30.',
      ],
    );
  });
});
