import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import { isReviewDue, reviewDay } from '../../../services/access-review/review-day.ts';
import { whoSees } from '../../../services/access-review/who-sees.ts';
import { dueDayOf } from '../../../services/projections/due-day.ts';
import { defaultEscalation } from '../../../services/reminders/escalation.ts';
import { itemsFor, peopleToRemind } from '../../../services/reminders/items-for.ts';
import { testZone } from '../../support/domain.ts';
import { SharingBench } from '../../support/sharing-bench.ts';

const at = (text: string) => DateTime.fromISO(text, { zone: testZone });
const context = (text: string, active = true) => ({
  now: at(text),
  model: undefined,
  escalation: defaultEscalation,
  isActive: () => active,
});
const reviews = (bench: SharingBench, who: string, text: string) =>
  itemsFor(who, bench.state, context(text)).filter(({ kind }) => kind === 'review');

/** Opened on 23 November 2026, so to be looked through on 23 February 2027. */
const opened = () => new SharingBench();

describe('the quarterly look at who can see whom', () => {
  it('is due three months after the pathway was opened, from midnight on', () => {
    const { state } = opened();
    assert.equal(reviewDay(state, at('2026-11-23').zone), '2027-02-23');
    assert.equal(isReviewDue(state, at('2027-02-22T23:59:59')), false);
    assert.equal(isReviewDue(state, at('2027-02-23T00:00:00')), true);
  });

  it('is due three months after it was confirmed; a shorter month has its last day', () => {
    const bench = opened();
    bench.now = at('2026-11-30T10:00');
    bench.do('karen', { type: 'review.confirm', mark: whoSees(bench.state, bench.context).mark });
    assert.equal(reviewDay(bench.state, bench.now.zone), '2027-02-28');
    assert.deepEqual(bench.state.reviewed, { by: 'karen', at: bench.now.toUTC().toISO() });
  });

  it('is refused when something has changed since it was shown, and when it is a mark of something else', () => {
    const bench = opened();
    const { mark } = whoSees(bench.state, bench.context);
    bench.do('karen', { type: 'member.remove', person: 'mads' });
    for (const stale of [mark, '', 'x'])
      assert.deepEqual(bench.run('karen', { type: 'review.confirm', mark: stale }), {
        refusal: { code: 'reviewOutdated' },
      });
    assert.equal(bench.state.reviewed, undefined);
  });

  it('reminds the coordinator alone, once a week, and wakes the pathway for it', () => {
    const bench = opened();
    assert.deepEqual(reviews(bench, 'karen', '2027-02-22T08:00'), []);
    assert.deepEqual(reviews(bench, 'karen', '2027-02-23T08:00'), [
      { item: 'review:2027-02-23', kind: 'review', since: '2027-02-23' },
    ]);
    assert.deepEqual(reviews(bench, 'uffe', '2027-02-23T08:00'), []);
    assert.deepEqual(peopleToRemind(bench.state, context('2027-02-23T08:00'), '2027-02-23'), ['karen']);
    assert.deepEqual(peopleToRemind(bench.state, context('2027-02-24T08:00'), '2027-02-24'), []);
    assert.deepEqual(peopleToRemind(bench.state, context('2027-03-02T08:00'), '2027-03-02'), ['karen']);
    assert.equal(dueDayOf(bench.state, context('2027-02-01T08:00')), '2027-02-23');
    assert.deepEqual(peopleToRemind(bench.state, context('2027-02-23T08:00', false), '2027-02-23'), []);
  });

  it('is over with the pathway', () => {
    const bench = opened();
    bench.do('karen', { type: 'pathway.close', reason: 'movedAway' });
    assert.equal(reviewDay(bench.state, bench.now.zone), undefined);
    assert.equal(isReviewDue(bench.state, at('2030-01-01')), false);
    assert.deepEqual(reviews(bench, 'karen', '2030-01-01T08:00'), []);
  });
});
