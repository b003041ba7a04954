import assert from 'node:assert/strict';
import fc from 'fast-check';
import { loadModels } from '../../services/models/catalog.ts';
import { type ModelDefinition, modelDefinition } from '../../services/models/definition.ts';
import { dayOfAge } from '../../services/models/process-plan.ts';
import type { StepOutcome } from '../../services/pathway/events.ts';
import { changeDays, leastNoticeDays, nextChangeDay, proposalsOf, roadOf } from '../../services/road.ts';
import { createWorkdays, daysAfter, isWorkday, workdayOnOrBefore } from '../../services/workdays.ts';

const { all } = loadModels();
const text = { da: 'Noget', en: 'Something' };
const nothing: ReadonlySet<string> = new Set();
const unsettled: ReadonlyMap<string, StepOutcome> = new Map();

/** A model whose windows and notices are easy to count with; the shipped ones are tested further down. */
const model = modelWith([
  { id: 'start', kind: 'start', title: text, when: { age: 15, windowDays: [0, 45] }, source: 'x' },
  { id: 'meeting16', kind: 'meeting', title: text, when: { age: 16 }, source: 'x' },
  {
    id: 'meeting17Half',
    kind: 'meeting',
    title: text,
    when: { age: 17.5 },
    meeting: { proposeDaysBefore: 30 },
    source: 'x',
  },
  { id: 'deadline', kind: 'legal', title: text, when: { age: 17.5, windowDays: [-60, 0] }, source: 'x' },
  { id: 'eighteen', kind: 'legal', title: text, when: { age: 18, windowDays: [-60, 0] }, source: 'x' },
  { id: 'followUp', kind: 'followUp', title: text, source: 'x' },
  { id: 'closing', kind: 'closing', title: text, when: { age: 23, windowDays: [-90, 0] }, source: 'x' },
]);
const born = '2008-03-12';
const opened = '2023-03-12';

function modelWith(steps: readonly object[]): ModelDefinition {
  return modelDefinition.parse({
    id: 'proeve',
    version: 1,
    title: text,
    ages: { from: 15, to: 23 },
    roles: [{ code: 'coordinator', required: true, responsibility: text }],
    coreElements: [{ id: 'one', title: text, description: text }],
    steps,
    sources: ['x'],
  });
}

const road = (today: string, { openedOn = opened, settled = unsettled, held = nothing } = {}) =>
  roadOf(model, born, openedOn, settled, held, today);
const statuses = (...asked: Parameters<typeof road>) =>
  Object.fromEntries(road(...asked).stations.map(({ step, status }) => [step.step.id, status]));
const proposals = (today: string, { openedOn = opened, taken = nothing } = {}) =>
  proposalsOf(model, born, openedOn, taken, today).map(({ step, day, since }) => [step.step.id, day, since]);

