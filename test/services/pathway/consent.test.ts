import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import {
  ageOn,
  type Consent,
  canGive,
  consentStanding,
  isShareInForce,
  type LegalShare,
  lastDayOf,
  latestDay,
  neededFor,
} from '../../../services/pathway/consent.ts';
import type { ConsentGiver } from '../../../services/pathway/consent-codes.ts';
import { shippedRules } from '../../../services/privacy/sharing-rules.ts';
import { testZone } from '../../support/domain.ts';

const at = (local: string) => DateTime.fromISO(local, { zone: testZone });
const deed = { by: 'karen', at: '2026-11-23T08:00:00.000Z' };

/** Born on 14 May 2009: 15 in 2024, 18 in 2027. */
const birthDate = '2009-05-14';

function consent(
  given: Partial<Consent> = {},
  givers: readonly ConsentGiver[] = ['youngPerson', 'custodian'],
): Consent {
  const from = given.from ?? '2026-11-23';
  return {
    id: 'c1',
    kind: 'share',
    topics: ['health'],
    recipients: [{ person: 'pia' }],
    purpose: 'cooperate',
    from,
    until: '2027-11-01',
    givings: givers.map((giver) => ({ giver, on: from, form: 'written', recordedBy: 'karen', at: deed.at })),
    recordedBy: 'karen',
    recordedAt: deed.at,
    ...given,
  };
}

const standing = (one: Consent, local: string, born = birthDate, rules = shippedRules) =>
  consentStanding(one, born, at(local), rules);

describe('an age', () => {
  it('is one more from the birthday on, by the days of the calendar', () => {
    assert.equal(ageOn('2009-05-14', '2027-05-13'), 17);
    assert.equal(ageOn('2009-05-14', '2027-05-14'), 18);
    assert.equal(ageOn('2008-02-29', '2026-02-28'), 17);
    assert.equal(ageOn('2008-02-29', '2026-03-01'), 18);
  });
});

describe('who can give a consent', () => {
  const cases: readonly (readonly [giver: ConsentGiver, day: string, can: boolean])[] = [
    ['youngPerson', '2024-05-13', false],
    ['youngPerson', '2024-05-14', true],
    ['youngPerson', '2027-05-14', true],
    ['custodian', '2020-01-01', true],
    ['custodian', '2027-05-13', true],
    ['custodian', '2027-05-14', false],
  ];
  for (const [giver, day, can] of cases)
    it(`is${can ? '' : ' not'} the ${giver} on ${day}, of somebody born on ${birthDate}`, () => {
      assert.equal(canGive(giver, birthDate, day, shippedRules), can);
    });
});

describe('who must have given a consent', () => {
  const needed = (one: Partial<Consent>, day: string, born = birthDate) =>
    neededFor(consent(one), born, day, shippedRules);

  it('is decided by the age on the day on which it was given, until the young person is of age', () => {
    assert.deepEqual(needed({ from: '2024-05-13' }, '2027-05-13'), ['custodian']);
    assert.deepEqual(needed({ from: '2024-05-14' }, '2027-05-13'), ['youngPerson', 'custodian']);
    assert.deepEqual(needed({ from: '2024-05-14', topics: ['network'] }, '2027-05-13'), ['youngPerson']);
    assert.deepEqual(needed({ from: '2024-05-13', topics: ['network'] }, '2027-05-13'), ['custodian']);
  });

  it('is the young person alone from the 18th birthday on', () => {
    for (const from of ['2024-05-13', '2026-11-23', '2027-05-14'])
      assert.deepEqual(needed({ from }, '2027-05-14'), ['youngPerson']);
  });

  it('of the basis for processing is nobody', () => {
    assert.deepEqual(needed({ kind: 'basis' }, '2026-11-23'), []);
  });
});

describe('the last day of a consent', () => {
  it('lies within a year of the day on which it was given', () => {
    assert.equal(latestDay(['health'], '2026-11-23', shippedRules), '2027-11-22');
    assert.equal(latestDay(['health'], '2028-02-29', shippedRules), '2029-02-27');
    assert.equal(latestDay([], '2026-11-23', shippedRules), '2027-11-22');
  });

  it('is that of the strictest of its topics', () => {
    const { topics } = shippedRules;
    const rules = {
      ...shippedRules,
      topics: {
        ...topics,
        health: { ...topics.health, consentMonths: 3 },
        other: { ...topics.other, consentMonths: 1 },
      },
    };
    assert.equal(latestDay(['network', 'health'], '2026-11-23', rules), '2027-02-22');
    assert.equal(latestDay(['network'], '2026-11-23', rules), '2027-11-22');
    assert.equal(latestDay([], '2026-11-23', rules), '2026-12-22', 'about nothing in particular');
  });

  it('is the day that was asked for, where that is earlier, and the rules’ where they have become stricter', () => {
    assert.equal(lastDayOf(consent(), shippedRules), '2027-11-01');
    assert.equal(lastDayOf(consent({ until: '2027-11-22' }), shippedRules), '2027-11-22');
    assert.equal(lastDayOf(consent({ until: '2031-01-01' }), shippedRules), '2027-11-22');
  });
});

