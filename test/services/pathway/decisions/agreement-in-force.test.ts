import assert from 'node:assert/strict';
import { agreementInForce, missingParties, requiredParties } from '../../../../services/pathway/agreement.ts';
import { decide } from '../../../../services/pathway/decide.ts';
import { youngPersonId } from '../../../../services/pathway/young-person.ts';
import {
  agreementOf,
  almostAdult,
  handOverTo,
  onPaper,
  promisedPathway,
  propose,
  proposedAgreement,
  signature,
  signers,
} from '../../../support/agreement-bench.ts';
import { contextOf, type PathwayBench, testNow, testPeople, testPerson } from '../../../support/domain.ts';

const custody = { model: 'test-custody', birthDate: almostAdult };
const eve = testNow.set({ month: 12, day: 1 }).endOf('day');
const birthday = testNow.set({ month: 12, day: 2 }).startOf('day');
const enter = { type: 'agreement.enter' } as const;

const isInForce = (bench: PathwayBench) => agreementOf(bench).inForceSince !== undefined;

describe('an agreement comes into force', () => {
  it('with the last signature, in the same commit, and not before', () => {
    const bench = proposedAgreement();
    assert.deepEqual(requiredParties(bench.state, agreementOf(bench), testNow), [youngPersonId, 'karen', 'uffe']);
    for (const who of ['karen', youngPersonId]) {
      bench.do(who, signature(bench, who));
      assert.equal(isInForce(bench), false);
    }
    const events = bench.do('uffe', signature(bench, 'uffe'), testNow.plus({ hours: 1 }));
    assert.deepEqual(
      events.map(({ type }) => type),
      ['AgreementSigned', 'AgreementEntered'],
    );
    assert.equal(agreementInForce(bench.state)?.inForceSince, '2026-11-23T08:02:00.000Z');
  });

  it('in whatever order people sign, and each party is asked for once', () => {
    const bench = promisedPathway();
    const add = { type: 'action.add', deadline: '2026-12-05', topic: 'other' } as const;
    for (const responsible of ['karen', 'uffe', youngPersonId])
      bench.do('karen', { ...add, title: responsible, responsible });
    bench.do('karen', propose(bench));
    assert.deepEqual(requiredParties(bench.state, agreementOf(bench), testNow).sort(), [
      'karen',
      'uffe',
      youngPersonId,
    ]);
    for (const who of ['uffe', youngPersonId, 'karen']) bench.do(who, signature(bench, who));
    assert.ok(isInForce(bench));
  });

  it('not without somebody who has promised something and has left since signing, also if everyone else signs', () => {
    const bench = proposedAgreement();
    bench.do('uffe', signature(bench, 'uffe'));
    bench.do(youngPersonId, signature(bench, youngPersonId));
    bench.do('karen', { type: 'member.remove', person: 'uffe' });
    assert.equal(bench.refusal('karen', signature(bench, 'karen')), 'partyGone');
    bench.do('karen', { type: 'member.add', member: { person: 'uffe', roles: [] } });
    bench.do('karen', signature(bench, 'karen'));
    assert.ok(isInForce(bench), 'he is back, and had signed this very text');
  });

  it('not with a promise of somebody whose rights have ended since: they could not keep it', () => {
    const bench = proposedAgreement(custody);
    for (const who of [youngPersonId, 'uffe', 'karen']) bench.do(who, signature(bench, who));
    const isUffeGone = (uffe: boolean, by: string) => ({
      ...contextOf(by, birthday),
      person: (id: string) =>
        uffe && id === 'uffe' ? testPerson(id, { endedAt: '2026-12-01T00:00:00.000Z' }) : testPeople.get(id),
    });
    assert.deepEqual(decide(bench.state, enter, isUffeGone(true, 'clock')), { events: [] });
    assert.deepEqual(decide(bench.state, enter, isUffeGone(false, 'clock')), {
      events: [{ type: 'AgreementEntered', agreement: 1 }],
    });
    const waiting = proposedAgreement();
    assert.deepEqual(decide(waiting.state, signature(waiting, 'karen'), isUffeGone(true, 'karen')), {
      refusal: { code: 'partyGone', person: 'uffe' },
    });
  });

  it('not by a signature that is refused, and not when it was declined, taken back or has run out', () => {
    const almost = () => {
      const bench = proposedAgreement(custody);
      for (const who of [youngPersonId, 'uffe', 'karen']) bench.do(who, signature(bench, who));
      return bench;
    };
    const declined = almost();
    declined.do('uffe', { type: 'agreement.decline', agreement: 1, note: 'Nej' });
    const back = almost();
    back.do('karen', { type: 'agreement.withdraw', agreement: 1 });
    const closed = almost();
    closed.do('karen', { type: 'pathway.close', reason: 'movedAway' });
    for (const bench of [declined, back, closed]) {
      bench.run('clock', enter, birthday);
      assert.equal(isInForce(bench), false);
    }
    const late = almost();
    late.run('clock', enter, testNow.plus({ days: 31 }));
    assert.equal(isInForce(late), false);
    closed.do('karen', { type: 'pathway.reopen' }, birthday);
    assert.ok(isInForce(closed), 'everything had been signed, and custody has ended');
  });
});