describe('the road', () => {
  it('shows what is ahead, what is open now and what is late', () => {
    assert.deepEqual(statuses('2024-03-01'), {
      start: 'done',
      meeting16: 'now',
      meeting17Half: 'ahead',
      deadline: 'ahead',
      eighteen: 'ahead',
      closing: 'ahead',
    });
    assert.equal(statuses('2024-05-01').meeting16, 'late');
  });

  it('changes on the first day of a window and on the day after its last', () => {
    const on = (today: string) => statuses(today).meeting16;
    assert.deepEqual(['2024-01-26', '2024-01-27', '2024-04-26', '2024-04-27'].map(on), ['ahead', 'now', 'now', 'late']);
  });

  it('takes the start for done as soon as there is a pathway', () => {
    assert.equal(statuses('2023-03-12').start, 'done');
    assert.equal(statuses('2029-01-01').start, 'done');
  });

  it('takes a meeting that was held for done, and what was settled for what it was settled as', () => {
    const settled = new Map<string, StepOutcome>([
      ['deadline', 'done'],
      ['eighteen', 'notRelevant'],
    ]);
    const now = statuses('2026-06-01', { settled, held: new Set(['meeting16']) });
    assert.deepEqual(
      [now.meeting16, now.deadline, now.eighteen, now.meeting17Half],
      ['done', 'done', 'notRelevant', 'late'],
    );
  });

  it('wants a deadline of law and the 18th birthday settled: neither is done by itself', () => {
    const after = statuses('2026-03-13', { held: new Set(['meeting16', 'meeting17Half']) });
    assert.deepEqual([after.deadline, after.eighteen], ['late', 'late']);
  });

  it('shows what was over before a late start as late, and tells that this team could do nothing about it', () => {
    const { stations } = road('2026-02-12', { openedOn: '2026-02-12' });
    const late = stations.filter(({ status }) => status === 'late');
    assert.deepEqual(
      late.map(({ step, overBeforeStart }) => [step.step.id, overBeforeStart]),
      [
        ['meeting16', true],
        ['meeting17Half', true],
        ['deadline', true],
      ],
    );
    assert.ok(road('2025-12-01').stations.every(({ overBeforeStart }) => !overBeforeStart));
  });

  it('leads to the station whose window is over first, of those that are neither done nor late', () => {
    const next = (...asked: Parameters<typeof road>) => road(...asked).nextStation?.step.step.id;
    assert.equal(next('2023-03-12'), 'meeting16');
    assert.equal(next('2024-03-12', { held: new Set(['meeting16']) }), 'deadline');
    assert.equal(next('2025-09-13'), 'meeting17Half');
    assert.equal(next('2031-03-12'), 'closing');
    assert.equal(next('2031-03-13'), undefined);
    assert.equal('nextStation' in road('2031-03-13'), false);
  });

  it('begins at 0 and ends at 1, with every station behind the one before it, also on the same day', () => {
    const positions = road('2024-01-01').stations.map(({ at }) => at);
    assert.deepEqual([positions[0], positions.at(-1)], [0, 1]);
    for (const [index, at] of positions.entries()) if (index > 0) assert.ok(at > (positions[index - 1] ?? 1));
  });

  it('has you at the station on its day, half-way on the day half-way, and never outside', () => {
    const { stations, here } = road('2024-03-12');
    assert.equal(here, stations[1]?.at);
    const [start, first] = road('2023-09-11').stations;
    const halfWay = road('2023-09-11').here;
    assert.ok(start && first && Math.abs(halfWay - (start.at + first.at) / 2) < 0.001);
    assert.equal(road('2020-01-01').here, 0);
    assert.equal(road('2031-03-12').here, 1);
    assert.equal(road('2040-01-01').here, 1);
  });

  it('can be a single place, or none', () => {
    const lone = modelWith([{ id: 'start', kind: 'start', title: text, afterStartDays: 0, source: 'x' }]);
    assert.deepEqual(
      roadOf(lone, born, opened, unsettled, nothing, opened).stations.map(({ at }) => at),
      [0],
    );
    const timeless = modelWith([{ id: 'extra1', kind: 'meeting', title: text, source: 'x' }]);
    assert.deepEqual(roadOf(timeless, born, opened, unsettled, nothing, opened), { stations: [], here: 0 });
  });

  it('can have all its stations on one day', () => {
    const two = modelWith([
      { id: 'one', kind: 'legal', title: text, when: { age: 18 }, source: 'x' },
      { id: 'two', kind: 'meeting', title: text, when: { age: 18 }, source: 'x' },
    ]);
    const { stations, here } = roadOf(two, born, opened, unsettled, nothing, '2026-03-11');
    assert.deepEqual([...stations.map(({ at }) => at), here], [0, 1, 0]);
  });
});

