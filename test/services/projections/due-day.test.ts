import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { type ModelDefinition, modelDefinition } from '../../../services/models/definition.ts';
import { meetingDay, openMeetings } from '../../../services/pathway/meeting.ts';
import { isOverdue, type PathwayState } from '../../../services/pathway/state.ts';
import { youngPersonId } from '../../../services/pathway/young-person.ts';
import { planFactsOf } from '../../../services/plan-facts.ts';
import { type DueContext, dayAfter, dueDayOf } from '../../../services/projections/due-day.ts';
import { defaultEscalation, escalationOf } from '../../../services/reminders/escalation.ts';
import { peopleToRemind } from '../../../services/reminders/items-for.ts';
import { proposalsOf, roadOf } from '../../../services/road.ts';
import { almostAdult, proposedAgreement, signature } from '../../support/agreement-bench.ts';
import { custodyModel, openedPathway, testModel, testZone } from '../../support/domain.ts';
import { eventfulPathway, shippedModel } from '../../support/eventful-pathway.ts';

const on = (text: string, model?: ModelDefinition): DueContext => ({
  now: DateTime.fromISO(text, { zone: testZone }),
  model,
  escalation: defaultEscalation,
});
const dayOf = (now: DateTime) => now.toISODate() ?? '';

describe('the day on which a pathway next changes by itself', () => {
  /** `a1` for 1 December, which Uffe has taken. */
  function taken() {
    const bench = openedPathway();
    bench.do('uffe', { type: 'action.claim', action: 'a1' });
    return bench;
  }

  it('is the day on which an action that nobody takes is escalated', () => {
    const { state } = openedPathway();
    assert.equal(dueDayOf(state, on('2026-11-23T08:00')), '2026-11-30');
  });

  it('is the day on which whoever is responsible is reminded: two working days before the last day', () => {
    assert.equal(dueDayOf(taken().state, on('2026-11-23T08:00')), '2026-11-27');
    assert.equal(dueDayOf(taken().state, on('2026-11-27T08:00')), '2026-12-01', 'and on the last day');
  });

  it('is tomorrow when the last day is today, up to the last second of the local day', () => {
    assert.equal(dueDayOf(taken().state, on('2026-12-01T23:59:59')), '2026-12-02');
  });

  it('is the day after an earlier deadline, on a weekend too: the card says so', () => {
    const bench = taken();
    bench.do('karen', { type: 'action.add', title: 'Bolig', deadline: '2026-11-27', topic: 'housing' });
    assert.equal(dueDayOf(bench.state, on('2026-11-27T08:00')), '2026-11-28', 'a Saturday');
  });

  it('is the day after a meeting, and a week after that, on a weekend too: its card says so', () => {
    const bench = openedPathway();
    bench.do('uffe', { type: 'action.done', action: 'a1' });
    bench.do('karen', { type: 'meeting.plan', at: '2026-12-04T13:00', kind: 'network' });
    assert.equal(dueDayOf(bench.state, on('2026-12-04T14:00')), '2026-12-05', 'a Saturday');
    assert.equal(dueDayOf(bench.state, on('2026-12-11T14:00')), '2026-12-12', 'and the next: it is missing');
  });

  it('is each working day while something is overdue', () => {
    assert.equal(dueDayOf(taken().state, on('2026-12-02T00:00')), '2026-12-03');
    assert.equal(dueDayOf(taken().state, on('2026-12-04T00:00')), '2026-12-07', 'from Friday to Monday');
    assert.equal(dueDayOf(taken().state, on('2026-12-23T00:00')), '2026-12-28', 'over Christmas');
  });

  it('passes over actions that are done or dropped', () => {
    const bench = openedPathway();
    bench.do('uffe', { type: 'action.done', action: 'a1' });
    const reviewIn3Months = '2027-02-23';
    assert.equal(dueDayOf(bench.state, on('2026-11-23T08:00')), reviewIn3Months);
  });

  it('is the day on which a step of the plan opens, and the day after its window', () => {
    const steps = [
      {
        id: 'legal18',
        kind: 'legal',
        title: { da: 'Frist', en: 'Deadline' },
        when: { age: 18, windowDays: [-10, 5] },
        source: 'test',
      },
    ];
    const model = modelDefinition.parse({ ...testModel, steps });
    const bench = openedPathway();
    bench.do('uffe', { type: 'action.done', action: 'a1' });
    const state = { ...bench.state, reviewed: { by: 'karen', at: '2027-05-01T08:00:00.000Z' } };
    assert.equal(dueDayOf(state, on('2027-01-01T08:00', model)), '2027-05-04', 'eighteen on 14 May 2027');
    assert.equal(dueDayOf(state, on('2027-05-18T08:00', model)), '2027-05-20', 'in time until the 19th');
  });

  it('is the day on which custody ends while their signature is awaited, and the day after the last one to sign', () => {
    const bench = proposedAgreement({ birthDate: almostAdult, model: custodyModel.id });
    bench.do('uffe', { type: 'action.done', action: 'a1' });
    for (const who of ['karen', 'uffe', youngPersonId]) bench.do(who, signature(bench, who));
    assert.equal(dueDayOf(bench.state, on('2026-12-01T08:00')), almostAdult.replace('2008', '2026'));
    assert.equal(dueDayOf(bench.state, on('2026-12-23T08:00')), '2026-12-24');
  });

  it('is tomorrow while everyone has signed and nobody has noted that it is in force', () => {
    const bench = proposedAgreement({ birthDate: almostAdult, model: custodyModel.id });
    bench.do('uffe', { type: 'action.done', action: 'a1' });
    for (const who of ['karen', 'uffe', youngPersonId]) bench.do(who, signature(bench, who));
    assert.equal(dueDayOf(bench.state, on('2026-12-02T08:00')), '2026-12-03');
  });

  it('is none for a closed pathway, and comes back when the closing is undone', () => {
    const bench = openedPathway();
    bench.do('karen', { type: 'pathway.close', reason: 'movedAway' });
    assert.equal(dueDayOf(bench.state, on('2026-11-23T08:00', testModel)), undefined);
    bench.do('karen', { type: 'pathway.reopen' });
    assert.equal(dueDayOf(bench.state, on('2026-11-23T08:00')), '2026-11-30');
  });

  it('knows the months and the leap day', () => {
    assert.equal(dayAfter('2028-02-28'), '2028-02-29');
    assert.equal(dayAfter('2026-12-31'), '2027-01-01');
  });
});

