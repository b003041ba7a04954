import assert from 'node:assert/strict';
import { grouped } from '../../../../bot/web/agreement-pdf/about-part.ts';
import type { PartyOnPaper } from '../../../../bot/web/agreement-pdf/agreement-document.ts';
import { agreementPdf } from '../../../../bot/web/agreement-pdf/agreement-pdf.ts';
import { catalogOf, type Locale } from '../../../../cards/text/catalog.ts';
import { plainAgreement } from '../../../support/paper.ts';
import { readPaper } from '../../../support/paper-reader.ts';

const at = '2026-12-03T13:04:00+01:00';
/** What is said of the parties, paragraph by paragraph. */
async function said(parties: readonly PartyOnPaper[], locale: Locale = 'da'): Promise<string[]> {
  const document = { ...plainAgreement, goals: [], promises: [], parties };
  const { heard } = await readPaper(await agreementPdf(document, catalogOf(locale), locale));
  return heard.filter(({ tags }) => tags === 'Sect L LI LBody P').map(({ text }) => text);
}

describe('a signature on paper', () => {
  const ways: [PartyOnPaper['signed'], string, string][] = [
    [{ at, method: 'chat' }, 'i chatten', 'in the chat'],
    [{ at, method: 'page' }, 'på sin egen side', 'on their own page'],
    [{ at, method: 'paper' }, 'på papir', 'on paper'],
    [{ at, method: 'eid' }, 'med elektronisk identitet', 'with electronic identity'],
    [
      { at, method: 'eid', level: 'MitID, betydelig' },
      'med elektronisk identitet (MitID, betydelig)',
      'with electronic identity (MitID, betydelig)',
    ],
  ];

  it('says in which way and when it was given', async () => {
    for (const [signed, da, en] of ways) {
      if (signed === undefined) continue;
      assert.deepEqual(await said([{ name: 'Bo', signed }]), ['Bo', `Skrev under ${da} 3. december 2026 kl. 13.04.`]);
      assert.deepEqual(await said([{ name: 'Bo', signed }], 'en'), ['Bo', `Signed ${en} on 3 December 2026 at 13:04.`]);
    }
  });

  it('says who saw it and who noted it', async () => {
    const signed = { at, method: 'paper', witness: 'Amir Said', notedBy: 'Kirsten Holm' } as const;
    assert.equal((await said([{ name: 'Bo', signed }]))[3], 'Noteret af Kirsten Holm.');
    assert.equal((await said([{ name: 'Bo', signed }], 'en'))[3], 'Noted by Kirsten Holm.');
    assert.equal((await said([{ name: 'Bo', signed }]))[2], 'Vidne: Amir Said.');
    assert.equal((await said([{ name: 'Bo', signed }], 'en'))[2], 'Witness: Amir Said.');
  });

  it('stands together with the no that came after it: what holds was signed by everyone', async () => {
    const party = {
      name: 'Bo',
      signed: { at, method: 'chat' },
      declined: { at: '2026-12-04T08:00:00+01:00' },
    } as const;
    assert.deepEqual(await said([party]), [
      'Bo',
      'Skrev under i chatten 3. december 2026 kl. 13.04.',
      'Sagde nej 4. december 2026 kl. 8.00.',
    ]);
  });

  it('is a line for where, when and who saw it, as long as it is not given', async () => {
    assert.deepEqual(await said([{ name: 'Bo', role: 'Mentor' }]), [
      'Bo, Mentor',
      'Har ikke skrevet under endnu.',
      'Underskrift:',
      'Dato:',
      'Vidne:',
    ]);
  });

  it('is in the order in which the parties were given', async () => {
    const names = ['Åse', 'Bo', 'Ada', 'Zoë'];
    const parties = names.map((name) => ({ name, signed: { at, method: 'chat' as const } }));
    assert.deepEqual(
      (await said(parties)).filter((text) => names.includes(text)),
      names,
    );
  });

  it('keeps the reason of whoever says no, as it was typed', async () => {
    const reason = 'Det er ikke *mine* ord.\nDet er <jeres>.';
    const [, , third] = await said([{ name: 'Bo', declined: { at, reason } }]);
    assert.equal(third, 'Grund: Det er ikke *mine* ord. Det er <jeres>.');
  });
});

describe('the code of a text', () => {
  it('is in groups of four, whatever its length', () => {
    assert.equal(grouped('3f9a11c07b2e'), '3f9a 11c0 7b2e');
    assert.equal(grouped('3f9a1'), '3f9a 1');
    assert.equal(grouped(''), '');
  });
});
