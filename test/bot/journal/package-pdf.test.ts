import assert from 'node:assert/strict';
import { galleryContext } from '../../../bot/demo/gallery-states.ts';
import { packagePdf } from '../../../bot/journal/package-pdf.ts';
import { itemNow, type JournalItem } from '../../../services/journal/journal-item.ts';
import { type JournalPackage, makePackage } from '../../../services/journal/journal-package.ts';
import { shippedRules } from '../../../services/privacy/sharing-rules.ts';
import { testModels, testPeople } from '../../support/domain.ts';
import { heldMeeting } from '../../support/journal-bench.ts';
import { readPaper } from '../../support/paper-reader.ts';

const making = { key: 'VLpf_IIoEHU', madeAt: '2026-11-24T15:00:00.000Z', madeBy: 'karen' };
const sources = {
  person: (id: string) => testPeople.get(id),
  model: (id: string) => testModels.get(id),
  locale: 'da',
  name: 'Ida Testesen',
} as const;

function packageOf(item: JournalItem): JournalPackage {
  const { state, commits } = heldMeeting({ close: true });
  const edition = itemNow(state, item, making.madeAt);
  const made = edition && makePackage(state, commits, edition, making, sources);
  if (!made) throw new Error('nothing to put on record');
  return made;
}
const print = (item: JournalItem, change: (made: JournalPackage) => JournalPackage = (made) => made) =>
  packagePdf(galleryContext('da'), change(packageOf(item)), shippedRules);

describe('the pages of a package for the case system', () => {
  it('say whom and what it is about, who had it made, and everything that was noted', async () => {
    const { text } = await readPaper(await print({ kind: 'meeting', id: 'm1' }));
    const all = text.join('\n');
    for (const there of ['Møde, forløb K7F3XQ', 'Ida Testesen', 'Karen Testesen', 'Rådhuset', 'Side 1 af 1'])
      assert.ok(all.includes(there), there);
    assert.doesNotMatch(all, /Teamet|Alt, hvad der er sket/);
  });

  it('of a whole pathway tell its history, too', async () => {
    const { text } = await readPaper(await print({ kind: 'pathway' }));
    assert.match(text.join('\n'), /Teamet[\s\S]*Alt, hvad der er sket[\s\S]*Møde planlagt/);
  });

  it('are tagged for those who hear them, and the file’s own properties name nobody', async () => {
    const paper = await readPaper(await print({ kind: 'pathway' }));
    assert.equal(paper.isMarked, true);
    assert.deepEqual(
      paper.pages.flatMap(({ untagged }) => untagged),
      [],
    );
    assert.equal(paper.info.Title, 'Forløb K7F3XQ');
    assert.doesNotMatch(JSON.stringify([paper.info, paper.xml]), /Ida|Karen|Uffe|Testesen/);
  });

  it('are the same bytes when a package is delivered again', async () => {
    const [first, second] = [await print({ kind: 'meeting', id: 'm1' }), await print({ kind: 'meeting', id: 'm1' })];
    assert.ok(Buffer.from(first).equals(Buffer.from(second)));
  });

  it('name people as they were called when it was made, whoever is in the directory by now', async () => {
    const { text } = await readPaper(
      await print({ kind: 'meeting', id: 'm1' }, (made) => ({
        ...made,
        people: made.people.map((one) => (one.id === 'karen' ? { ...one, name: 'Karen Dengang' } : one)),
      })),
    );
    assert.match(text.join('\n'), /Lavet .* af Karen Dengang/);
  });
});