describe('a meeting that proposes itself', () => {
  it('does so 42 days before the day, unless the model says otherwise', () => {
    assert.deepEqual(proposals('2024-01-29'), []);
    assert.deepEqual(proposals('2024-01-30'), [['meeting16', '2024-03-12', '2024-01-30']]);
  });

  it('keeps telling the day on which it began', () => {
    assert.deepEqual(proposals('2024-02-20'), [['meeting16', '2024-03-12', '2024-01-30']]);
  });

  it('lies so far before its day as the model says: at 17½ the decision on ungestøtte must be reached', () => {
    assert.deepEqual(proposals('2025-08-01', { taken: new Set(['meeting16']) }), [
      ['meeting17Half', '2025-08-13', '2025-07-02'],
    ]);
  });

  it('lies on the working day before, when its day is a holiday or a weekend', () => {
    const day = (birthDate: string, today: string) => proposalsOf(model, birthDate, opened, nothing, today)[0]?.day;
    assert.equal(day('2008-12-25', '2024-12-01'), '2024-12-23');
    assert.equal(day('2009-04-21', '2025-04-01'), '2025-04-16', 'Easter Monday');
    assert.equal(day('2009-03-15', '2025-02-20'), '2025-03-14', 'a Saturday');
  });

  it('knows the days on which the municipality itself is closed', () => {
    const workdays = createWorkdays({ closed: ['03-12', '2024-03-11'] });
    assert.equal(proposalsOf(model, born, opened, nothing, '2024-02-20', workdays)[0]?.day, '2024-03-08');
  });

  it('gives people a week: when its day is nearer or past, it lies on the first working day that is not', () => {
    const day = (today: string) => proposals(today)[0]?.[1];
    assert.equal(day('2024-03-05'), '2024-03-12', 'a week ahead');
    assert.equal(day('2024-03-06'), '2024-03-13');
    assert.equal(day('2024-03-09'), '2024-03-18', 'not on a Saturday');
    assert.equal(day('2024-03-21'), '2024-04-02', 'not at Easter');
    assert.equal(day('2024-04-20'), '2024-04-29');
  });

  it('stops when its window is over: then it is late', () => {
    assert.equal(proposals('2024-04-26').length, 1);
    assert.deepEqual(proposals('2024-04-27'), []);
  });

  it('is not made for what is planned, held or settled', () => {
    assert.deepEqual(proposals('2024-02-20', { taken: new Set(['meeting16']) }), []);
  });

  it('is made for the closing, and for no deadline, start or step without a day', () => {
    const taken = new Set(['meeting16', 'meeting17Half']);
    assert.deepEqual(
      proposals('2031-02-15', { taken }).map(([id]) => id),
      ['closing'],
    );
    assert.deepEqual(proposals('2025-08-01', { taken }), []);
  });

  it('begins on the day the pathway was opened, when that is later', () => {
    assert.deepEqual(proposals('2024-02-20', { openedOn: '2024-02-15' }), [['meeting16', '2024-03-12', '2024-02-15']]);
  });

  it('is not made again for what was over before the pathway was opened: no alarms for somebody of 17 years and 11 months', () => {
    assert.deepEqual(proposals('2026-02-12', { openedOn: '2026-02-12' }), []);
  });

  it('is made for a meeting that lies by the pathway’s own start', () => {
    const byStart = modelWith([
      { id: 'first', kind: 'meeting', title: text, afterStartDays: 60, meeting: { noticeDays: 14 }, source: 'x' },
    ]);
    const made = (today: string) => proposalsOf(byStart, born, '2026-01-07', nothing, today).map(({ day }) => day);
    assert.deepEqual([made('2026-02-19'), made('2026-02-20')], [[], ['2026-03-06']]);
  });
});

/** Anybody, with a pathway opened at any age, on any day, who has done with any of the steps. */
const anybody = fc
  .record({
    each: fc.constantFrom(model, ...all),
    birth: fc.integer({ min: 0, max: 10_957 }),
    later: fc.integer({ min: 0, max: 3000 }),
    lived: fc.integer({ min: 0, max: 3200 }),
    picks: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
  })
  .map(({ each, birth, later, lived, picks }) => {
    const birthDate = daysAfter('1995-01-01', birth);
    const openedOn = daysAfter(dayOfAge(birthDate, 15 * 12), later);
    const taken = new Set(each.steps.filter((_, index) => picks[index]).map(({ id }) => id));
    return { each, birthDate, openedOn, today: daysAfter(openedOn, lived), taken };
  });

describe('the road of anybody', () => {
  it('has its stations in order, you on it, and the next station neither done nor late', () => {
    fc.assert(
      fc.property(anybody, ({ each, birthDate, openedOn, today, taken }) => {
        const { stations, here, nextStation } = roadOf(each, birthDate, openedOn, unsettled, taken, today);
        assert.ok(here >= 0 && here <= 1);
        for (const [index, station] of stations.entries()) {
          assert.ok(station.at >= 0 && station.at <= 1);
          const before = stations[index - 1];
          if (before) assert.ok(before.at < station.at && before.step.on <= station.step.on);
          assert.equal(station.at <= here, station.step.on <= today || (index === 0 && station.at === here));
        }
        if (nextStation) assert.ok(nextStation.status === 'now' || nextStation.status === 'ahead');
        else assert.ok(stations.every(({ status }) => status !== 'now' && status !== 'ahead'));
      }),
      { numRuns: 500 },
    );
  });

  it('never goes back, from one day to the next', () => {
    fc.assert(
      fc.property(anybody, ({ each, birthDate, openedOn, today }) => {
        const on = (day: string) => roadOf(each, birthDate, openedOn, unsettled, nothing, day).here;
        assert.ok(on(today) <= on(daysAfter(today, 1)));
      }),
    );
  });
});

