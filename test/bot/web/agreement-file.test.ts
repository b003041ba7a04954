import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import { viewContext } from '../../../bot/desk.ts';
import { agreementDocumentOf } from '../../../bot/web/agreement-file.ts';
import type { AgreementDocument } from '../../../bot/web/agreement-pdf/agreement-document.ts';
import { agreementPdf } from '../../../bot/web/agreement-pdf/agreement-pdf.ts';
import { catalogOf, type Locale } from '../../../cards/text/catalog.ts';
import { custodianId } from '../../../services/pathway/agreement.ts';
import { chosenAdultId, youngPersonId } from '../../../services/pathway/young-person.ts';
import {
  agreementOf,
  agreementThatHolds,
  almostAdult,
  handOverTo,
  onPaper,
  promisedPathway,
  propose,
  proposedAgreement,
  signature,
} from '../../support/agreement-bench.ts';
import { DeskBench } from '../../support/desk.ts';
import { custodyModel, type PathwayBench, testNow, testZone } from '../../support/domain.ts';
import { readPaper } from '../../support/paper-reader.ts';
import { whole } from '../../support/whole.ts';

const name = 'Mikkel Prøvesen';
const at = (local: string) => DateTime.fromISO(local, { zone: testZone });

describe('the document of an agreement', () => {
  let desk: DeskBench;
  before(async () => {
    desk = await DeskBench.create();
  });

  interface Wish {
    readonly version?: number;
    readonly now?: DateTime;
    readonly youngPerson?: string | undefined;
    readonly locale?: Locale;
  }
  function documentOf(bench: PathwayBench, wish: Wish = {}): AgreementDocument {
    const { version, now = testNow, locale = 'da' } = wish;
    const ctx = { ...viewContext(desk.desk, locale), now };
    const youngPerson = 'youngPerson' in wish ? wish.youngPerson : name;
    return agreementDocumentOf(ctx, { state: whole(bench.state), agreement: agreementOf(bench, version), youngPerson });
  }
  const partiesOf = ({ parties }: AgreementDocument) =>
    parties.map(({ name, signed, declined }) => [name, signed?.method, declined?.reason]);

  it('names the young person and the staff with what they are, and has the hash and the time of the print', () => {
    const bench = proposedAgreement();
    const document = documentOf(bench);
    assert.deepEqual(
      [document.code, document.version, document.youngPerson, document.hash, document.zone],
      ['K7F3XQ', 1, name, agreementOf(bench).hash, testZone],
    );
    assert.equal(at(document.printedAt).toMillis(), testNow.toMillis());
    assert.deepEqual(
      document.parties.map(({ name, role }) => [name, role]),
      [
        [name, 'Den unge'],
        ['Karen Testesen', 'Koordinator, Børne- og ungerådgiver'],
        ['Uffe Testesen', 'Uddannelsesvejleder'],
      ],
    );
    assert.deepEqual(document.promises, [
      { what: 'Ring til FGU', who: { name: 'Uffe Testesen', role: 'Uddannelsesvejleder' }, by: '2026-12-01' },
    ]);
  });

  it('says it in the language that was asked for, and leaves what was typed as it was', () => {
    const document = documentOf(proposedAgreement(), { locale: 'en' });
    assert.deepEqual(
      document.parties.map(({ role }) => role),
      ['The young person', 'Coordinator, Child and youth adviser', 'Education guide'],
    );
    assert.deepEqual(document.goals, [{ text: 'Jeg vil være tømrer' }]);
  });

  it('without the young person’s name calls them what they are', () => {
    const document = documentOf(proposedAgreement(), { youngPerson: undefined });
    assert.equal('youngPerson' in document, false);
    assert.deepEqual(document.parties[0], { name: 'Den unge' });
  });

  it('has whoever has custody as that, without a name, and their signature with who saw it and who noted it', () => {
    const bench = proposedAgreement({ birthDate: almostAdult, model: custodyModel.id });
    bench.do('uffe', onPaper(bench, custodianId, 'karen'));
    const custodian = documentOf(bench).parties.find(({ name }) => name === 'Forældremyndigheden');
    assert.equal(custodian?.role, undefined);
    const { method, witness, notedBy } = custodian?.signed ?? {};
    assert.deepEqual([method, witness, notedBy], ['paper', 'Karen Testesen', 'Uffe Testesen']);
    const grown = proposedAgreement({ birthDate: almostAdult, model: custodyModel.id });
    const after = documentOf(grown, { now: at('2026-12-02T08:00') });
    assert.deepEqual(
      partiesOf(after).map(([name]) => name),
      [name, 'Karen Testesen', 'Uffe Testesen'],
    );
  });

  it('never has the chosen adult on it', async () => {
    const bench = proposedAgreement();
    bench.do(youngPersonId, { type: 'adult.choose', sees: ['meetings', 'goals'] });
    const document = documentOf(bench);
    assert.ok(!JSON.stringify(document).includes('Den unges voksne'));
    assert.ok(!JSON.stringify(document).includes(chosenAdultId));
    const { text } = await readPaper(await agreementPdf(document, catalogOf('da'), 'da'));
    assert.doesNotMatch(text.join(' '), /voksne/);
  });

  it('tells whose electronic identity was how strong', () => {
    const bench = proposedAgreement();
    const { hash } = agreementOf(bench);
    bench.do(youngPersonId, { type: 'agreement.sign', agreement: 1, hash, method: 'eid', level: 'MitID, betydelig' });
    const signed = documentOf(bench).parties[0]?.signed;
    assert.deepEqual([signed?.method, signed?.level], ['eid', 'MitID, betydelig']);
  });

  describe('says how it stands', () => {
    it('proposed, until the last day to sign', () => {
      assert.deepEqual(documentOf(proposedAgreement()).status, { kind: 'proposed', until: '2026-12-23' });
      assert.equal(documentOf(proposedAgreement(), { now: at('2026-12-23T23:59') }).status.kind, 'proposed');
    });

    it('expired, from the day after', () => {
      const status = documentOf(proposedAgreement(), { now: at('2026-12-24T00:00') }).status;
      assert.deepEqual(status, { kind: 'expired', on: '2026-12-23' });
    });

    it('in force, with everyone’s signature; and so it stays when the young person says no to it, which is told', () => {
      const bench = agreementThatHolds();
      const since = agreementOf(bench).inForceSince ?? '';
      assert.deepEqual(documentOf(bench).status, { kind: 'inForce', since });
      bench.do(youngPersonId, { type: 'agreement.decline', agreement: 1, note: 'Jeg vil hellere være kok' });
      const document = documentOf(bench);
      assert.equal(document.status.kind, 'inForce');
      assert.deepEqual(partiesOf(document), [
        [name, 'page', 'Jeg vil hellere være kok'],
        ['Uffe Testesen', 'chat', undefined],
        ['Karen Testesen', 'chat', undefined],
      ]);
    });

    it('declined, with the reason, also by somebody who had signed', () => {
      const bench = proposedAgreement();
      bench.do('uffe', signature(bench, 'uffe'));
      bench.do('uffe', { type: 'agreement.decline', agreement: 1, note: 'Jeg kan ikke alligevel' });
      const document = documentOf(bench);
      assert.equal(document.status.kind, 'declined');
      const uffe = document.parties.find(({ name }) => name === 'Uffe Testesen');
      assert.deepEqual([uffe?.signed?.method, uffe?.declined?.reason], ['chat', 'Jeg kan ikke alligevel']);
    });

    it('withdrawn', () => {
      const bench = proposedAgreement();
      bench.do('karen', { type: 'agreement.withdraw', agreement: 1 });
      assert.equal(documentOf(bench).status.kind, 'withdrawn');
    });

    it('replaced, by which one and when; and only once that one holds', () => {
      const bench = agreementThatHolds();
      bench.do('karen', propose(bench, { goal: 'Jeg vil rejse' }));
      assert.equal(documentOf(bench, { version: 1 }).status.kind, 'inForce');
      for (const who of [youngPersonId, 'uffe', 'karen']) bench.do(who, signature(bench, who));
      const { inForceSince } = agreementOf(bench, 2);
      assert.deepEqual(documentOf(bench, { version: 1 }).status, { kind: 'replaced', by: 2, at: inForceSince });
      assert.equal(documentOf(bench, { version: 2 }).status.kind, 'inForce');
    });

    it('closed, when the pathway was before everyone had signed; what was in force is told as that', () => {
      const bench = proposedAgreement();
      bench.do('karen', { type: 'pathway.close', reason: 'movedAway' });
      assert.deepEqual(documentOf(bench).status, { kind: 'closed', at: bench.state.closed?.at });
      const held = agreementThatHolds();
      held.do('karen', { type: 'pathway.close', reason: 'movedAway' });
      assert.equal(documentOf(held).status.kind, 'inForce');
    });
  });

  it('has the words that were signed and nothing else of the goals, whatever is rated, raised, reached or dropped later', async () => {
    const bench = promisedPathway();
    bench.do('karen', { type: 'goal.add', text: 'Sove om natten', topic: 'health', start: 2, target: 7 });
    bench.do('karen', { type: 'goal.add', text: 'Finde en læreplads', topic: 'education', partOf: 'g1' });
    bench.do('karen', propose(bench));
    const before = documentOf(bench);
    assert.deepEqual(
      before.goals,
      agreementOf(bench).text.goals.map(({ text }) => ({ text })),
    );
    const paper = await agreementPdf(before, catalogOf('da'), 'da');
    bench.do(youngPersonId, { type: 'goal.rate', goal: 'g2', value: 4 });
    bench.do(youngPersonId, { type: 'goal.raise', goal: 'g2', text: 'Sove hver nat', target: 9 });
    bench.do('karen', { type: 'goal.reword', goal: 'g1', text: 'Noget helt andet' });
    bench.do(youngPersonId, { type: 'goal.reach', goal: 'g3' });
    bench.do(youngPersonId, { type: 'goal.drop', goal: 'g1', note: 'Ikke mere' });
    assert.deepEqual(documentOf(bench), before);
    assert.ok(Buffer.from(paper).equals(await agreementPdf(documentOf(bench), catalogOf('da'), 'da')));
  });

  it('tells on which day a promise was kept, by the municipality’s clock', () => {
    const bench = proposedAgreement();
    bench.do('uffe', { type: 'action.done', action: 'a1' }, at('2026-11-28T00:30'));
    assert.equal(documentOf(bench).promises[0]?.doneOn, '2026-11-28');
    bench.do('uffe', { type: 'action.reopen', action: 'a1' });
    assert.equal(documentOf(bench).promises[0]?.doneOn, undefined);
    bench.do('uffe', { type: 'action.drop', action: 'a1', note: 'Ikke mere' });
    assert.equal(documentOf(bench).promises[0]?.doneOn, undefined);
  });

  it('keeps the name of somebody who has left since, and of a coordinator who has been replaced', () => {
    const bench = agreementThatHolds();
    bench.do('karen', { type: 'member.add', member: { person: 'kirsten', roles: ['adultCaseworker'] } });
    handOverTo(bench, 'kirsten');
    bench.do('kirsten', { type: 'member.remove', person: 'uffe' });
    const document = documentOf(bench);
    assert.deepEqual(
      document.parties.map(({ name, role }) => [name, role]),
      [
        [name, 'Den unge'],
        ['Uffe Testesen', 'Uddannelsesvejleder'],
        ['Karen Testesen', 'Børne- og ungerådgiver'],
      ],
    );
    assert.equal(document.promises[0]?.who.name, 'Uffe Testesen');
  });
});