describe('a consent', () => {
  it('holds from the midnight before its first day until the midnight after its last, in Danish time', () => {
    const one = consent({ from: '2026-11-23', until: '2026-12-31' });
    assert.equal(standing(one, '2026-11-22T23:59:59.999'), 'toCome');
    assert.equal(standing(one, '2026-11-23T00:00'), 'inForce');
    assert.equal(standing(one, '2026-12-31T23:59:59.999'), 'inForce');
    assert.equal(standing(one, '2027-01-01T00:00'), 'expired');
    assert.equal(
      consentStanding(one, birthDate, DateTime.fromISO('2026-12-31T23:30Z').setZone(testZone), shippedRules),
      'expired',
    );
  });

  it('lapses within a year, whatever was written', () => {
    const one = consent({ until: '2031-01-01', topics: ['health'] }, ['youngPerson', 'custodian']);
    assert.equal(standing(one, '2027-11-22T23:59'), 'inForce');
    assert.equal(standing(one, '2027-11-23T00:00'), 'expired');
  });

  it('is over at once when it is withdrawn, whatever else is so', () => {
    assert.equal(standing(consent({ withdrawn: deed }), '2026-11-23T08:00'), 'withdrawn');
    assert.equal(standing(consent({ withdrawn: deed }), '2031-01-01T08:00'), 'withdrawn');
  });

  it('waits while somebody who must has not given it', () => {
    assert.equal(standing(consent({}, ['youngPerson']), '2026-11-23T08:00'), 'waiting');
    assert.equal(standing(consent({}, ['custodian']), '2026-11-23T08:00'), 'waiting');
    assert.equal(standing(consent({ topics: ['network'] }, ['custodian']), '2026-11-23T08:00'), 'waiting');
    assert.equal(standing(consent({ topics: ['network'] }, ['youngPerson']), '2026-11-23T08:00'), 'inForce');
    assert.equal(standing(consent({}, ['youngPerson', 'custodian']), '2026-11-23T08:00'), 'inForce');
    assert.equal(standing(consent({ until: '2026-11-30' }, ['youngPerson']), '2026-12-01T08:00'), 'expired');
  });

  it('that custody alone gave ends with the day before the 18th birthday, at local midnight', () => {
    const young = '2011-11-20';
    const one = consent({ from: '2026-11-19', topics: ['network'] }, ['custodian']);
    assert.equal(standing(one, '2026-11-23T08:00', young), 'inForce', 'it was given at 14');
    const older = '2008-12-24';
    const late = consent({ from: '2026-11-19', topics: ['health'] }, ['custodian']);
    assert.equal(standing(late, '2026-12-23T23:59:59.999', older), 'waiting');
    assert.equal(standing(late, '2026-12-24T00:00', older), 'custodyEnded');
  });

  it('that both gave goes on after the 18th birthday, by what the young person gave', () => {
    const one = consent({ from: '2026-11-19', until: '2027-06-01' });
    assert.equal(standing(one, '2027-05-13T23:59'), 'inForce');
    assert.equal(standing(one, '2027-05-14T00:00'), 'inForce');
  });

  it('that waited for custody is whole from the 18th birthday on, if the young person gave it', () => {
    const one = consent({ from: '2026-11-19', until: '2027-06-01' }, ['youngPerson']);
    assert.equal(standing(one, '2027-05-13T23:59'), 'waiting');
    assert.equal(standing(one, '2027-05-14T00:00'), 'inForce');
  });

  it('counts for nothing when the birth date turns out to be another: given too young, or by custody that was over', () => {
    const own = consent({ topics: ['network'], from: '2026-11-23' }, ['youngPerson']);
    assert.equal(standing(own, '2026-11-24T08:00', '2011-11-23'), 'inForce');
    assert.equal(standing(own, '2026-11-24T08:00', '2011-11-24'), 'tooYoung');
    const both = consent({ from: '2026-11-23' });
    assert.equal(standing(both, '2026-11-24T08:00', '2008-11-24'), 'inForce');
    assert.equal(standing(both, '2026-11-24T08:00', '2008-11-23'), 'tooYoung');
  });
});

describe('what is shared without a consent', () => {
  const share: LegalShare = {
    id: 'l1',
    topic: 'health',
    recipients: [{ person: 'pia' }],
    ground: 'fvl28',
    reason: 'fordi',
    until: '2026-12-31',
    proposed: deed,
  };
  const isInForce = (one: Partial<LegalShare>, local = '2026-12-01T08:00') =>
    isShareInForce({ ...share, ...one }, at(local));

  it('is shared once a second person has said yes, until its last day has passed or it is ended', () => {
    assert.equal(isInForce({}), false);
    assert.equal(isInForce({ declined: deed }), false);
    assert.equal(isInForce({ approved: deed }), true);
    assert.equal(isInForce({ approved: deed, ended: deed }), false);
    assert.equal(isInForce({ approved: deed }, '2026-12-31T23:59:59.999'), true);
    assert.equal(isInForce({ approved: deed }, '2027-01-01T00:00'), false);
  });
});
