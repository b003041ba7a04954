import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DateTime } from 'luxon';
import { type PeopleRequest, parsePeopleArgs, runPeople } from '../../../bot/cli/people-command.ts';
import { peopleText } from '../../../bot/cli/people-text.ts';
import { type Locale, locales } from '../../../cards/text/catalog.ts';
import { Directory, personIdFor } from '../../../services/people/directory.ts';
import type { LineRefusal } from '../../../services/people/staff-file.ts';
import { membershipsPartition } from '../../../services/projections/memberships.ts';
import { MemoryStore } from '../../support/memory-store.ts';

const heading = 'name,email,department,role';
const karen = 'Karen Holm,karen@fjordby.example,Myndighed,coordinator;childYouthAdviser';
const bo = 'Bo Karlsen,bo@fjordby.example,Jobhuset,jobConsultant';

describe('npm run people', () => {
  let folder: string;
  let store: MemoryStore;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'vejviser-people-'));
    store = new MemoryStore();
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** Runs one of the three; the exit code first, then what was printed. */
  async function run(request: PeopleRequest, locale: Locale = 'da'): Promise<[number, ...string[]]> {
    const printed: string[] = [];
    const clock = () => DateTime.fromISO('2026-11-22T23:30:00Z', { zone: 'Europe/Copenhagen' });
    const code = await runPeople({ documents: store, locale, clock, print: (line) => printed.push(line) }, request);
    return [code, ...printed];
  }
  function imported(lines: readonly string[], locale: Locale = 'da') {
    const path = join(folder, 'staff.csv');
    writeFileSync(path, lines.join('\n'));
    return run({ does: 'import', path }, locale);
  }

  describe('import', () => {
    it('counts what it did, in the configured language', async () => {
      assert.deepEqual(await imported([heading, karen, bo]), [
        0,
        '2 tilføjet, 0 ændret, 0 uændret, 0 med rettigheder igen, 0 ikke længere i filen, 0 linjer afvist.',
      ]);
      assert.deepEqual(await imported([heading, karen, bo], 'en'), [
        0,
        '0 added, 0 changed, 2 unchanged, 0 with rights again, 0 no longer in the file, 0 lines refused.',
      ]);
    });

    it('names each refused line and why, takes the others, and ends with 1', async () => {
      const [code, ...printed] = await imported([heading, karen, 'Bo,bo@fjordby.example,Jobhuset,jobkonsulent', 'Ida']);
      assert.equal(code, 1);
      assert.match(printed[0] ?? '', /^Linje 3 er afvist: ukendt rolle »jobkonsulent« \(kendte: coordinator, leader, /);
      assert.equal(printed[1], 'Linje 4 er afvist: 1 felter i stedet for 4 (flere roller adskilles med semikolon).');
      assert.match(printed[2] ?? '', /^1 tilføjet, .* 2 linjer afvist\.$/);
    });

    it('names who is missing and who has rights again', async () => {
      await imported([heading, karen, bo]);
      await run({ does: 'remove', email: 'karen@fjordby.example' });
      const [, ...printed] = await imported([heading, karen]);
      assert.deepEqual(printed.slice(0, 4), [
        'Har rettigheder igen:',
        '  Karen Holm <karen@fjordby.example>',
        'Er ikke længere i filen, men beholder deres rettigheder, til de fjernes med »remove«:',
        '  Bo Karlsen <bo@fjordby.example>',
      ]);
    });

    it('never repeats a CPR number', async () => {
      const [code, ...printed] = await imported([heading, 'Bo 010101-1234,bo@f.example,x,0101011234']);
      assert.equal(code, 1);
      assert.doesNotMatch(printed.join('\n'), /1234/);
    });

    it('says what is wrong with a file as a whole, and with one that is not there', async () => {
      const wrong = await imported(['navn;mail']);
      assert.deepEqual(wrong, [1, 'Første linje skal være name,email,department,role. Intet er ændret.']);
      const path = join(folder, 'findes-ikke.csv');
      assert.deepEqual(await run({ does: 'import', path }), [1, `Filen ${path} kan ikke læses.`]);
      assert.deepEqual(await run({ does: 'import', path: folder }, 'en'), [1, `The file ${folder} cannot be read.`]);
    });
  });

  describe('list', () => {
    it('shows everybody with roles, standing and where they are known, on the municipality’s calendar', async () => {
      await imported([heading, karen, bo]);
      const directory = new Directory(store);
      await directory.tie(
        { platform: 'slack', tenant: 'T1', user: 'U1' },
        'karen@fjordby.example',
        '2026-11-22T10:00:00Z',
      );
      await imported([heading, karen]);
      assert.deepEqual(await run({ does: 'list' }), [
        0,
        'Navn        E-mail                 Afdeling   Roller                         Status                         Kendt i',
        'Bo Karlsen  bo@fjordby.example     Jobhuset   jobConsultant                  ikke i filen siden 2026-11-23',
        'Karen Holm  karen@fjordby.example  Myndighed  coordinator;childYouthAdviser  aktiv                          Slack',
      ]);
    });

    it('says when there is nobody', async () => {
      assert.deepEqual(await run({ does: 'list' }, 'en'), [0, 'There are no staff yet.']);
    });
  });

  describe('remove', () => {
    it('ends the rights, and says so the second time too', async () => {
      await imported([heading, karen]);
      assert.deepEqual(await run({ does: 'remove', email: 'KAREN@fjordby.example' }), [
        0,
        'Karen Holm har ikke længere rettigheder og er nu en fremmed for Vejviser.',
      ]);
      assert.deepEqual(await run({ does: 'remove', email: 'karen@fjordby.example' }, 'en'), [
        0,
        'Karen Holm had no rights already.',
      ]);
    });

    it('tells which open pathways would be left with a coordinator who is gone', async () => {
      await imported([heading, karen]);
      const partition = membershipsPartition(personIdFor('karen@fjordby.example'));
      await store.put(partition, 'K7F3XQ', { coordinator: true, status: 'open', version: 1 }, 'any');
      await store.put(partition, 'LUKKET', { coordinator: true, status: 'closed', version: 1 }, 'any');
      await store.put(partition, 'MEDLEM', { coordinator: false, status: 'open', version: 1 }, 'any');
      const [, , warning] = await run({ does: 'remove', email: 'karen@fjordby.example' });
      assert.equal(warning, 'Er stadig koordinator for K7F3XQ. Overdrag forløbene til en anden.');
    });

    it('ends with 1 for an e-mail that nobody has', async () => {
      assert.deepEqual(await run({ does: 'remove', email: 'x@fjordby.example' }), [
        1,
        'Ingen medarbejder har den e-mail.',
      ]);
    });
  });

  it('understands import FILE, list and remove EMAIL, and nothing else', () => {
    assert.deepEqual(parsePeopleArgs(['import', 'a.csv']), { does: 'import', path: 'a.csv' });
    assert.deepEqual(parsePeopleArgs(['list']), { does: 'list' });
    assert.deepEqual(parsePeopleArgs(['remove', 'a@b.example']), { does: 'remove', email: 'a@b.example' });
    for (const args of [[], ['import'], ['list', 'all'], ['remove', 'a', 'b'], ['--help'], ['drop', 'x']]) {
      assert.equal(parsePeopleArgs(args), undefined, args.join(' '));
    }
  });

  it('has a sentence for every reason, in both languages', () => {
    const refusals: readonly LineRefusal[] = [
      { code: 'columns', found: 3 },
      { code: 'quotes' },
      { code: 'unreadable', column: 'name' },
      { code: 'tooLong', column: 'name', max: 100 },
      { code: 'cprNumber', column: 'name' },
      { code: 'nameMissing' },
      { code: 'emailInvalid' },
      { code: 'emailTwice', firstLine: 2 },
      { code: 'roleMissing' },
      { code: 'roleUnknown', role: 'x' },
    ];
    for (const locale of locales) {
      const sentences = refusals.map((refusal) => peopleText(locale).refusedLine(7, refusal));
      assert.equal(new Set(sentences).size, refusals.length);
      for (const sentence of sentences) assert.match(sentence, /^(Linje|Line) 7 .*[^.]\.$/);
    }
  });
});
