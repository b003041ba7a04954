import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import {
  createWorkdays,
  danishWorkdays,
  daysAfter,
  isWorkday,
  workdayOnOrAfter,
  workdayOnOrBefore,
  workdaysAfter,
} from '../../services/workdays.ts';

const closed = (days: readonly string[]) => days.filter((day) => !isWorkday(day));
const daysOf = (year: number) => {
  const first = DateTime.utc(year);
  return Array.from({ length: first.daysInYear }, (_, index) => first.plus({ days: index }).toISODate() ?? '');
};
const isWeekday = (day: string) => DateTime.fromISO(day, { zone: 'utc' }).weekday <= 5;
const day = fc
  .date({ min: new Date('2010-01-01'), max: new Date('2050-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** Easter Sunday by the rule of Gauss in Meeus' form: a second opinion beside the library. */
function easter(year: number): string {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return DateTime.utc(year, Math.floor(n / 31), (n % 31) + 1).toISODate() ?? '';
}

/** The weekdays of a year on which a Danish municipality is closed, by law and custom, without the library. */
function expectedClosed(year: number): string[] {
  const fixed = ['01-01', '06-05', '12-24', '12-25', '12-26', '12-31'].map((rest) => `${year}-${rest}`);
  const afterEaster = [-3, -2, 1, 39, 50, ...(year <= 2023 ? [26] : [])];
  // A set, since Whit Monday and Grundlovsdag may fall on one day, as in 2017.
  const days = new Set([...fixed, ...afterEaster.map((later) => daysAfter(easter(year), later))]);
  return [...days].filter(isWeekday).sort();
}

describe('working days', () => {
  it('are Monday to Friday', () => {
    assert.deepEqual(['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04'].map(isWorkday), [
      true,
      true,
      true,
      true,
      true,
    ]);
    assert.deepEqual(closed(['2026-12-05', '2026-12-06']), ['2026-12-05', '2026-12-06']);
  });

  it('are not those of Easter, Ascension Day and Whit Monday', () => {
    const days = ['2027-03-25', '2027-03-26', '2027-03-29', '2027-05-06', '2027-05-17'];
    assert.deepEqual(closed(days), days);
    assert.ok(isWorkday('2027-03-24') && isWorkday('2027-03-30'));
  });

  it('are not Grundlovsdag, 24 and 31 December: no public holidays, but the town hall is closed', () => {
    const days = ['2026-06-05', '2026-12-24', '2026-12-31'];
    assert.deepEqual(closed(days), days);
    assert.ok(isWorkday('2026-12-23') && isWorkday('2026-12-28') && isWorkday('2026-12-30'));
  });

  it('knew store bededag until 2023, and know it no more from 2024', () => {
    assert.equal(isWorkday('2023-05-05'), false);
    for (const abolished of ['2024-04-26', '2025-05-16', '2026-05-01', '2027-04-23'])
      assert.equal(isWorkday(abolished), true, abolished);
  });

  it('include 1 May, which is no day of rest for a municipality as such', () => {
    assert.equal(isWorkday('2026-05-01'), true);
  });

  it('are in thirty-five years exactly those that the law and custom leave', () => {
    for (let year = 2015; year < 2050; year++)
      assert.deepEqual(closed(daysOf(year)).filter(isWeekday), expectedClosed(year), String(year));
  });

  it('are the same wherever the program runs', () => {
    const source = `import { isWorkday } from './services/workdays.ts';
      console.log(['2027-03-24', '2027-03-25', '2027-03-30', '2026-12-31', '2027-01-01', '2027-01-04'].map(isWorkday).join());`;
    for (const TZ of ['Pacific/Auckland', 'America/Los_Angeles']) {
      const told = execFileSync(process.execPath, ['--input-type=module', '--eval', source], {
        encoding: 'utf8',
        env: { ...process.env, TZ },
      });
      assert.equal(told.trim(), 'true,false,true,false,false,true', TZ);
    }
  });

  it('do not make a start wait for the library, which is loaded when the first one is asked for', () => {
    const source = `import { createRequire } from 'node:module';
      const loaded = () => Object.keys(createRequire(import.meta.url).cache).some((path) => path.includes('date-holidays'));
      const { isWorkday } = await import('./services/workdays.ts');
      const before = loaded();
      isWorkday('2026-12-03');
      console.log(before, loaded());`;
    const told = execFileSync(process.execPath, ['--input-type=module', '--eval', source], { encoding: 'utf8' });
    assert.equal(told.trim(), 'false true');
  });
});

describe('the working day nearest to a day', () => {
  it('is the day itself when it is one', () => {
    assert.deepEqual([workdayOnOrBefore('2026-12-03'), workdayOnOrAfter('2026-12-03')], ['2026-12-03', '2026-12-03']);
  });

  it('lies before or after a weekend', () => {
    assert.deepEqual([workdayOnOrBefore('2026-12-05'), workdayOnOrAfter('2026-12-05')], ['2026-12-04', '2026-12-07']);
  });

  it('lies before or after the whole of Easter and Christmas', () => {
    assert.deepEqual([workdayOnOrBefore('2027-03-29'), workdayOnOrAfter('2027-03-25')], ['2027-03-24', '2027-03-30']);
    assert.deepEqual([workdayOnOrBefore('2026-12-27'), workdayOnOrAfter('2026-12-24')], ['2026-12-23', '2026-12-28']);
    assert.deepEqual([workdayOnOrBefore('2027-01-03'), workdayOnOrAfter('2026-12-31')], ['2026-12-30', '2027-01-04']);
  });

  it('is a working day, on the right side, with none between', () => {
    fc.assert(
      fc.property(day, (any) => {
        const [before, after] = [workdayOnOrBefore(any), workdayOnOrAfter(any)];
        assert.ok(isWorkday(before) && isWorkday(after) && before <= any && any <= after);
        for (let between = daysAfter(before, 1); between < after; between = daysAfter(between, 1))
          assert.equal(isWorkday(between), false, between);
      }),
    );
  });
});

describe('working days after a day', () => {
  it('are counted without the day itself', () => {
    assert.equal(workdaysAfter('2026-12-03', 1), '2026-12-04');
    assert.equal(workdaysAfter('2026-12-04', 1), '2026-12-07');
    assert.equal(workdaysAfter('2026-12-05', 1), '2026-12-07');
    assert.equal(workdaysAfter('2026-12-03', 5), '2026-12-10');
  });

  it('pass over holidays', () => assert.equal(workdaysAfter('2026-12-22', 5), '2027-01-04'));

  it('are as many as was asked for', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 40 }), (from, count) => {
        const to = workdaysAfter(from, count);
        let counted = 0;
        for (let next = daysAfter(from, 1); next <= to; next = daysAfter(next, 1)) if (isWorkday(next)) counted++;
        assert.equal(counted, count);
        assert.ok(isWorkday(to));
      }),
    );
  });
});

