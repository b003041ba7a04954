import assert from 'node:assert/strict';
import sinon from 'sinon';
import { Directory, personIdFor } from '../../../services/people/directory.ts';
import { type ImportReport, importStaff } from '../../../services/people/import.ts';
import { listStaff } from '../../../services/people/list.ts';
import { removePerson } from '../../../services/people/remove.ts';
import { StoreError } from '../../../storage/ports.ts';
import { MemoryStore } from '../../support/memory-store.ts';

const monday = '2026-11-16T07:00:00.000Z';
const tuesday = '2026-11-17T07:00:00.000Z';
const wednesday = '2026-11-18T07:00:00.000Z';
const account = { platform: 'slack', tenant: 'T1', user: 'U1' } as const;
const karen = 'Karen Holm,karen@fjordby.example,Myndighed,coordinator;childYouthAdviser';
const bo = 'Bo Karlsen,bo@fjordby.example,Jobhuset,jobConsultant';

describe('the import of the staff file', () => {
  let store: MemoryStore;
  let directory: Directory;

  async function take(at: string, ...lines: string[]): Promise<ImportReport> {
    const file = new TextEncoder().encode(['name,email,department,role', ...lines].join('\n'));
    const report = await importStaff(directory, file, at);
    assert.ok(!('problem' in report));
    return report;
  }
  const counts = ({ added, changed, unchanged, restored, missing, refused }: ImportReport) => [
    added,
    changed,
    unchanged,
    restored.length,
    missing.length,
    refused.length,
  ];
  const person = (email: string) => {
    const found = directory.byEmail(email);
    assert.ok(found, email);
    return found;
  };

  beforeEach(() => {
    store = new MemoryStore();
    directory = new Directory(store);
  });

  it('adds everybody, and says how many', async () => {
    assert.deepEqual(counts(await take(monday, karen, bo)), [2, 0, 0, 0, 0, 0]);
    assert.deepEqual(person('karen@fjordby.example').rights, ['coordinator']);
    assert.equal(person('bo@fjordby.example').importedAt, monday);
  });

  it('a second time brings up to date by e-mail, and keeps the accounts that people are tied to', async () => {
    await take(monday, karen, bo);
    await directory.tie(account, 'karen@fjordby.example', monday);
    const report = await take(tuesday, 'Karen Dahl,KAREN@fjordby.example,Ungeenheden,leader', bo);
    assert.deepEqual(counts(report), [0, 1, 1, 0, 0, 0]);
    const { name, rights, professions, importedAt } = person('karen@fjordby.example');
    assert.deepEqual([name, rights, professions, importedAt], ['Karen Dahl', ['leader'], [], tuesday]);
    assert.equal(directory.byAccount(account)?.name, 'Karen Dahl');
  });

  it('does not undo a tie that is made while it runs', async () => {
    await take(monday, karen, bo);
    const elsewhere = new Directory(store);
    await Promise.all([take(tuesday, karen, bo), elsewhere.tie(account, 'karen@fjordby.example', tuesday)]);
    await directory.refresh();
    assert.equal(directory.byAccount(account)?.email, 'karen@fjordby.example');
    assert.equal(person('karen@fjordby.example').importedAt, tuesday);
  });

  it('keeps and marks whoever is no longer in the file, from the first time on', async () => {
    await take(monday, karen, bo);
    const report = await take(tuesday, karen);
    assert.deepEqual(
      report.missing.map(({ email }) => email),
      ['bo@fjordby.example'],
    );
    await take(wednesday, karen);
    assert.equal(person('bo@fjordby.example').missingSince, tuesday);
    assert.equal(person('bo@fjordby.example').endedAt, undefined);
  });

  it('forgets that somebody was missing once the file has them again', async () => {
    await take(monday, karen, bo);
    await take(tuesday, karen);
    assert.deepEqual(counts(await take(wednesday, karen, bo)), [0, 1, 1, 0, 0, 0]);
    assert.equal('missingSince' in person('bo@fjordby.example'), false);
  });

  it('does not mark somebody as missing whose line is refused, and changes nothing of them', async () => {
    await take(monday, karen, bo);
    const report = await take(tuesday, karen, 'Bo Karlsen,bo@fjordby.example,Skolen,lærer');
    assert.deepEqual(counts(report), [0, 0, 1, 0, 0, 1]);
    assert.equal(person('bo@fjordby.example').department, 'Jobhuset');
    assert.equal(person('bo@fjordby.example').missingSince, undefined);
  });

  it('changes nothing when every line is refused, or the file is none', async () => {
    await take(monday, karen, bo);
    const before = store.calls.put;
    assert.deepEqual(counts(await take(tuesday, 'x')), [0, 0, 0, 0, 0, 1]);
    const broken = await importStaff(directory, new TextEncoder().encode('navn;mail\n'), tuesday);
    assert.deepEqual(broken, { problem: 'headingMissing' });
    assert.equal(store.calls.put, before);
  });

  it('gives somebody who was removed the rights again when the file names them, and says so', async () => {
    await take(monday, karen, bo);
    await removePerson(directory, 'karen@fjordby.example', monday);
    const report = await take(tuesday, karen, bo);
    assert.deepEqual(counts(report), [0, 0, 1, 1, 0, 0]);
    assert.equal(report.restored[0]?.name, 'Karen Holm');
    assert.equal('endedAt' in person('karen@fjordby.example'), false);
  });

  it('leaves the rights of somebody who was removed ended when the file does not name them, and does not miss them', async () => {
    await take(monday, karen, bo);
    await removePerson(directory, 'karen@fjordby.example', monday);
    assert.deepEqual(counts(await take(tuesday, bo)), [0, 0, 1, 0, 0, 0]);
    assert.equal(person('karen@fjordby.example').endedAt, monday);
  });

  it('by two processes at once makes nobody twice', async () => {
    const file = new TextEncoder().encode(['name,email,department,role', karen, bo].join('\n'));
    await Promise.all([importStaff(directory, file, monday), importStaff(new Directory(store), file, monday)]);
    await directory.refresh();
    assert.equal(directory.all().length, 2);
  });

  it('that the store breaks off is completed by doing it again, and counts what was left to do', async () => {
    await take(monday, karen);
    const put = sinon.stub(store, 'put').callThrough();
    put.withArgs('people', personIdFor('bo@fjordby.example')).onFirstCall().rejects(new StoreError('unavailable'));
    await assert.rejects(take(tuesday, karen, bo), StoreError);
    assert.deepEqual(counts(await take(tuesday, karen, bo)), [1, 0, 1, 0, 0, 0]);
  });

  it('takes the file as Excel in Danish writes it', async () => {
    const excel =
      '\uFEFFname;email;department;role\r\nÅse Ærø;AASE@fjordby.example;"Børn; Unge";"coordinator;school"\r\n;;;\r\n';
    const report = await importStaff(directory, new TextEncoder().encode(excel), monday);
    assert.ok(!('problem' in report));
    assert.deepEqual(counts(report), [1, 0, 0, 0, 0, 0]);
    const { name, department, rights } = person('aase@fjordby.example');
    assert.deepEqual([name, department, rights], ['Åse Ærø', 'Børn; Unge', ['coordinator']]);
  });

  it('of 5,000 people writes each once, and tells everybody once', async () => {
    const many = Array.from({ length: 5000 }, (_, n) => `Person ${n},p${n}@fjordby.example,Afdeling,other`);
    await take(monday, ...many);
    assert.equal(store.calls.put, 5001);
  });
});

