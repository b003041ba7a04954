import assert from 'node:assert/strict';
import { runVerify } from '../../../bot/cli/verify-command.ts';
import { type AgreementText, sealedText, textHash } from '../../../services/pathway/agreement.ts';
import { youngPersonId } from '../../../services/pathway/young-person.ts';
import { Directory } from '../../../services/people/directory.ts';
import { sealer } from '../../../services/seal.ts';
import {
  agreementThatHolds,
  almostAdult,
  onPaper,
  propose,
  proposedAgreement,
  signature,
} from '../../support/agreement-bench.ts';
import { OpenStore, type Row } from '../../support/agreement-store.ts';
import { openedPathway, testNow, testPeople, testSeal, testSecret, testZone } from '../../support/domain.ts';

const code = 'K7F3XQ';
const other = 'B2C3D4';

/** In force: signed by the young person on their page, by whoever has custody on paper, and by two of the staff in the chat. */
function heldWithCustody(id = code) {
  const bench = proposedAgreement({ model: 'test-custody', birthDate: almostAdult, id });
  bench.do(youngPersonId, signature(bench, youngPersonId));
  bench.do('karen', onPaper(bench, 'custodian', 'uffe'), testNow.plus({ minutes: 5 }));
  for (const who of ['uffe', 'karen']) bench.do(who, signature(bench, who), testNow.plus({ minutes: 9 }));
  return bench;
}

/** The row with its n-th event changed. */
const withEvent = (row: Row, index: number, change: Record<string, unknown>): Row => ({
  ...row,
  e: row.e.map((event, at) => (at === index ? { ...event, ...change } : event)),
});

