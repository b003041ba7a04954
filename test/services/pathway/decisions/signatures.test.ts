import assert from 'node:assert/strict';
import { sealedText } from '../../../../services/pathway/agreement.ts';
import type { PathwayCommand } from '../../../../services/pathway/commands.ts';
import type { SignatureMethod } from '../../../../services/pathway/events.ts';
import { youngPersonId } from '../../../../services/pathway/young-person.ts';
import { isSealed } from '../../../../services/seal.ts';
import {
  agreementOf,
  agreementThatHolds,
  almostAdult,
  handOverTo,
  onPaper,
  propose,
  proposedAgreement,
  signature,
  signers,
} from '../../../support/agreement-bench.ts';
import { type PathwayBench, testNow, testSecret } from '../../../support/domain.ts';

const later = testNow.plus({ days: 31 });
const custody = { model: 'test-custody', birthDate: almostAdult };
const decline = (party?: string, note = 'Det er for tidligt'): PathwayCommand => ({
  type: 'agreement.decline',
  agreement: 1,
  note,
  ...(party === undefined ? {} : { party }),
});

/** What somebody sends who signs what they see, in that way. */
function signed(bench: PathwayBench, method: SignatureMethod, level?: string): PathwayCommand {
  const { version: agreement, hash } = agreementOf(bench);
  return { type: 'agreement.sign', agreement, hash, method, ...(level === undefined ? {} : { level }) };
}

describe('a signature', () => {
  it('names the party, the person, the time and the way, and is sealed over all of it and the text', () => {
    const bench = proposedAgreement();
    bench.do('uffe', signature(bench, 'uffe'));
    const { version, hash, signatures } = agreementOf(bench);
    const found = signatures.get('uffe');
    assert.ok(found);
    const { seal, ...said } = found;
    assert.deepEqual(said, { party: 'uffe', by: 'uffe', at: '2026-11-23T07:02:00.000Z', method: 'chat' });
    assert.ok(isSealed([testSecret], sealedText('K7F3XQ', version, hash, said), seal));
  });

  it('with an electronic identity keeps the level of assurance that it gave', () => {
    const bench = proposedAgreement();
    bench.do(youngPersonId, signed(bench, 'eid', 'substantial'));
    const found = agreementOf(bench).signatures.get(youngPersonId);
    assert.deepEqual([found?.method, found?.level], ['eid', 'substantial']);
  });

  it('that is given twice is given once, also when the agreement is in force', () => {
    const bench = agreementThatHolds();
    const before = bench.state;
    for (const who of ['uffe', 'karen', youngPersonId])
      assert.deepEqual(bench.run(who, signature(bench, who)), { events: [] });
    assert.equal(bench.state, before);
    bench.do('karen', propose(bench, { goal: 'Et andet mål' }));
    assert.deepEqual(bench.run('uffe', signature(bench, 'uffe', 1)), { events: [] }, 'the first one still holds');
    assert.equal(bench.refusal('jonna', signature(bench, 'jonna', 1)), 'agreementChanged');
  });

  it('is refused of another text than the one that waits, and of one that there is not', () => {
    const bench = proposedAgreement();
    const { hash } = agreementOf(bench);
    const sign = { type: 'agreement.sign', agreement: 1, hash, method: 'chat' } as const;
    assert.deepEqual(bench.run('uffe', { ...sign, hash: hash.toUpperCase() }), {
      refusal: { code: 'agreementChanged', agreement: 1 },
    });
    for (const agreement of [0, 2, -1, 0.5, Number.NaN])
      assert.equal(bench.refusal('uffe', { ...sign, agreement }), 'noAgreement');
  });

  it('is nobody’s who has promised nothing and does not coordinate', () => {
    const bench = proposedAgreement();
    assert.equal(bench.refusal('jonna', signature(bench, 'jonna')), 'notAParty');
    assert.equal(bench.refusal('fremmed', signature(bench, 'fremmed')), 'notOfTheTeam');
    assert.equal(bench.refusal('ukendt', signature(bench, 'ukendt')), 'stranger');
    for (const who of ['chosenAdult', 'clock']) assert.equal(bench.refusal(who, signature(bench, who)), 'notOfTheTeam');
    const held = agreementThatHolds();
    assert.equal(held.refusal('jonna', signature(held, 'jonna')), 'agreementInForce');
  });

  it('is given in the chat by the staff, on their page by the young person, and on paper before a witness only', () => {
    const bench = proposedAgreement();
    for (const method of ['page', 'eid', 'paper'] as const)
      assert.equal(bench.refusal('uffe', signed(bench, method)), 'notUnderstood', method);
    for (const method of ['chat', 'paper'] as const)
      assert.equal(bench.refusal(youngPersonId, signed(bench, method)), 'notUnderstood', method);
    assert.deepEqual(signers(bench), []);
  });

  it('can be given on the last day, and on the next no more', () => {
    const bench = proposedAgreement();
    bench.do('uffe', signature(bench, 'uffe'), testNow.plus({ days: 30 }).endOf('day'));
    assert.deepEqual(bench.run('karen', signature(bench, 'karen'), later.startOf('day')), {
      refusal: { code: 'agreementExpired', on: '2026-12-23' },
    });
  });

  it('is refused when somebody who has promised something has left, and asked for again when they are back', () => {
    const bench = proposedAgreement();
    bench.do('karen', { type: 'member.remove', person: 'uffe' });
    assert.deepEqual(bench.run(youngPersonId, signature(bench, youngPersonId)), {
      refusal: { code: 'partyGone', person: 'uffe' },
    });
    bench.do('karen', { type: 'member.add', member: { person: 'uffe', roles: ['educationGuide'] } });
    assert.equal(bench.refusal(youngPersonId, signature(bench, youngPersonId)), 'done');
  });

  it('is refused in a closed pathway', () => {
    const bench = proposedAgreement();
    bench.do('karen', { type: 'pathway.close', reason: 'movedAway' });
    assert.equal(bench.refusal(youngPersonId, signature(bench, youngPersonId)), 'pathwayClosed');
  });
});

