import assert from 'node:assert/strict';
import { consentDays, consentsToAskAgain } from '../../../services/pathway/consent-days.ts';
import { shippedRules } from '../../../services/privacy/sharing-rules.ts';
import { SharingBench } from '../../support/sharing-bench.ts';

/** Born on 14 May 2009; it is 23 November 2026, and the consent runs out on 31 January 2027. */
function withConsent(given: Parameters<SharingBench['consent']>[0] = {}): SharingBench {
  const bench = new SharingBench();
  bench.consent({ until: '2027-01-31', ...given });
  return bench;
}

const asked = (bench: SharingBench) =>
  consentsToAskAgain(bench.state, bench.now, shippedRules).map(({ consent, why, lastDay }) => [
    consent.id,
    why,
    lastDay,
  ]);

const days = (bench: SharingBench) => consentDays(bench.state, bench.now, shippedRules);

describe('a consent that is about to end', () => {
  it('is asked for again from 30 days before, and when it has ended', () => {
    const bench = withConsent();
    assert.deepEqual(asked(bench.at('2026-12-31T23:59')), []);
    assert.deepEqual(asked(bench.at('2027-01-01T00:00')), [['c1', 'endsSoon', '2027-01-31']]);
    assert.deepEqual(asked(bench.at('2027-01-31T23:59')), [['c1', 'endsSoon', '2027-01-31']]);
    assert.deepEqual(asked(bench.at('2027-02-01T00:00')), [['c1', 'ended', '2027-01-31']]);
  });

  it('is not asked for again once somebody has been asked; having been asked long before is not enough', () => {
    const bench = withConsent();
    bench.at('2026-12-31T12:00').do('karen', { type: 'consent.askAgain', consent: 'c1' });
    assert.equal(asked(bench.at('2027-01-01T12:00')).length, 1);
    bench.do('karen', { type: 'consent.askAgain', consent: 'c1' });
    assert.deepEqual(asked(bench), []);
    assert.deepEqual(asked(bench.at('2027-02-02T12:00')), []);
  });

  it('is not asked for again when it was withdrawn, when it waits, or is the basis for processing', () => {
    const withdrawn = withConsent();
    withdrawn.do('youngPerson', { type: 'consent.withdraw', consent: 'c1' });
    assert.deepEqual(asked(withdrawn.at('2027-01-15T12:00')), []);
    assert.deepEqual(asked(withConsent({ givenBy: ['custodian'] }).at('2027-01-15T12:00')), []);
    assert.deepEqual(asked(withConsent({ kind: 'basis', givenBy: [] }).at('2027-01-15T12:00')), []);
    assert.equal(asked(withConsent({ kind: 'takePart' }).at('2027-01-15T12:00')).length, 1);
  });

  const replacing: readonly (readonly [string, Parameters<SharingBench['consent']>[0], boolean])[] = [
    ['opens the same for longer', {}, true],
    [
      'opens more for longer',
      { topics: ['health', 'network'], recipients: [{ role: 'mentor' }, { person: 'pia' }] },
      true,
    ],
    ['is about something else', { topics: ['network'] }, false],
    ['reaches somebody else', { recipients: [{ person: 'mads' }] }, false],
    ['is of another kind', { kind: 'takePart' }, false],
    ['ends no later', { until: '2027-01-31' }, false],
    ['waits for somebody', { givenBy: ['youngPerson'] }, false],
  ];
  for (const [what, given, isReplaced] of replacing)
    it(`is ${isReplaced ? 'not ' : ''}asked for again when another one ${what}`, () => {
      const bench = withConsent({ kind: 'share' });
      bench.at('2027-01-05T12:00').consent({ until: '2027-12-01', ...given });
      const first = asked(bench).filter(([id]) => id === 'c1');
      assert.equal(first.length, isReplaced ? 0 : 1);
    });
});

describe('the 18th birthday', () => {
  it('asks the young person anew for what custody alone gave, until they have been asked', () => {
    const bench = new SharingBench({ birthDate: '2009-01-20' });
    bench.consent({ topics: ['network'], givenBy: ['custodian'], until: '2027-11-01' });
    assert.deepEqual(asked(bench.at('2027-01-19T23:59')), []);
    bench.do('karen', { type: 'consent.askAgain', consent: 'c1' });
    assert.deepEqual(asked(bench.at('2027-01-20T00:00')), [['c1', 'custodyEnded', '2027-01-19']]);
    bench.do('karen', { type: 'consent.askAgain', consent: 'c1' });
    assert.deepEqual(asked(bench), []);
  });
});

describe('the days on which who may know what changes by itself', () => {
  it('are the warning, the day after the last one, and the 18th birthday', () => {
    assert.deepEqual(days(withConsent()), ['2027-01-01', '2027-02-01', '2027-05-14']);
  });

  it('are still to come, and each is there once', () => {
    const bench = withConsent();
    bench.consent({ until: '2027-01-31', topics: ['network'] });
    assert.deepEqual(days(bench.at('2027-01-01T00:00')), ['2027-02-01', '2027-05-14']);
    assert.deepEqual(days(bench.at('2027-05-14T00:00')), []);
  });

  it('are none without a consent, and none of one that was withdrawn', () => {
    const bench = new SharingBench();
    assert.deepEqual(days(bench), []);
    bench.consent();
    bench.do('karen', { type: 'consent.withdraw', consent: 'c1' });
    assert.deepEqual(days(bench), []);
  });

  it('are those of what is shared without a consent, once it is', () => {
    const bench = new SharingBench();
    const until = '2026-12-31';
    const recipients = [{ person: 'pia' }];
    bench.do('karen', { type: 'share.propose', topic: 'health', recipients, ground: 'fvl28', reason: 'Fordi', until });
    assert.deepEqual(days(bench), []);
    bench.do('uffe', { type: 'share.approve', share: 'l1' });
    assert.deepEqual(days(bench), ['2027-01-01']);
    bench.do('karen', { type: 'share.end', share: 'l1' });
    assert.deepEqual(days(bench), []);
  });

  it('are also the first day of a consent that is to come', () => {
    const bench = withConsent();
    const consents = new Map([...bench.state.consents].map(([id, one]) => [id, { ...one, from: '2026-12-01' }]));
    assert.equal(consentDays({ ...bench.state, consents }, bench.now, shippedRules)[0], '2026-12-01');
  });
});
