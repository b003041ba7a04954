import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import type { Action } from '../../../services/pathway/state.ts';
import { defaultEscalation, escalationDays, escalationOf } from '../../../services/reminders/escalation.ts';
import { testZone } from '../../support/domain.ts';

const zone = { zone: testZone };
const at = (text: string) => DateTime.fromISO(text, zone);

/** Added on Monday 23 November 2026, for Friday 18 December. */
const free: Action = {
  id: 'a1',
  title: 'Ring til skolen',
  topic: 'education',
  deadline: '2026-12-18',
  status: 'open',
  addedBy: 'karen',
  addedAt: '2026-11-23T09:00:00.000Z',
};
const taken: Action = { ...free, responsible: { person: 'uffe', since: '2026-11-24T09:00:00.000Z' } };

describe('an action goes to the coordinator', () => {
  it('when nobody has taken it for five working days', () => {
    assert.equal(escalationOf(free, at('2026-11-29T23:59'), defaultEscalation), undefined);
    assert.equal(escalationOf(free, at('2026-11-30T00:00'), defaultEscalation), 'unclaimed');
  });

  it('when it has been given back and nobody has taken it again for as long', () => {
    const released: Action = { ...free, released: { by: 'uffe', at: '2026-12-01T10:00:00.000Z' } };
    assert.equal(escalationOf(released, at('2026-12-07T12:00'), defaultEscalation), undefined);
    assert.equal(escalationOf(released, at('2026-12-08T12:00'), defaultEscalation), 'unclaimed');
  });

  it('when its last day is three working days back: Christmas, the weekend and New Year are none', () => {
    // After Friday the 18th come the 21st, 22nd and 23rd; after Wednesday the 23rd the 28th, 29th and 30th.
    assert.equal(escalationOf(taken, at('2026-12-22T12:00'), defaultEscalation), undefined);
    assert.equal(escalationOf(taken, at('2026-12-23T12:00'), defaultEscalation), 'overdue');
    const later = { ...taken, deadline: '2026-12-23' };
    assert.equal(escalationOf(later, at('2026-12-29T12:00'), defaultEscalation), undefined);
    assert.equal(escalationOf(later, at('2026-12-30T12:00'), defaultEscalation), 'overdue');
  });

  it('as unclaimed when it is both: that is what must be changed first', () => {
    assert.equal(escalationOf(free, at('2026-12-28T12:00'), defaultEscalation), 'unclaimed');
  });

  it('not once it is done or dropped', () => {
    for (const status of ['done', 'dropped'] as const)
      assert.equal(escalationOf({ ...free, status }, at('2027-01-10T12:00'), defaultEscalation), undefined);
  });

  it('by the day in the municipality, not by the day in Greenwich', () => {
    const nightly = { ...free, addedAt: '2026-11-22T23:30:00.000Z' };
    assert.equal(escalationDays(nightly, at('2026-11-23T12:00'), defaultEscalation).unclaimed, '2026-11-30');
  });

  it("from one day on and for as long as nothing is done, whatever the municipality's rule", () => {
    const rule = fc.record({
      unclaimedDays: fc.integer({ min: 1, max: 30 }),
      overdueDays: fc.integer({ min: 1, max: 30 }),
    });
    fc.assert(
      fc.property(rule, fc.boolean(), fc.integer({ min: 0, max: 120 }), (own, isTaken, days) => {
        const action = isTaken ? taken : free;
        const now = at('2026-11-23T12:00').plus({ days });
        const isEscalated = escalationOf(action, now, own) !== undefined;
        const was = escalationOf(action, now.minus({ days: 1 }), own) !== undefined;
        const { unclaimed, overdue } = escalationDays(action, now, own);
        assert.ok(!was || isEscalated, 'it does not end by itself');
        assert.equal(
          isEscalated,
          [unclaimed, overdue].some((day) => day !== undefined && day <= now.toFormat('yyyy-MM-dd')),
        );
      }),
    );
  });
});
