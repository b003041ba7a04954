import assert from 'node:assert/strict';
import { agreementDays, agreementTrouble, isReadyToEnter } from '../../../services/pathway/agreement-standing.ts';
import { youngPersonId } from '../../../services/pathway/young-person.ts';
import {
  agreementThatHolds,
  almostAdult,
  promisedPathway,
  propose,
  proposedAgreement,
  signature,
} from '../../support/agreement-bench.ts';
import { type PathwayBench, testNow } from '../../support/domain.ts';

const later = testNow.plus({ days: 31 });
const no = { type: 'agreement.decline', agreement: 1, note: 'Nej' } as const;
const trouble = ({ state }: PathwayBench, now = testNow) => agreementTrouble(state, now);

describe('the agreement as the coordinator’s next step', () => {
  it('is none before there is one, while it waits, and while it holds', () => {
    assert.equal(trouble(promisedPathway()), undefined);
    assert.equal(trouble(proposedAgreement()), undefined);
    assert.equal(trouble(agreementThatHolds(), later), undefined);
  });

  it('is one that was declined, until there is another or it is taken back', () => {
    const bench = proposedAgreement();
    bench.do('uffe', no);
    assert.equal(trouble(bench), 'declined');
    assert.equal(trouble(bench, later), 'declined');
    const again = proposedAgreement();
    again.do('uffe', no);
    again.do('karen', propose(again));
    assert.equal(trouble(again), undefined);
    bench.do('karen', { type: 'agreement.withdraw', agreement: 1 });
    assert.equal(trouble(bench), undefined);
  });

  it('is one that has run out, from the day after its last one', () => {
    const bench = proposedAgreement();
    assert.equal(trouble(bench, later.minus({ days: 1 }).endOf('day')), undefined);
    assert.equal(trouble(bench, later.startOf('day')), 'expired');
  });

  it('is one that somebody has promised something in who has left, or whose rights have ended', () => {
    const bench = proposedAgreement();
    assert.equal(
      agreementTrouble(bench.state, testNow, (person) => person !== 'uffe'),
      'partyGone',
    );
    assert.equal(
      agreementTrouble(bench.state, testNow, (person) => person !== youngPersonId),
      undefined,
      'the young person has no rights among the staff that could end',
    );
    bench.do('karen', { type: 'member.remove', person: 'uffe' });
    assert.equal(trouble(bench), 'partyGone');
  });

  it('is one that is in force and that the young person says no to, until another is proposed', () => {
    const bench = agreementThatHolds();
    bench.do(youngPersonId, no);
    assert.equal(trouble(bench), 'objected');
    bench.do('karen', propose(bench));
    assert.equal(trouble(bench), undefined, 'it waits for signatures');
    bench.do('karen', { type: 'agreement.withdraw', agreement: 2 });
    assert.equal(trouble(bench), 'objected');
  });

  it('is none in a closed pathway', () => {
    const bench = proposedAgreement();
    bench.do('uffe', no);
    bench.do('karen', { type: 'pathway.close', reason: 'movedAway' });
    assert.equal(trouble(bench), undefined);
  });
});

describe('the days on which an agreement changes by itself', () => {
  const days = ({ state }: PathwayBench, now = testNow) => agreementDays(state, now);
  const custody = { model: 'test-custody', birthDate: almostAdult };

  it('are the 18th birthday where custody is waited for, and the day after the last one to sign', () => {
    assert.deepEqual(days(proposedAgreement(custody)), ['2026-12-02', '2026-12-24']);
    assert.deepEqual(days(proposedAgreement({ birthDate: almostAdult })), ['2026-12-24']);
    assert.deepEqual(days(proposedAgreement({ model: 'test-custody' })), ['2026-12-24'], 'the birthday is too late');
    assert.deepEqual(days(proposedAgreement(custody), testNow.set({ month: 12, day: 2 })), ['2026-12-24']);
  });

  it('are none when nothing waits, or the pathway is closed', () => {
    assert.deepEqual(days(promisedPathway()), []);
    assert.deepEqual(days(agreementThatHolds()), []);
    assert.deepEqual(days(proposedAgreement(), later), []);
    const closed = proposedAgreement();
    closed.do('karen', { type: 'pathway.close', reason: 'movedAway' });
    assert.deepEqual(days(closed), []);
  });

  it('have the birthday of 29 February on the first of March', () => {
    const march = testNow.set({ year: 2026, month: 2, day: 10 });
    const bench = promisedPathway({ model: 'test-custody', birthDate: '2008-02-29' });
    bench.do('karen', propose(bench), march);
    assert.deepEqual(days(bench, march), ['2026-03-01', '2026-03-13']);
  });

  it('are days of the clock, which then finds whether it is ready', () => {
    const bench = proposedAgreement(custody);
    const birthday = testNow.set({ month: 12, day: 2 });
    for (const who of [youngPersonId, 'uffe', 'karen']) {
      assert.equal(isReadyToEnter(bench.state, birthday), false);
      bench.do(who, signature(bench, who));
    }
    assert.equal(isReadyToEnter(bench.state, birthday.minus({ days: 1 })), false);
    assert.equal(isReadyToEnter(bench.state, birthday), true);
    assert.equal(
      isReadyToEnter(bench.state, birthday, (person) => person !== 'uffe'),
      false,
    );
  });
});