describe('the removal of somebody', () => {
  let directory: Directory;

  beforeEach(async () => {
    directory = new Directory(new MemoryStore());
    const file = new TextEncoder().encode(['name,email,department,role', karen, bo].join('\n'));
    await importStaff(directory, file, monday);
    await directory.tie(account, 'karen@fjordby.example', monday);
  });

  it('makes the account a stranger’s at once, and no other account can be tied', async () => {
    const removal = await removePerson(directory, ' Karen@Fjordby.example ', tuesday);
    assert.ok('removed' in removal);
    assert.deepEqual([removal.before, removal.removed.endedAt, removal.removed.identities], [false, tuesday, []]);
    assert.deepEqual(
      removal.removed.untied?.map(({ user }) => user),
      [account.user],
    );
    assert.equal(directory.byAccount(account), undefined);
    assert.equal(await directory.tie(account, 'karen@fjordby.example', tuesday), undefined);
  });

  it('keeps the name, which the history of pathways needs', async () => {
    await removePerson(directory, 'karen@fjordby.example', tuesday);
    assert.equal(directory.byEmail('karen@fjordby.example')?.name, 'Karen Holm');
  });

  it('a second time says that it was so, and keeps the first day', async () => {
    await removePerson(directory, 'karen@fjordby.example', tuesday);
    const again = await removePerson(directory, 'karen@fjordby.example', wednesday);
    assert.ok('removed' in again);
    assert.deepEqual([again.before, again.removed.endedAt], [true, tuesday]);
  });

  it('of an e-mail that nobody has says so', async () => {
    assert.deepEqual(await removePerson(directory, 'nobody@fjordby.example', tuesday), { unknown: true });
  });

  it('shows in the list: missing people first, ended ones last', async () => {
    const file = new TextEncoder().encode(`name,email,department,role\n${karen}\nMette,mette@fjordby.example,x,mentor`);
    await importStaff(directory, file, tuesday);
    await removePerson(directory, 'karen@fjordby.example', wednesday);
    const listed = await listStaff(directory);
    assert.deepEqual(
      listed.map(({ person: { name }, standing, since }) => [name, standing, since]),
      [
        ['Bo Karlsen', 'missing', tuesday],
        ['Mette', 'active', undefined],
        ['Karen Holm', 'ended', wednesday],
      ],
    );
  });
});