describe('a municipality’s own closing days', () => {
  const own = createWorkdays({ closed: ['2026-05-15', '12-23'] });

  it('are no working days, on that day or in every year', () => {
    assert.equal(own.isWorkday('2026-05-15'), false);
    assert.equal(own.isWorkday('2027-05-14'), true);
    assert.deepEqual(['2026-12-23', '2027-12-23', '2031-12-23'].map(own.isWorkday), [false, false, false]);
  });

  it('come on top of everybody’s, and are nobody else’s', () => {
    assert.equal(own.isWorkday('2026-12-25'), false);
    assert.equal(own.workdayOnOrBefore('2026-12-25'), '2026-12-22');
    assert.equal(danishWorkdays.workdayOnOrBefore('2026-12-25'), '2026-12-23');
  });

  it('are refused when they are no days, and the sentence says how to write them', () => {
    for (const wrong of ['23/12', 'juleferie', '2026-12', ''])
      assert.throws(() => createWorkdays({ closed: [wrong] }), /is no day: write 2026-12-23, or 12-23 for every year/);
  });
});

describe('days after a day', () => {
  it('count calendar days, whatever the clock does in between', () => {
    assert.equal(daysAfter('2027-03-27', 2), '2027-03-29');
    assert.equal(daysAfter('2026-10-24', 2), '2026-10-26');
    assert.equal(daysAfter('2028-02-28', 1), '2028-02-29');
    assert.equal(daysAfter('2027-01-01', -1), '2026-12-31');
  });
});