describe('a handover of the coordination while an agreement waits', () => {
  it('asks the new coordinator to sign, and no longer counts the former one’s signature, which stays on record', () => {
    const bench = proposedAgreement();
    for (const who of [youngPersonId, 'karen']) bench.do(who, signature(bench, who));
    handOverTo(bench, 'kirsten');
    bench.do('uffe', signature(bench, 'uffe'));
    assert.equal(isInForce(bench), false);
    assert.deepEqual(missingParties(bench.state, agreementOf(bench), testNow), ['kirsten']);
    assert.deepEqual(signers(bench), [youngPersonId, 'karen', 'uffe']);
    bench.do('kirsten', signature(bench, 'kirsten'));
    assert.ok(isInForce(bench));
  });

  it('still asks the former coordinator for what they have promised', () => {
    const bench = promisedPathway();
    bench.do('karen', { type: 'action.add', title: 'x', deadline: '2026-12-05', topic: 'other', responsible: 'karen' });
    bench.do('karen', propose(bench));
    handOverTo(bench, 'kirsten');
    for (const who of [youngPersonId, 'uffe', 'kirsten']) bench.do(who, signature(bench, who));
    assert.deepEqual(missingParties(bench.state, agreementOf(bench), testNow), ['karen']);
  });

  it('brings it into force when only the former one had not signed', () => {
    const bench = promisedPathway();
    bench.do('karen', { type: 'member.add', member: { person: 'kirsten', roles: [] } });
    bench.do('karen', { type: 'action.handOver', action: 'a1', to: 'kirsten' });
    bench.do('karen', propose(bench));
    for (const who of [youngPersonId, 'kirsten']) bench.do(who, signature(bench, who));
    handOverTo(bench, 'kirsten');
    assert.ok(isInForce(bench));
    assert.equal(bench.commits.at(-1)?.events.at(-1)?.type, 'AgreementEntered');
  });
});

describe('the 18th birthday while an agreement waits', () => {
  const signedByAllButCustody = () => {
    const bench = proposedAgreement(custody);
    for (const who of [youngPersonId, 'uffe', 'karen']) bench.do(who, signature(bench, who));
    return bench;
  };

  it('ends the need for the signature of whoever has custody, and the clock brings it into force on that day', () => {
    const bench = signedByAllButCustody();
    assert.deepEqual(missingParties(bench.state, agreementOf(bench), eve), ['custodian']);
    assert.deepEqual(bench.run('clock', enter, eve), { events: [] });
    assert.deepEqual(bench.do('clock', enter, birthday), [{ type: 'AgreementEntered', agreement: 1 }]);
    assert.deepEqual(bench.run('clock', enter, birthday), { events: [] });
  });

  it('lets whatever anybody does next bring it into force, if the clock has not yet', () => {
    const bench = signedByAllButCustody();
    const events = bench.do('jonna', { type: 'goal.reach', goal: 'g1' }, birthday);
    assert.equal(events.at(-1)?.type, 'AgreementEntered');
  });

  it('changes nothing where custody had signed before', () => {
    const bench = signedByAllButCustody();
    bench.do('uffe', onPaper(bench, 'custodian', 'karen'), eve);
    assert.equal(agreementOf(bench).inForceSince, '2026-12-01T22:59:59.999Z');
  });

  it('is looked at again when the birth date was wrong', () => {
    const bench = signedByAllButCustody();
    bench.do('karen', { type: 'pathway.correct', birthDate: '2008-11-02', model: 'test-custody' });
    assert.ok(isInForce(bench));
  });
});
