import assert from 'node:assert/strict';
import {
  agreementInForce,
  pendingAgreement,
  requiredParties,
  textHash,
} from '../../../../services/pathway/agreement.ts';
import { youngPersonId } from '../../../../services/pathway/young-person.ts';
import {
  agreementOf,
  agreementThatHolds,
  onPaper,
  promisedPathway,
  propose,
  proposedAgreement,
  signature,
} from '../../../support/agreement-bench.ts';
import { openedPathway, testNow } from '../../../support/domain.ts';

const withdraw = (agreement: number) => ({ type: 'agreement.withdraw', agreement }) as const;
const decline = (agreement: number) => ({ type: 'agreement.decline', agreement, note: 'Det er for tidligt' }) as const;
const later = testNow.plus({ days: 31 });

describe('a proposed agreement', () => {
  it('holds the goals as they stand and who has promised what by when, and nothing that is nobody’s', () => {
    const bench = promisedPathway();
    bench.do('karen', { type: 'action.add', title: 'Ingen har den', deadline: '2026-12-05', topic: 'other' });
    bench.do('karen', propose(bench));
    const { version, text, hash, proposedBy, expiresOn } = agreementOf(bench);
    assert.deepEqual(text, {
      goals: [{ id: 'g1', text: 'Jeg vil være tømrer' }],
      promises: [{ action: 'a1', title: 'Ring til FGU', responsible: 'uffe', deadline: '2026-12-01' }],
    });
    assert.deepEqual([version, hash], [1, textHash('K7F3XQ', 1, text)]);
    assert.deepEqual([proposedBy, expiresOn], ['karen', '2026-12-23']);
  });

  it('is of the chosen actions only, each once', () => {
    const bench = promisedPathway();
    const added = { type: 'action.add', deadline: '2026-12-05', topic: 'other', responsible: 'jonna' } as const;
    bench.do('karen', { ...added, title: 'Find en bolig' });
    bench.do('karen', { ...added, title: 'Søg SU' });
    bench.do('karen', propose(bench, { actions: ['a3', 'a1', 'a3'] }));
    assert.deepEqual(
      agreementOf(bench).text.promises.map(({ action }) => action),
      ['a1', 'a3'],
    );
  });

  it('puts down the goal that was typed with it, in the young person’s words, and no second time', () => {
    const bench = promisedPathway();
    const goal = `  Jeg vil <b>selv</b> bestemme & bo på Ærø 👩‍🚒 ${'ord '.repeat(1250)}`;
    bench.do('karen', propose(bench, { goal }));
    assert.deepEqual(agreementOf(bench).text.goals[1], { id: 'g2', text: goal.trim() });
    assert.equal(bench.state.goals.get('g2')?.topic, 'other', 'nobody said what it is about');
    bench.do('karen', { type: 'action.move', action: 'a1', deadline: '2026-12-02' });
    bench.do('karen', propose(bench, { goal }));
    assert.equal(bench.state.goals.size, 2);
  });

  it('is refused without a goal, without a promise, and with a goal of more than 12,000 characters', () => {
    const bench = openedPathway();
    bench.do('uffe', { type: 'action.claim', action: 'a1' });
    assert.equal(bench.refusal('karen', propose(bench)), 'nothingToAgree');
    assert.equal(bench.refusal('karen', propose(bench, { goal: 'x'.repeat(12_001) })), 'textTooLong');
    assert.equal(bench.state.goals.size, 0, 'nothing of it is put down');
    bench.do('uffe', { type: 'action.release', action: 'a1' });
    assert.equal(bench.refusal('karen', propose(bench, { goal: 'Et mål' })), 'nothingToAgree');
  });

  it('is refused with an action that is none, is over, or is nobody’s', () => {
    const bench = promisedPathway();
    bench.do('karen', { type: 'action.add', title: 'Ingen har den', deadline: '2026-12-05', topic: 'other' });
    assert.equal(bench.refusal('karen', propose(bench, { actions: ['a1', 'a2'] })), 'inputInvalid');
    bench.do('karen', { type: 'action.drop', action: 'a2' });
    for (const action of ['a2', 'a9', '', '__proto__'])
      assert.equal(bench.refusal('karen', propose(bench, { actions: ['a1', action] })), 'actionUnknown');
  });

  it('is refused with the promise of somebody whose rights have ended: it could never come into force', () => {
    const bench = promisedPathway();
    const joined = bench.commits.at(0);
    assert.ok(joined);
    bench.state = {
      ...bench.state,
      members: new Map(bench.state.members).set('ophoert', { person: 'ophoert', roles: [], joinedAt: joined.at }),
      actions: new Map(bench.state.actions).set('a7', {
        ...(bench.state.actions.get('a1') ?? assert.fail()),
        id: 'a7',
        responsible: { person: 'ophoert', since: joined.at },
      }),
    };
    assert.deepEqual(bench.run('karen', propose(bench)), { refusal: { code: 'partyGone', person: 'ophoert' } });
    assert.equal(bench.refusal('karen', propose(bench, { actions: ['a1'] })), 'done');
  });

  it('is for the coordinator to make, and to take back', () => {
    const bench = proposedAgreement();
    for (const who of ['uffe', 'jonna', 'kirsten', youngPersonId]) {
      assert.notEqual(bench.refusal(who, propose(bench, { goal: 'Mit' })), 'done');
      assert.notEqual(bench.refusal(who, withdraw(1)), 'done');
    }
  });

  it('that is proposed again word for word is the same one', () => {
    const bench = proposedAgreement();
    assert.deepEqual(bench.run('karen', propose(bench)), { events: [] });
    assert.deepEqual(bench.run('karen', propose(bench, { base: 0 })), { events: [] }, 'the form was sent twice');
    const held = agreementThatHolds();
    assert.deepEqual(held.run('karen', propose(held)), { events: [] }, 'it is in force');
  });

  it('is not replaced by somebody who has not seen it', () => {
    const bench = proposedAgreement();
    const before = bench.state;
    assert.deepEqual(bench.run('karen', propose(bench, { goal: 'Et andet mål', base: 0 })), {
      refusal: { code: 'agreementPending', by: 'karen', at: '2026-11-23T07:02:00.000Z' },
    });
    assert.equal(bench.state, before);
  });

  it('takes the place of the one before, which nobody can sign any more', () => {
    const bench = proposedAgreement();
    const first = signature(bench, 'uffe');
    bench.do('uffe', first);
    bench.do('karen', propose(bench, { goal: 'Et andet mål' }));
    assert.equal(pendingAgreement(bench.state, testNow)?.version, 2);
    assert.ok(agreementOf(bench, 1).withdrawnAt);
    assert.equal(agreementOf(bench, 2).signatures.size, 0, 'a signature belongs to the text that it was given to');
    assert.deepEqual(bench.run(youngPersonId, signature(bench, youngPersonId, 1)), {
      refusal: { code: 'agreementChanged', agreement: 2 },
    });
    assert.deepEqual(bench.run('uffe', first), { refusal: { code: 'agreementChanged', agreement: 2 } });
  });

  it('leaves the one that is in force as it is until everyone has signed', () => {
    const bench = agreementThatHolds();
    bench.do('karen', propose(bench, { goal: 'Et andet mål' }));
    for (const who of [youngPersonId, 'uffe']) bench.do(who, signature(bench, who));
    assert.equal(agreementInForce(bench.state)?.version, 1);
    bench.do('karen', signature(bench, 'karen'));
    assert.equal(agreementInForce(bench.state)?.version, 2);
  });

  it('can say the same as one that is in force when the young person says no to that', () => {
    const bench = agreementThatHolds();
    bench.do(youngPersonId, decline(1));
    bench.do('karen', propose(bench));
    assert.equal(agreementOf(bench).version, 2);
    assert.equal(agreementInForce(bench.state)?.version, 1, 'which holds meanwhile');
  });

  it('can be proposed again when it was declined or has run out', () => {
    const declined = proposedAgreement();
    declined.do('uffe', decline(1));
    declined.do('karen', propose(declined));
    assert.equal(agreementOf(declined).version, 2);
    const expired = proposedAgreement();
    expired.do('karen', propose(expired), later);
    assert.equal(agreementOf(expired).version, 2);
  });

  it('asks for the signature of whoever has custody when the model did at the time, whatever it says later', () => {
    const bench = proposedAgreement({ model: 'test-custody' });
    bench.do('karen', { type: 'pathway.correct', birthDate: '2009-05-14', model: 'test-model' });
    assert.ok(requiredParties(bench.state, agreementOf(bench), testNow).includes('custodian'));
    bench.do('karen', propose(bench));
    assert.equal(agreementOf(bench).version, 2, 'without custody it is another text');
    assert.ok(!requiredParties(bench.state, agreementOf(bench), testNow).includes('custodian'));
    assert.equal(bench.refusal('karen', onPaper(bench, 'custodian', 'uffe')), 'notAParty');
  });
});