/** Everything that people see of a pathway and that a new day may change. */
function shownOn(state: PathwayState, now: DateTime): unknown {
  const today = dayOf(now);
  const { openedOn, settled, held, taken } = planFactsOf(state, now.zone);
  const road = roadOf(shippedModel, state.birthDate, openedOn, settled, held, today);
  return {
    actions: [...state.actions.values()].map((one) => [
      isOverdue(one, today),
      escalationOf(one, now, defaultEscalation),
    ]),
    stations: road.stations.map(({ status }) => status),
    proposals: proposalsOf(shippedModel, state.birthDate, openedOn, taken, today),
    meetings: openMeetings(state).map((one) => meetingDay(one, now) < today),
  };
}

describe('until that day, whatever has happened in a pathway', () => {
  it('nothing that people see changes, and nobody has to be reminded', () => {
    fc.assert(
      fc.property(eventfulPathway, ({ state, now }) => {
        const due = dueDayOf(state, { now, model: shippedModel, escalation: defaultEscalation });
        const shown = shownOn(state, now);
        for (let days = 1; days <= 60; days++) {
          const later = now.plus({ days });
          const day = dayOf(later);
          if (due !== undefined && day >= due) return;
          const context = { now: later, model: shippedModel, escalation: defaultEscalation, isActive: () => true };
          assert.deepEqual(peopleToRemind(state, context, day), [], day);
          assert.deepEqual(shownOn(state, later), shown, day);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('it is worked out in well under a millisecond, since every commit does so', () => {
    const states = fc.sample(eventfulPathway, { numRuns: 60, seed: 7 });
    const work = () => {
      for (const { state, now } of states) dueDayOf(state, { now, model: shippedModel, escalation: defaultEscalation });
    };
    for (let warm = 0; warm < 20; warm++) work();
    const started = performance.now();
    for (let round = 0; round < 10; round++) work();
    const eachMs = (performance.now() - started) / (10 * states.length);
    assert.ok(eachMs < 1, `${eachMs.toFixed(3)} ms`);
  });
});
