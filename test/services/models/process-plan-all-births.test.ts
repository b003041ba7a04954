import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { loadModels } from '../../../services/models/catalog.ts';
import { dayOfAge, type PlacedStep, processPlan } from '../../../services/models/process-plan.ts';
import { daysAfter } from '../../../services/workdays.ts';

const { all } = loadModels();
const [vejen] = all;
assert.ok(vejen);
const model = vejen;

/** Every day of thirty years. */
const births = Array.from({ length: 10_958 }, (_, number) => daysAfter('1995-01-01', number));
const openedAt15 = (birthDate: string) => dayOfAge(birthDate, 180);
/** Laid out once: the program itself remembers fewer. */
const plans = new Map<string, readonly PlacedStep[]>();
const planOf = (birthDate: string) => plans.get(birthDate) ?? assert.fail(`no plan for ${birthDate}`);
const stepOf = (placed: readonly PlacedStep[], id: string) =>
  placed.find(({ step }) => step.id === id) ?? assert.fail(`there is no ${id}`);

/** The same day some months later, or the month's last day where it has no such day: counted by hand, without a library. */
function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const count = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(count / 12), (count % 12) + 1];
  const length = new Date(Date.UTC(toYear, toMonth, 0)).getUTCDate();
  return [toYear, toMonth, Math.min(date, length)].map((part) => String(part).padStart(2, '0')).join('-');
}

function assertOrder(placed: readonly PlacedStep[]): void {
  for (const [index, { from, on, to }] of placed.entries()) {
    assert.ok(from <= on && on <= to, on);
    assert.ok((placed[index - 1]?.on ?? '') <= on, on);
  }
}

/** The birthday on which somebody is so old: 1 March where there is no 29 February. */
function birthday(birthDate: string, years: number): string {
  const day = monthsAfter(birthDate, years * 12);
  return birthDate.endsWith('-02-29') && day.endsWith('-02-28') ? day.replace('-02-28', '-03-01') : day;
}

describe('the process plan of everybody born in thirty years', () => {
  before(() => {
    for (const birthDate of births) plans.set(birthDate, processPlan(model, birthDate, openedAt15(birthDate)).placed);
  });

  it('is asked for each day of them, the eight leap days among them', () => {
    assert.deepEqual([births[0], births.at(-1)], ['1995-01-01', '2024-12-31']);
    assert.equal(births.filter((day) => day.endsWith('-02-29')).length, 8);
  });

  it('is in order, and every window includes the day that it is about', () => {
    for (const birthDate of births) assertOrder(planOf(birthDate));
  });

  it('is so for every model, on every fifth day, and thereby on every day of a week, a month and a leap year', () => {
    for (const each of all) {
      for (let number = 0; number < births.length; number += 5) {
        const birthDate = births[number] ?? '';
        const { placed, asNeeded } = processPlan(each, birthDate, openedAt15(birthDate));
        assert.equal(placed.length + asNeeded.length, each.steps.length);
        assertOrder(placed);
      }
    }
  });

  it('has the 16th, 18th and 23rd birthday where they are', () => {
    for (const birthDate of births) {
      const placed = planOf(birthDate);
      const days = ['meeting16', 'eighteen', 'closing'].map((id) => stepOf(placed, id).on);
      assert.deepEqual(days, [birthday(birthDate, 16), birthday(birthDate, 18), birthday(birthDate, 23)], birthDate);
    }
  });

  it('has 17½ six calendar months before the 18th birthday, and never a day later than the law wants', () => {
    for (const birthDate of births) {
      const placed = planOf(birthDate);
      const wanted = monthsAfter(birthday(birthDate, 18), -6);
      const { on, to } = stepOf(placed, 'youthAftercare');
      assert.equal(to, on);
      assert.equal(stepOf(placed, 'meeting17Half').on, on);
      // Of those born on 29 February the 18th birthday is 1 March, and half a year earlier is 1 September: 29 August is in time.
      if (birthDate.endsWith('-02-29')) assert.ok(on.endsWith('-08-29') && on < wanted, birthDate);
      else assert.equal(on, wanted, birthDate);
    }
  });

  it('has the ungeplan due three calendar months after the 16th birthday, not a day later', () => {
    for (const birthDate of births)
      assert.equal(stepOf(planOf(birthDate), 'youthPlan').to, monthsAfter(birthDate, 195), birthDate);
  });

  it('begins with the start, on the 15th birthday or the day it was opened', () => {
    for (const birthDate of births) {
      assert.equal(planOf(birthDate)[0]?.step.id, 'start');
      assert.equal(planOf(birthDate)[0]?.on, birthday(birthDate, 15));
    }
    const late = processPlan(model, '2008-03-12', '2026-02-12').placed;
    assert.equal(stepOf(late, 'start').on, '2026-02-12');
  });

  it('is exactly that of the new date when a birth date is put right, whatever was asked before', () => {
    for (let index = 1; index < births.length; index += 11) {
      const [wrong, right] = [births[index - 1] ?? '', births[index] ?? ''];
      const openedOn = openedAt15(wrong);
      processPlan(model, wrong, openedOn);
      const corrected = processPlan(model, right, openedOn);
      // A model that has not been asked yet remembers nothing.
      assert.deepEqual(corrected, processPlan(structuredClone(model), right, openedOn));
    }
  });

  it('is the same wherever the program runs, so that no change of the clock can move a day', () => {
    const source = `import { createHash } from 'node:crypto';
      import { loadModels } from './services/models/catalog.ts';
      import { processPlan } from './services/models/process-plan.ts';
      import { daysAfter } from './services/workdays.ts';
      const [model] = loadModels().all;
      const hash = createHash('sha256');
      for (let number = 0; number < 10958; number += 11)
        for (const { on, from, to } of processPlan(model, daysAfter('1995-01-01', number), '2010-01-01').placed)
          hash.update([on, from, to].join());
      console.log(hash.digest('hex'));`;
    const here = createHash('sha256');
    for (let number = 0; number < births.length; number += 11)
      for (const { on, from, to } of processPlan(model, births[number] ?? '', '2010-01-01').placed)
        here.update([on, from, to].join());
    const expected = here.digest('hex');
    for (const TZ of ['Europe/Copenhagen', 'America/Nuuk']) {
      const options = { encoding: 'utf8', env: { ...process.env, TZ } } as const;
      const told = execFileSync(process.execPath, ['--input-type=module', '--eval', source], options);
      assert.equal(told.trim(), expected, TZ);
    }
  });
});