describe('a signature on paper', () => {
  it('is noted for the young person and for whoever has custody, with who saw it and who noted it', () => {
    const bench = proposedAgreement(custody);
    bench.do('karen', onPaper(bench, youngPersonId, 'uffe'));
    bench.do('uffe', onPaper(bench, 'custodian', 'jonna'));
    const { signatures } = agreementOf(bench);
    const facts = [...signatures.values()].map(({ party, by, method, witness }) => [party, by, method, witness]);
    assert.deepEqual(facts, [
      [youngPersonId, 'karen', 'paper', 'uffe'],
      ['custodian', 'uffe', 'paper', 'jonna'],
    ]);
  });

  it('is noted for nobody who can sign for themselves, by nobody outside the team, and seen by one of the team', () => {
    const bench = proposedAgreement(custody);
    for (const party of ['uffe', 'karen', 'jonna', 'chosenAdult', 'clock', ''])
      assert.equal(bench.refusal('karen', onPaper(bench, party, 'uffe')), 'cannotSignFor', party);
    for (const witness of ['fremmed', 'ukendt', youngPersonId, 'custodian', ''])
      assert.equal(bench.refusal('karen', onPaper(bench, youngPersonId, witness)), 'notAMember', witness);
    for (const by of ['fremmed', youngPersonId, 'chosenAdult', 'clock'])
      assert.equal(bench.refusal(by, onPaper(bench, youngPersonId, 'uffe')), 'notOfTheTeam', by);
  });

  it('is never seen by the one who notes it, whoever that is', () => {
    const bench = proposedAgreement(custody);
    for (const by of ['karen', 'uffe', 'jonna'])
      for (const party of [youngPersonId, 'custodian'])
        assert.equal(bench.refusal(by, onPaper(bench, party, by)), 'witnessIsNoter', `${by} ${party}`);
    assert.deepEqual(signers(bench), []);
  });

  it('is one with the signature that the young person gives on their page', () => {
    const bench = proposedAgreement();
    bench.do(youngPersonId, signature(bench, youngPersonId));
    assert.deepEqual(bench.run('karen', onPaper(bench, youngPersonId, 'uffe')), { events: [] });
    const paper = proposedAgreement();
    paper.do('karen', onPaper(paper, youngPersonId, 'uffe'));
    assert.deepEqual(paper.run(youngPersonId, signature(paper, youngPersonId)), { events: [] });
    assert.equal(agreementOf(paper).signatures.get(youngPersonId)?.method, 'paper');
  });

  it('of whoever has custody is asked for by the model only, and until the 18th birthday only', () => {
    const without = proposedAgreement({ birthDate: almostAdult });
    assert.equal(without.refusal('karen', onPaper(without, 'custodian', 'uffe')), 'notAParty');
    const bench = proposedAgreement(custody);
    const birthday = testNow.set({ month: 12, day: 2 });
    assert.equal(bench.refusal('karen', onPaper(bench, 'custodian', 'uffe'), birthday), 'notAParty');
    assert.equal(bench.refusal('karen', onPaper(bench, 'custodian', 'uffe'), birthday.minus({ days: 1 })), 'done');
    assert.deepEqual(bench.run('karen', onPaper(bench, 'custodian', 'uffe'), birthday), { events: [] });
  });
});

