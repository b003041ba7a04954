import assert from 'node:assert/strict';
import type { AgreementDocument, AgreementStatus } from '../../../../bot/web/agreement-pdf/agreement-document.ts';
import { agreementPdf } from '../../../../bot/web/agreement-pdf/agreement-pdf.ts';
import { catalogOf, type Locale, locales } from '../../../../cards/text/catalog.ts';
import { manyPromises, plainAgreement } from '../../../support/paper.ts';
import { type ReadPaper, readPaper } from '../../../support/paper-reader.ts';

const make = (document: AgreementDocument, locale: Locale = 'da') => agreementPdf(document, catalogOf(locale), locale);
const read = async (document: AgreementDocument, locale: Locale = 'da') => readPaper(await make(document, locale));
const under = (paper: ReadPaper, tags: string) =>
  paper.heard.filter((heard) => heard.tags === tags).map(({ text }) => text);

describe('an agreement on paper', () => {
  it('says in reading order what was agreed: the goals, who does what by when, and who has signed', async () => {
    const paper = await read(plainAgreement);
    assert.deepEqual(
      paper.heard.slice(0, 12).map(({ tags, text }) => `${tags}: ${text}`),
      [
        'H1: Aftale',
        'P: Forløb KHT7XN, version 2',
        'P: Lavet sammen med Freja Holm',
        'P: Forslag',
        'P: Aftalen gælder først, når alle har skrevet under. Svar senest 17. december 2026.',
        'Sect H2: Målene',
        'Sect P: Med den unges egne ord.',
        'Sect L LI Lbl: 1.',
        'Sect L LI LBody P: Jeg vil bo for mig selv, når jeg bliver 18. Ikke på et værelse hos nogen, men et sted, hvor jeg selv har nøglen.',
        'Sect L LI Lbl: 2.',
        'Sect L LI LBody P: Finde ud af, hvad det koster at bo alene',
        'Sect L LI Lbl: 3.',
      ],
    );
    assert.deepEqual(under(paper, 'Sect H2'), ['Målene', 'Hvem gør hvad', 'Underskrifter', 'Om dette papir']);
    assert.deepEqual(under(paper, 'Sect Table THead TR TH'), ['Hvad', 'Hvem', 'Senest', 'Gjort']);
    assert.deepEqual(under(paper, 'Sect Table TBody TR TH')[0], 'Skrive Freja op til en ungdomsbolig');
    assert.deepEqual(under(paper, 'Sect Table TBody TR TD').slice(0, 6), [
      'Amir Said, Børne- og ungerådgiver',
      '11. december 2026',
      '8. december 2026',
      'Mette Østergård, Kontaktperson',
      '15. januar 2027',
      'Ikke endnu',
    ]);
    const signatures = under(paper, 'Sect L LI LBody P').join('\n');
    assert.match(signatures, /Freja Holm, Den unge\nSkrev under på sin egen side 3\. december 2026 kl\. 13\.04\./);
    assert.match(signatures, /Amir Said, Koordinator\nSkrev under i chatten 3\. december 2026 kl\. 12\.58\./);
    assert.match(signatures, /Lone Holm, .+\nSkrev under på papir 3\. december 2026 kl\. 13\.10\.\nVidne: Amir Said\./);
  });

  it('has nothing in it that is heard as silence', async () => {
    for (const goals of [plainAgreement.goals, [{ text: 'Et job' }]]) {
      const { heard } = await read({ ...plainAgreement, goals });
      assert.deepEqual(
        heard.filter(({ text }) => text.trim() === ''),
        [],
      );
    }
  });

  it('says the same in English, and which language it is in', async () => {
    const paper = await read(plainAgreement, 'en');
    assert.deepEqual(under(paper, 'Sect H2'), ['The goals', 'Who does what', 'Signatures', 'About this paper']);
    assert.match(paper.text.join(' '), /Signed on paper on 3 December 2026 at 13:10\. Witness: Amir Said\./);
    assert.equal(paper.info.Language, 'en-GB');
    assert.equal((await read(plainAgreement)).info.Language, 'da-DK');
  });

  it('says times in the zone of the municipality', async () => {
    const parties = [{ name: 'Bo', signed: { at: '2026-07-01T22:30:00Z', method: 'chat' as const } }];
    assert.match((await read({ ...plainAgreement, parties })).text.join(' '), /i chatten 2\. juli 2026 kl\. 0\.30\./);
  });

  it('asks for a hand-written signature only from those who have not answered, and only as long as they can', async () => {
    const declined = { name: 'Ole Ko', declined: { at: '2026-12-04T10:00:00+01:00', reason: 'Jeg har ikke tid.' } };
    const parties = [...plainAgreement.parties, declined];
    const lines = (paper: ReadPaper) =>
      under(paper, 'Sect L LI LBody P').filter((text) => text === 'Underskrift:').length;
    const proposed = await read({ ...plainAgreement, parties });
    assert.equal(lines(proposed), 2);
    assert.match(proposed.text.join(' '), /Ole Ko Sagde nej 4\. december 2026 kl\. 10\.00\. Grund: Jeg har ikke tid\./);
    const ended = await read({
      ...plainAgreement,
      parties,
      status: { kind: 'declined', at: '2026-12-04T10:00:00+01:00' },
    });
    assert.equal(lines(ended), 0);
    assert.match(ended.text.join(' '), /Mette Østergård, Kontaktperson Skrev ikke under\./);
  });

  it('says whether it holds, and why not', async () => {
    const at = '2026-12-04T10:00:00+01:00';
    const said: [AgreementStatus, string][] = [
      [{ kind: 'proposed' }, 'Forslag Aftalen gælder først, når alle har skrevet under. Målene'],
      [{ kind: 'inForce', since: at }, 'Aftalen gælder Alle har skrevet under. Aftalen gælder fra 4. december 2026.'],
      [{ kind: 'declined', at }, 'Aftalen gælder ikke En af parterne sagde nej 4. december 2026.'],
      [{ kind: 'withdrawn', at }, 'Aftalen gælder ikke Forslaget blev trukket tilbage 4. december 2026.'],
      [
        { kind: 'closed', at },
        'Aftalen gælder ikke Forløbet blev lukket 4. december 2026, før alle havde skrevet under.',
      ],
      [
        { kind: 'expired', on: '2026-12-17' },
        'Aftalen gælder ikke Forslaget udløb 17. december 2026, før alle havde skrevet under.',
      ],
      [
        { kind: 'replaced', by: 3, at },
        'Aftalen gælder ikke længere Den blev afløst af version 3 den 4. december 2026.',
      ],
    ];
    for (const [status, words] of said) {
      const [first = ''] = (await read({ ...plainAgreement, status })).text;
      assert.ok(first.includes(words), `${status.kind}: ${first.slice(0, 200)}`);
    }
  });

  it('says so when there is nothing, and does without a name and without roles', async () => {
    const { youngPerson: _, ...nameless } = plainAgreement;
    const paper = await read({ ...nameless, goals: [], promises: [], parties: [{ name: 'Bo By' }] });
    const text = paper.text.join(' ');
    assert.match(
      text,
      /Der er ingen mål i aftalen\..+Der er ingen løfter i aftalen\..+Bo By Har ikke skrevet under endnu\./,
    );
    assert.ok(!text.includes('Freja'));
    assert.deepEqual(under(paper, 'Sect Table THead TR TH'), []);
  });

  it('shows the code of its text so that one can read it to another, and on each page where it begins', async () => {
    const paper = await read(plainAgreement);
    const code = under(paper, 'Sect P').find((text) => /^[0-9a-f]{4} /.test(text));
    assert.equal(code?.replaceAll(' ', ''), plainAgreement.hash);
    paper.text.forEach((text, index) => {
      const foot = `Aftale KHT7XN, version 2 Kontrolkode 3f9a 11c0 7b2e 4d55 … Side ${index + 1} af ${paper.pages.length}`;
      assert.ok(text.endsWith(foot), text.slice(-120));
    });
    assert.match(paper.text.join(' '), /Skrevet ud 8\. december 2026 kl\. 9\.30\./);
  });

  it('is the same file for the same document, and another for another', async () => {
    const [first, again] = [await make(plainAgreement), await make(structuredClone(plainAgreement))];
    assert.ok(Buffer.from(first).equals(again));
    const later = await make({ ...plainAgreement, printedAt: '2026-12-08T09:31:00+01:00' });
    assert.ok(!Buffer.from(first).equals(later));
  });

  it('can be made for several people at once', async () => {
    const alone = await Promise.all(locales.map((locale) => make(plainAgreement, locale)));
    const together = await Promise.all([...locales, ...locales].map((locale) => make(plainAgreement, locale)));
    assert.deepEqual(together, [...alone, ...alone]);
  });

  /** How often others get their turn while it is made. */
  async function turnsDuring(document: AgreementDocument): Promise<number> {
    let turns = 0;
    let isMade = false;
    const count = (): void => {
      turns++;
      if (!isMade) setImmediate(count);
    };
    await make(plainAgreement);
    setImmediate(count);
    await make(document);
    isMade = true;
    return turns;
  }

  it('lets others go on while a long one is made', async () => {
    const goals = Array.from({ length: 10 }, () => ({ text: 'Jeg vil bo selv. '.repeat(250) }));
    const turns = await turnsDuring({ ...plainAgreement, goals });
    assert.ok(turns >= 50, `${turns} turns`);
  });

  it('lets others go on while one of 30 goals, 100 promises and 40 people with long names is made', async () => {
    const goal = { text: 'Jeg vil selv kunne stå op om morgenen. '.repeat(15) };
    const turns = await turnsDuring({
      ...plainAgreement,
      goals: Array.from({ length: 60 }, () => goal),
      promises: manyPromises(100),
      parties: Array.from({ length: 40 }, () => ({
        name: 'Kristoffersen-Østergaard '.repeat(6),
        role: 'Kontaktperson',
      })),
    });
    assert.ok(turns >= 100, `${turns} turns`);
  });
});
