import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import { maxReminderItem } from '../../../../services/pathway/events.ts';
import { openedPathway, PathwayBench, testNow, testZone } from '../../../support/domain.ts';

const withPlan = () => openedPathway({ model: 'test-meetings' });
const correct = (birthDate: string, model = 'test-meetings') =>
  ({ type: 'pathway.correct', birthDate, model }) as const;
const at = '2026-11-23T07:02:00.000Z';

describe('correcting a pathway', () => {
  it('puts the birth date right, the model, or both, and names only what was wrong', () => {
    const bench = withPlan();
    assert.deepEqual(bench.do('karen', correct('2009-05-15')), [{ type: 'PathwayCorrected', birthDate: '2009-05-15' }]);
    assert.deepEqual(bench.do('karen', correct('2009-05-15', 'test-own')), [
      { type: 'PathwayCorrected', model: 'test-own' },
    ]);
    assert.deepEqual([bench.state.birthDate, bench.state.model], ['2009-05-15', 'test-own']);
  });

  it('that changes nothing is so already', () => {
    assert.deepEqual(withPlan().run('karen', correct('2009-05-14')), { events: [] });
  });

  it('is the coordinator’s to do', () => {
    const refusal = { code: 'onlyCoordinator', coordinator: 'karen' };
    assert.deepEqual(withPlan().run('uffe', correct('2009-05-15')), { refusal });
    const settle = { type: 'plan.settle', step: 'meeting16', outcome: 'done' } as const;
    assert.deepEqual(withPlan().run('uffe', settle), { refusal });
  });

  const refusals = [
    ['an unknown model', '2009-05-14', 'ukendt', 'modelUnknown'],
    ['a model called what every object has', '2009-05-14', '__proto__', 'modelUnknown'],
    ['30 February', '2009-02-30', 'test-meetings', 'noSuchDate'],
    ['29 February of a common year', '2009-02-29', 'test-meetings', 'noSuchDate'],
    ['a year', '2009', 'test-meetings', 'noSuchDate'],
    ['a day with a time', '2009-05-14T00:00', 'test-meetings', 'noSuchDate'],
    ['a day that is written otherwise', '20090514', 'test-meetings', 'noSuchDate'],
    ['somebody of 14', '2011-11-24', 'test-meetings', 'ageOutOfRange'],
    ['somebody of 23 when it was opened', '2003-11-23', 'test-meetings', 'ageOutOfRange'],
    ['somebody not yet born', '2027-01-01', 'test-meetings', 'ageOutOfRange'],
  ] as const;
  for (const [what, birthDate, model, code] of refusals) {
    it(`to ${what} is refused, and nothing changes`, () => {
      const bench = withPlan();
      const before = bench.state;
      assert.equal(bench.refusal('karen', correct(birthDate, model)), code);
      assert.equal(bench.state, before);
    });
  }

  it('goes on being possible for somebody who has turned 23 since the opening, and is no way to open for one', () => {
    const bench = openedPathway({ model: 'test-meetings', birthDate: '2003-12-01' });
    const closingTime = testNow.plus({ months: 1 });
    assert.equal(bench.refusal('karen', correct('2003-12-02'), closingTime), 'done');
    const opening = { type: 'pathway.open', model: 'test-meetings', platform: 'teams', members: [] } as const;
    const late = new PathwayBench().refusal('karen', { ...opening, birthDate: '2003-12-01' }, closingTime);
    assert.equal(late, 'ageOutOfRange');
  });

  it('takes somebody born on 29 February as 15 from 1 March of a common year', () => {
    for (const [day, code] of [
      ['2027-02-28', 'ageOutOfRange'],
      ['2027-03-01', 'done'],
    ] as const) {
      const bench = withPlan();
      const now = DateTime.fromISO(`${day}T12:00`, { zone: testZone });
      assert.equal(bench.refusal('karen', correct('2012-02-29'), now), code, day);
    }
  });
});