describe('npm run verify', () => {
  let open: OpenStore;
  let lines: string[];
  beforeEach(async () => {
    lines = [];
    open = await OpenStore.with(heldWithCustody(), heldWithCustody(other));
    const directory = new Directory(open.store);
    await directory.saveAll([...testPeople.values()]);
  });
  afterEach(() => open.close());

  const run = (locale: 'da' | 'en' = 'en', secrets = [testSecret], typed = code) =>
    runVerify({
      store: open.store,
      code: typed,
      secrets,
      zone: testZone,
      locale,
      print: (line) => void lines.push(line),
    });
  /** What does not hold, without the numbers of the events. */
  const found = async () => {
    assert.equal(await run(), 1);
    return lines.slice(1).map((line) => line.replace(/^Event \d+: /, ''));
  };
  const broken = (who: string) =>
    `The signature of ${who} on agreement 1 is not as it was given: it was changed, moved, or made without Vejviser.`;
  const without = (who: string) => `Agreement 1 stands as in force without a valid signature of ${who}.`;
  /** The commit of the n-th signature: the young person's, custody's on paper, Uffe's, and Karen's, by which it comes into force. */
  const signed = (nth: number) => open.find(code, 'AgreementSigned', nth);

  it('ends with 0 when everything holds, whoever typed the code how', async () => {
    assert.equal(await run(), 0);
    assert.equal(await run('da', ['en-anden-noegle', testSecret], ` ${code.toLowerCase()} `), 0);
    assert.deepEqual(lines, [
      'Pathway K7F3XQ: 1 agreement and 4 signatures made again.',
      'Everything holds.',
      'Forløb K7F3XQ: 1 aftale og 4 underskrifter er regnet efter.',
      'Alt holder.',
    ]);
  });

  it('ends with 2 for a code that is of no pathway', async () => {
    for (const typed of ['X9X9X9', '', 'æøå', '../..', '__proto__'])
      assert.equal(await run('en', [testSecret], typed), 2);
    assert.equal(lines[0], 'There is no pathway with that code.');
  });

  it('ends with 2 for a pathway without agreements, and says so', async () => {
    const again = await OpenStore.with(openedPathway({ id: 'C4D5F6' }));
    const print = (line: string) => void lines.push(line);
    const command = { store: again.store, code: 'c4d5f6', secrets: [testSecret], zone: testZone, print };
    for (const locale of ['da', 'en'] as const) assert.equal(await runVerify({ ...command, locale }), 2);
    await again.close();
    assert.deepEqual(lines, [
      'Forløb C4D5F6 har ingen aftaler, så der er ikke noget at regne efter.',
      'Pathway C4D5F6 has no agreements, so there is nothing to verify.',
    ]);
  });

  it('finds one that everyone has signed and that does not stand as in force, and another last day to sign', async () => {
    open.change(code, signed(4), (row) => ({ ...row, e: row.e.filter(({ type }) => type !== 'AgreementEntered') }));
    assert.deepEqual(await found(), ['Everyone has signed agreement 1, and it does not stand as in force.']);
    const at = open.find(code, 'AgreementProposed');
    open.change(code, at, (row) => withEvent(row, row.e.length - 1, { expiresOn: '2026-12-30' }));
    lines = [];
    assert.equal((await found())[0], 'The last day to sign agreement 1 has been changed. It was 2026-12-23.');
  });

  it('finds a signature whose party is another', async () => {
    open.change(code, signed(3), (row) => withEvent(row, 0, { party: 'jonna' }));
    assert.deepEqual(await found(), [broken('Jonna Testesen'), without('Uffe Testesen')]);
  });

  it('finds a signature that somebody else has entered', async () => {
    open.change(code, signed(3), (row) => ({ ...row, b: 'karen' }));
    assert.deepEqual(await found(), [broken('Uffe Testesen'), without('Uffe Testesen')]);
  });

  it('finds a signature whose time is another, by a millisecond', async () => {
    open.change(code, signed(1), (row) => ({ ...row, t: '2026-11-23T07:02:00.001Z' }));
    assert.deepEqual(await found(), [broken('the young person'), without('the young person')]);
  });

  it('finds a signature whose way, witness, level, text or seal is another', async () => {
    const original = open.read(code, signed(2));
    const changes = [
      { method: 'chat' },
      { witness: 'jonna' },
      { witness: undefined },
      { level: 'high' },
      { hash: 'f'.repeat(64) },
      { seal: testSeal('something else') },
      { seal: '' },
    ];
    for (const change of changes) {
      lines = [];
      open.change(code, signed(2), () => withEvent(original, 0, change));
      assert.deepEqual(await found(), [broken('the custodians'), without('the custodians')], JSON.stringify(change));
    }
    open.change(code, signed(2), () => original);
    assert.equal(await run(), 0, 'and nothing once it is as it was');
  });

  it('finds a goal, a promise, a person or a day that was changed in the text', async () => {
    const at = open.find(code, 'AgreementProposed');
    const original = open.read(code, at);
    const index = original.e.findIndex(({ type }) => type === 'AgreementProposed');
    const promise = { action: 'a1', title: 'Ring til FGU', responsible: 'uffe', deadline: '2026-12-01' };
    const goal = { id: 'g1', text: 'Jeg vil være tømrer' };
    const text = { goals: [goal], promises: [promise], custodianSigns: true };
    const changes: AgreementText[] = [
      { ...text, goals: [{ ...goal, text: 'Jeg vil være maler' }] },
      { ...text, promises: [{ ...promise, title: 'Skriv til FGU' }] },
      { ...text, promises: [{ ...promise, deadline: '2027-12-01' }] },
      { ...text, promises: [{ ...promise, responsible: 'karen' }] },
      { ...text, goals: [goal, { id: 'g2', text: 'Jeg vil flytte' }] },
      { ...text, custodianSigns: false },
    ];
    for (const changed of changes) {
      lines = [];
      open.change(code, at, () => withEvent(original, index, { text: changed }));
      const [first, ...rest] = await found();
      assert.equal(first, 'The text of agreement 1 has been changed since it was proposed.', JSON.stringify(changed));
      assert.match(
        rest.at(-1) ?? '',
        /^Agreement 1 stands as in force without a valid signature of the young person, /,
      );
    }
  });

  it('finds a text that was changed together with its hash, here and in every signature', async () => {
    const at = open.find(code, 'AgreementProposed');
    const text = {
      goals: [{ id: 'g1', text: 'Jeg vil være maler' }],
      promises: [{ action: 'a1', title: 'Ring til FGU', responsible: 'uffe', deadline: '2026-12-01' }],
      custodianSigns: true,
    };
    const hash = textHash(code, 1, text);
    open.change(code, at, (row) => withEvent(row, row.e.length - 1, { text, hash }));
    assert.equal(
      (await found())[0],
      'The signature of the young person on agreement 1 belongs to another text than the one that stands there.',
    );
    lines = [];
    for (const nth of [1, 2, 3, 4]) open.change(code, signed(nth), (row) => withEvent(row, 0, { hash }));
    const people = ['the young person', 'the custodians', 'Uffe Testesen', 'Karen Testesen'];
    assert.deepEqual((await found()).slice(0, 4), people.map(broken));
    assert.equal(
      lines.at(-1),
      'No signature fits SECRET_KEY. If the key has been replaced since they were given, put the old one into SECRET_KEY_PREVIOUS and try again.',
    );
  });

  it('finds a signature that was copied from another pathway, whole', async () => {
    const row = open.read(other, open.find(other, 'AgreementSigned', 3));
    open.change(code, signed(3), () => row);
    assert.deepEqual(await found(), [broken('Uffe Testesen'), without('Uffe Testesen')]);
    lines = [];
    const { hash } = open.read(code, signed(1)).e[0] ?? assert.fail();
    open.change(code, signed(3), () => withEvent(row, 0, { hash }));
    assert.deepEqual(await found(), [broken('Uffe Testesen'), without('Uffe Testesen')]);
  });

  it('finds a signature that was copied to another agreement, whole', async () => {
    const bench = agreementThatHolds({ id: 'C4D5F6' });
    bench.do('karen', propose(bench, { goal: 'Et andet mål' }));
    const again = await OpenStore.with(bench);
    const { hash } = bench.state.agreements[1] ?? assert.fail();
    const row = again.read('C4D5F6', again.find('C4D5F6', 'AgreementSigned', 2));
    const copies = [
      withEvent(row, 0, { agreement: 2 }),
      withEvent(row, 0, { agreement: 2, hash }),
      withEvent(row, 0, { agreement: 3 }),
      row,
    ];
    for (const copy of copies) again.add('C4D5F6', copy);
    const said = await runVerify({
      store: again.store,
      code: 'C4D5F6',
      secrets: [testSecret],
      zone: testZone,
      locale: 'en',
      print: (line) => void lines.push(line),
    });
    await again.close();
    assert.equal(said, 1);
    assert.deepEqual(
      lines.slice(1).map((line) => line.replace(/^Event \d+: /, '')),
      [
        'The signature of uffe on agreement 2 is not as it was given: it was changed, moved, or made without Vejviser.',
        'The signature of uffe on agreement 2 is not as it was given: it was changed, moved, or made without Vejviser.',
        'There is a signature of uffe on agreement 3, and no such agreement.',
        'The signature of uffe on agreement 1 stands there twice.',
      ],
    );
  });

  it('finds an agreement that was put in force by hand, and one that somebody who has to has not signed', async () => {
    const bench = proposedAgreement({ id: 'C4D5F6' });
    bench.do('uffe', signature(bench, 'uffe'));
    const again = await OpenStore.with(bench);
    const at = again.find('C4D5F6', 'AgreementSigned');
    again.change('C4D5F6', at, (row) => ({ ...row, e: [...row.e, { type: 'AgreementEntered', agreement: 1 }] }));
    const says = async (locale: 'da' | 'en') => {
      lines = [];
      const print = (line: string) => void lines.push(line);
      await runVerify({ store: again.store, code: 'C4D5F6', secrets: [testSecret], zone: testZone, locale, print });
      return lines.at(-1);
    };
    assert.equal(
      await says('en'),
      `Event ${at}: Agreement 1 stands as in force without a valid signature of the young person and karen.`,
    );
    assert.equal(
      await says('da'),
      `Hændelse ${at}: Aftale 1 står som trådt i kraft, men der mangler en gyldig underskrift fra den unge og karen.`,
    );
    await again.close();
  });

  it('finds a signature that was made for another with the right key', async () => {
    const { hash } = open.read(code, signed(1)).e[0] ?? assert.fail();
    const at = '2026-11-23T07:05:00.000Z';
    const forged = { party: 'uffe', by: 'karen', at, method: 'chat' } as const;
    const seal = testSeal(sealedText(code, 1, String(hash), forged));
    open.change(code, signed(3), (row) => withEvent({ ...row, t: at, b: 'karen' }, 0, { seal }));
    assert.deepEqual(await found(), [
      'The signature of Uffe Testesen on agreement 1 was given by Karen Testesen. Nobody can sign for another.',
      without('Uffe Testesen'),
    ]);
  });

  it('finds a commit that is missing, and one that cannot be read', async () => {
    const row = open.read(code, signed(3));
    open.change(code, signed(3), () => withEvent(row, 0, { method: 'telepathy' }));
    assert.equal(await run(), 1);
    open.change(code, signed(3), () => row);
    open.remove(code, signed(2));
    assert.equal(await run('da'), 1);
    assert.deepEqual(lines, [
      'The events of pathway K7F3XQ cannot be read: at least one is missing, or was changed so that it makes no sense.',
      'Hændelserne i forløb K7F3XQ kan ikke læses: mindst én mangler eller er ændret, så den ikke kan forstås.',
    ]);
  });

  it('finds nothing that fits a key that sealed none of it, and says what may be the reason', async () => {
    assert.equal(await run('da', ['en-anden-noegle-end-den-der-blev-brugt']), 1);
    assert.equal(lines.length, 1 + 4 + 1 + 1);
    assert.match(lines.at(-1) ?? '', /Er nøglen skiftet/);
    assert.notEqual(sealer('a')('x'), sealer('b')('x'));
  });
});