describe('a proposal to anybody', () => {
  it('is on a working day, a week ahead, of a meeting in time, and before its day when there is time', () => {
    fc.assert(
      fc.property(anybody, ({ each, birthDate, openedOn, today, taken }) => {
        for (const { step, day, since } of proposalsOf(each, birthDate, openedOn, taken, today)) {
          assert.ok(isWorkday(day), day);
          assert.ok(day >= daysAfter(today, leastNoticeDays));
          assert.ok(openedOn <= since && since <= today && today <= step.to);
          assert.ok(!taken.has(step.step.id));
          if (workdayOnOrBefore(step.on) >= daysAfter(today, leastNoticeDays)) assert.ok(day <= step.on);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('begins in time for everybody whose pathway is open by then, on every birth date of thirty years', () => {
    const [vejen] = all;
    assert.ok(vejen);
    let seen = 0;
    // Every fifth date, and thereby every day of a week, a month and a leap year.
    for (let number = 0; number < 10_958; number += 5) {
      const birthDate = daysAfter('1995-01-01', number);
      const half = dayOfAge(birthDate, 210);
      const made = proposalsOf(vejen, birthDate, dayOfAge(birthDate, 180), nothing, daysAfter(half, -60));
      const proposal = made.find(({ step }) => step.step.id === 'meeting17Half');
      assert.ok(proposal && isWorkday(proposal.day) && proposal.day < half, birthDate);
      seen++;
    }
    assert.equal(seen, 2192);
  });
});

describe('the days on which road and proposals change by themselves', () => {
  /** What people are told on a day, without "you are here". */
  function told(each: ModelDefinition, birthDate: string, openedOn: string, taken: ReadonlySet<string>, day: string) {
    const { stations, nextStation } = roadOf(each, birthDate, openedOn, unsettled, taken, day);
    const proposed = proposalsOf(each, birthDate, openedOn, taken, day);
    return JSON.stringify([
      stations.map(({ status }) => status),
      nextStation?.step.step.id,
      proposed.map((proposal) => [proposal.step.step.id, proposal.day]),
    ]);
  }

  it('are all of them: on every other day everything is as it was the day before', () => {
    fc.assert(
      fc.property(anybody, ({ each, birthDate, openedOn, taken }) => {
        const days = new Set(changeDays(each, birthDate, openedOn, taken, taken));
        let before = told(each, birthDate, openedOn, taken, openedOn);
        for (let number = 1; number < 3200; number++) {
          const day = daysAfter(openedOn, number);
          const now = told(each, birthDate, openedOn, taken, day);
          if (!days.has(day)) assert.equal(now, before, day);
          before = now;
        }
      }),
      { numRuns: 10 },
    );
  });

  it('hold a window’s first day and the day after its last, the day a proposal begins, and each on which it moves', () => {
    const taken = new Set(model.steps.map(({ id }) => id).filter((id) => id !== 'meeting16'));
    assert.deepEqual(changeDays(model, born, opened, taken, taken).slice(0, 6), [
      '2024-01-27',
      '2024-01-30',
      '2024-03-06',
      '2024-03-07',
      '2024-03-08',
      '2024-03-09',
    ]);
    assert.equal(changeDays(model, born, opened, taken, taken).at(-1), '2024-04-27');
  });

  it('are few once a meeting is planned', () => {
    const closed = new Set(model.steps.map(({ id }) => id).filter((id) => id !== 'meeting16'));
    const taken = new Set(model.steps.map(({ id }) => id));
    assert.deepEqual(changeDays(model, born, opened, closed, taken), ['2024-01-27', '2024-04-27']);
    assert.deepEqual(changeDays(model, born, opened, taken, taken), []);
  });

  it('lie after the opening, in order, each once', () => {
    fc.assert(
      fc.property(anybody, ({ each, birthDate, openedOn, taken }) => {
        const days = changeDays(each, birthDate, openedOn, taken, taken);
        assert.deepEqual(days, [...new Set(days)].sort());
        assert.ok(days.every((day) => day > openedOn));
      }),
      { numRuns: 30 },
    );
  });

  it('are found one after the other from any day', () => {
    fc.assert(
      fc.property(anybody, ({ each, birthDate, openedOn, today, taken }) => {
        const expected = changeDays(each, birthDate, openedOn, taken, taken).find((day) => day > today);
        assert.equal(nextChangeDay(each, birthDate, openedOn, taken, taken, today), expected);
      }),
      { numRuns: 60 },
    );
  });
});