describe('settling a step of the plan', () => {
  const settle = { type: 'plan.settle', step: 'meeting16', outcome: 'done' } as const;

  it('says how, by whom, when and why', () => {
    const bench = withPlan();
    bench.do('karen', { ...settle, note: ' Holdt i den gamle kommune ' });
    assert.deepEqual(bench.state.settledSteps.get('meeting16'), {
      outcome: 'done',
      by: 'karen',
      at,
      note: 'Holdt i den gamle kommune',
    });
  });

  it('twice the same is so already; otherwise the later holds', () => {
    const bench = withPlan();
    bench.do('karen', settle);
    assert.deepEqual(bench.run('karen', { ...settle, note: '  ' }), { events: [] });
    bench.do('karen', { ...settle, note: 'I Odense' });
    bench.do('karen', { ...settle, outcome: 'notRelevant' });
    assert.deepEqual(bench.state.settledSteps.get('meeting16'), { outcome: 'notRelevant', by: 'karen', at });
    assert.equal(bench.state.settledSteps.size, 1);
  });

  it('is possible for each step of the model, with a time or without, and for no other', () => {
    const bench = withPlan();
    for (const step of ['start', 'youthPlan', 'extraMeeting', 'closing'])
      assert.equal(bench.refusal('karen', { ...settle, step }), 'done');
    for (const step of ['meeting18Half', 'network', '__proto__', ''])
      assert.equal(bench.refusal('karen', { ...settle, step }), 'stepUnknown');
  });

  it('is refused with a note over 12,000 characters', () => {
    assert.equal(withPlan().refusal('karen', { ...settle, note: 'x'.repeat(12_001) }), 'textTooLong');
  });

  it('is of the model that holds now: a step of the former one is unknown, and what was settled is remembered', () => {
    const bench = withPlan();
    bench.do('karen', settle);
    bench.do('karen', correct('2009-05-14', 'test-own'));
    assert.equal(bench.refusal('karen', { ...settle, outcome: 'notRelevant' }), 'stepUnknown');
    bench.do('karen', correct('2009-05-14', 'test-meetings'));
    assert.equal(bench.state.settledSteps.get('meeting16')?.outcome, 'done');
  });
});

describe('a reminder put off', () => {
  const snooze = (item: string) => ({ type: 'reminder.snooze', item }) as const;
  const on = (day: string) => DateTime.fromISO(`${day}T08:02`, { zone: testZone });

  it('rests for three days, and until the next working day after them, for the one who asked', () => {
    const bench = withPlan();
    bench.do('uffe', snooze('action:a1'), on('2026-11-23'));
    assert.deepEqual([...bench.state.snoozed], [['uffe|action:a1', '2026-11-26']]);
    bench.do('jonna', snooze('action:a1'), on('2026-12-22'));
    assert.equal(bench.state.snoozed.get('jonna|action:a1'), '2026-12-28');
    bench.do('uffe', snooze('action:a1'), on('2026-11-25'));
    assert.equal(bench.state.snoozed.get('uffe|action:a1'), '2026-11-30');
  });

  it('twice on one day is so already', () => {
    const bench = withPlan();
    bench.do('uffe', snooze('action:a1'));
    assert.deepEqual(bench.run('uffe', snooze('action:a1')), { events: [] });
  });

  it('has room for the longest id that a step of a model may have, and refuses what could not be read again', () => {
    const bench = withPlan();
    const before = bench.state;
    assert.equal(bench.refusal('uffe', snooze('x'.repeat(maxReminderItem + 1))), 'notUnderstood');
    assert.equal(bench.refusal('uffe', snooze('')), 'notUnderstood');
    assert.equal(bench.refusal('uffe', snooze('Ida skal ringes op')), 'notUnderstood');
    assert.equal(bench.refusal('uffe', snooze('action:010199-1234')), 'notUnderstood');
    assert.equal(bench.state, before);
    assert.equal(bench.refusal('uffe', snooze(`proposal:s${'x'.repeat(40)}`)), 'done');
    assert.equal(bench.refusal('uffe', snooze('x'.repeat(maxReminderItem))), 'done');
  });
});
