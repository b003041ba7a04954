import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { loadModels } from '../../../services/models/catalog.ts';
import { dayOfAge, nextStep, processPlan } from '../../../services/models/process-plan.ts';
import { ageAt } from '../../../services/pathway/rules.ts';

const { all, get } = loadModels();
const [vejen] = all;
assert.ok(vejen);

const planOf = (birthDate: string, openedOn: string) => processPlan(vejen, birthDate, openedOn);
const dayOf = (id: string, birthDate: string, openedOn = '2023-03-12') =>
  planOf(birthDate, openedOn).placed.find(({ step }) => step.id === id);

describe('the process plan on the calendar', () => {
  it('puts the fixed meetings on the 16th birthday and half a year after the 17th and 18th', () => {
    const born = '2008-03-12';
    assert.equal(dayOf('meeting16', born)?.on, '2024-03-12');
    assert.equal(dayOf('meeting17Half', born)?.on, '2025-09-12');
    assert.equal(dayOf('meeting18Half', born)?.on, '2026-09-12');
  });

  it('gives a meeting 45 days on either side', () => {
    const { from, to } = dayOf('meeting16', '2008-03-12') ?? {};
    assert.deepEqual([from, to], ['2024-01-27', '2024-04-26']);
  });

  it('makes the ungeplan due three months after the 16th birthday, not a day later', () => {
    assert.equal(dayOf('youthPlan', '2008-03-12')?.to, '2024-06-12');
  });

  it('makes the decision on ungestøtte due six months before the 18th birthday, also when that month is shorter', () => {
    assert.equal(dayOf('youthAftercare', '2008-03-12')?.to, '2025-09-12');
    assert.equal(dayOf('youthAftercare', '2008-08-31')?.to, '2026-02-28');
  });

  it('lets somebody born on 29 February turn 18 on 1 March', () => {
    assert.equal(dayOf('eighteen', '2008-02-29')?.on, '2026-03-01');
    assert.equal(dayOf('meeting16', '2008-02-29')?.on, '2024-02-29');
  });

  it('counts years as the rest of the program does, for any birthday', () => {
    const day = fc.date({ min: new Date('1996-01-01'), max: new Date('2015-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.integer({ min: 15, max: 25 }), (date, years) => {
        const born = date.toISOString().slice(0, 10);
        const birthday = DateTime.fromISO(dayOfAge(born, years * 12), { zone: 'utc' });
        assert.equal(ageAt(born, birthday), years);
        assert.equal(ageAt(born, birthday.minus({ days: 1 })), years - 1);
      }),
    );
  });

  it('starts at 15, or on the day it was opened when that is later', () => {
    assert.equal(dayOf('start', '2008-03-12', '2023-03-01')?.on, '2023-03-12');
    assert.equal(dayOf('start', '2008-03-12', '2025-01-07')?.on, '2025-01-07');
  });

  it('stands by date, and keeps aside what is done when it is needed', () => {
    const { placed, asNeeded } = planOf('2008-03-12', '2025-01-07');
    const days = placed.map(({ on }) => on);
    assert.deepEqual(days, [...days].sort());
    assert.deepEqual(
      asNeeded.map(({ id }) => id),
      ['extraMeeting', 'followUp'],
    );
  });

  it('places every step of every model once, for any birthday and start', () => {
    const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2011-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.constantFrom(...all), day, fc.integer({ min: 0, max: 3000 }), (model, date, later) => {
        const born = DateTime.fromJSDate(date, { zone: 'utc' });
        const opened = born.plus({ years: 15, days: later }).toISODate() ?? '';
        const { placed, asNeeded } = processPlan(model, born.toISODate() ?? '', opened);
        assert.equal(placed.length + asNeeded.length, model.steps.length);
        for (const { from, on, to } of placed) assert.ok(from <= on && on <= to);
      }),
    );
  });
});

describe('the next step', () => {
  const plan = planOf('2008-03-12', '2023-03-12');
  const nextOn = (today: string) => nextStep(plan, today)?.step.id;

  it('is the one whose window is over first', () => {
    assert.equal(nextOn('2023-03-12'), 'start');
    assert.equal(nextOn('2023-06-01'), 'meeting16');
  });

  it('stays until the last day of its window, and then gives way', () => {
    assert.equal(nextOn('2024-04-26'), 'meeting16');
    assert.equal(nextOn('2024-04-27'), 'youthPlan');
  });

  it('puts a deadline of law before the meeting whose window lasts longer', () => {
    assert.equal(nextOn('2025-09-01'), 'youthAftercare');
    assert.equal(nextOn('2025-09-13'), 'meeting17Half');
  });

  it('is none after the closing', () => {
    assert.equal(nextOn('2031-03-12'), 'closing');
    assert.equal(nextOn('2031-03-13'), undefined);
  });

  it('of a model without ages is its start and then the deadlines of law', () => {
    const homeless = get('unge-i-hjemloeshed');
    assert.ok(homeless);
    const adult = processPlan(homeless, '2004-05-01', '2026-11-22');
    assert.equal(nextStep(adult, '2026-11-22')?.step.id, 'start');
    assert.equal(nextStep(adult, '2027-02-01'), undefined);
  });
});