describe('taking a proposal back', () => {
  it('is done once, and ends it for everybody', () => {
    const bench = proposedAgreement();
    bench.do('karen', withdraw(1));
    assert.deepEqual(bench.run('karen', withdraw(1)), { events: [] });
    assert.equal(bench.refusal('uffe', signature(bench, 'uffe')), 'agreementWithdrawn');
    assert.equal(bench.refusal('uffe', decline(1)), 'agreementWithdrawn');
  });

  it('settles one that was declined or has run out', () => {
    const bench = proposedAgreement();
    bench.do('uffe', decline(1));
    assert.equal(bench.refusal('karen', withdraw(1)), 'done');
    assert.equal(proposedAgreement().refusal('karen', withdraw(1), later), 'done');
  });

  it('is refused for one that is in force, that there is not, or that another has taken the place of', () => {
    const bench = agreementThatHolds();
    assert.equal(bench.refusal('karen', withdraw(1)), 'agreementInForce');
    for (const version of [0, 2, 0.5, -1, Number.NaN])
      assert.equal(bench.refusal('karen', withdraw(version)), 'noAgreement');
    const declined = proposedAgreement();
    declined.do('uffe', decline(1));
    declined.do('karen', propose(declined));
    assert.deepEqual(declined.run('karen', withdraw(1)), { refusal: { code: 'agreementChanged', agreement: 2 } });
  });
});
