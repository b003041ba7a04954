import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import { modelDefinition } from '../../../services/models/definition.ts';
import { dayAfter, dueDayOf } from '../../../services/projections/due-day.ts';
import { openedPathway, testModel, testZone } from '../../support/domain.ts';

const at = (text: string): DateTime => DateTime.fromISO(text, { zone: testZone });

describe('the day on which a pathway next changes by itself', () => {
  it('is the day after the earliest open deadline', () => {
    const bench = openedPathway();
    bench.do('karen', { type: 'action.add', title: 'Bolig', deadline: '2026-11-27', topic: 'housing' });
    assert.equal(dueDayOf(bench.state, at('2026-11-23T08:00'), undefined), '2026-11-28');
  });

  it('is tomorrow when the last day is today, up to the last second of the local day', () => {
    const { state } = openedPathway();
    assert.equal(dueDayOf(state, at('2026-12-01T23:59:59'), undefined), '2026-12-02');
  });

  it('passes over what is overdue already', () => {
    const bench = openedPathway();
    bench.do('karen', { type: 'action.add', title: 'Bolig', deadline: '2026-12-24', topic: 'housing' });
    assert.equal(dueDayOf(bench.state, at('2026-12-02T00:00'), undefined), '2026-12-25');
  });

  it('passes over actions that are done or dropped', () => {
    const bench = openedPathway();
    bench.do('uffe', { type: 'action.done', action: 'a1' });
    assert.equal(dueDayOf(bench.state, at('2026-11-23T08:00'), undefined), undefined);
  });

  it('is the day after the window of the plan that is over first', () => {
    const steps = [
      {
        id: 'legal18',
        kind: 'meeting',
        title: { da: 'Møde', en: 'Meeting' },
        when: { age: 18, windowDays: [-10, 5] },
        source: 'test',
      },
    ];
    const model = modelDefinition.parse({ ...testModel, steps });
    const { state } = openedPathway();
    assert.equal(
      dueDayOf(state, at('2027-01-01T08:00'), model),
      '2027-05-20',
      'eighteen on 14 May 2027, in time until the 19th',
    );
  });

  it('is none for a closed pathway, and comes back when the closing is undone', () => {
    const bench = openedPathway();
    bench.do('karen', { type: 'pathway.close', reason: 'movedAway' });
    assert.equal(dueDayOf(bench.state, at('2026-11-23T08:00'), testModel), undefined);
    bench.do('karen', { type: 'pathway.reopen' });
    assert.equal(dueDayOf(bench.state, at('2026-11-23T08:00'), undefined), '2026-12-02');
  });

  it('knows the months and the leap day', () => {
    assert.equal(dayAfter('2028-02-28'), '2028-02-29');
    assert.equal(dayAfter('2026-12-31'), '2027-01-01');
  });
});