describe('a "no"', () => {
  it('ends the proposal, with its reason, also from somebody who has signed', () => {
    const bench = proposedAgreement();
    bench.do(youngPersonId, signature(bench, youngPersonId));
    bench.do('karen', decline(youngPersonId, '  Jeg har fortrudt <script> '), testNow.plus({ days: 3 }));
    assert.deepEqual(agreementOf(bench).declined, {
      party: youngPersonId,
      by: 'karen',
      at: '2026-11-26T07:02:00.000Z',
      note: 'Jeg har fortrudt <script>',
    });
    assert.deepEqual(signers(bench), [youngPersonId], 'that they had signed stays on record');
    assert.deepEqual(bench.run('uffe', signature(bench, 'uffe')), {
      refusal: { code: 'agreementDeclined', by: youngPersonId, at: '2026-11-26T07:02:00.000Z' },
    });
  });

  it('needs a reason, and one that is not too long', () => {
    const bench = proposedAgreement();
    assert.equal(bench.refusal('uffe', decline(undefined, ' \n')), 'inputMissing');
    assert.equal(bench.refusal('uffe', decline(undefined, 'x'.repeat(12_001))), 'textTooLong');
    assert.equal(bench.refusal('uffe', decline(undefined, 'x'.repeat(12_000))), 'done');
  });

  it('is said once, and of another says who was first', () => {
    const bench = proposedAgreement();
    bench.do('uffe', decline());
    assert.deepEqual(bench.run('uffe', decline()), { events: [] });
    assert.equal(bench.refusal('karen', decline()), 'agreementDeclined');
  });

  it('is nobody’s for another, and least of all the young person’s for whoever has custody', () => {
    const bench = proposedAgreement(custody);
    assert.equal(bench.refusal('karen', decline('uffe')), 'cannotSignFor');
    assert.equal(bench.refusal(youngPersonId, decline('custodian')), 'cannotSignFor');
    assert.equal(bench.refusal(youngPersonId, decline('uffe')), 'cannotSignFor');
    assert.equal(bench.refusal('jonna', decline()), 'notAParty');
    assert.equal(bench.refusal('jonna', decline('custodian')), 'done', 'it came by post, and she opened it');
  });

  it('is not the former coordinator’s any more, who has promised nothing', () => {
    const bench = proposedAgreement();
    handOverTo(bench, 'kirsten');
    assert.equal(bench.refusal('karen', decline()), 'notAParty');
    assert.equal(bench.refusal('kirsten', decline()), 'done');
  });

  it('is heard also when the proposal could not come into force any more', () => {
    const bench = proposedAgreement();
    bench.do('karen', { type: 'member.remove', person: 'uffe' });
    assert.equal(bench.refusal(youngPersonId, decline()), 'done');
  });

  it('is too late for what has run out, or what another has taken the place of', () => {
    assert.equal(proposedAgreement().refusal('uffe', decline(), later), 'agreementExpired');
    const bench = proposedAgreement();
    bench.do('karen', propose(bench, { goal: 'Et andet mål' }));
    assert.deepEqual(bench.run('uffe', decline()), { refusal: { code: 'agreementChanged', agreement: 2 } });
  });
});

describe('a "no" to what is in force', () => {
  it('is the young person’s alone, stands with its reason, and leaves it in force', () => {
    const bench = agreementThatHolds();
    for (const who of ['uffe', 'karen'])
      assert.equal(bench.refusal(who, decline()), 'agreementInForce', 'they have promised it');
    bench.do(youngPersonId, decline());
    const { objected, inForceSince } = agreementOf(bench);
    assert.deepEqual(objected, { by: youngPersonId, at: '2026-11-23T07:02:00.000Z', note: 'Det er for tidligt' });
    assert.ok(inForceSince);
    assert.deepEqual(bench.run(youngPersonId, decline()), { events: [] });
  });

  it('can be noted by the team, who then stand there', () => {
    const bench = agreementThatHolds();
    bench.do('jonna', decline(youngPersonId));
    assert.equal(agreementOf(bench).objected?.by, 'jonna');
  });

  it('is of the one that holds now, and not of one before it', () => {
    const bench = agreementThatHolds();
    bench.do('karen', propose(bench, { goal: 'Et andet mål' }));
    assert.equal(bench.refusal(youngPersonId, decline()), 'done', 'the first still holds');
    for (const who of [youngPersonId, 'uffe', 'karen']) bench.do(who, signature(bench, who));
    assert.deepEqual(bench.run(youngPersonId, decline()), { refusal: { code: 'agreementChanged', agreement: 2 } });
  });
});
