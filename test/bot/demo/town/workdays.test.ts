import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { workdaysFrom } from '../../../../bot/demo/town/workdays.ts';

const zone = 'Europe/Copenhagen';
const at = (iso: string): DateTime => DateTime.fromISO(iso, { zone });
const someDay = fc
  .integer({ min: 0, max: 3000 })
  .map((days) => at('2024-01-01T11:30').plus({ days, minutes: (days * 37) % 1440 }));

describe('working days around today', () => {
  it('are never a Saturday or a Sunday', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -60, max: 60 }), (now, day) => {
        if (day === 0) return;
        assert.ok(workdaysFrom(now).at(day, '09:00').weekday <= 5);
      }),
    );
  });

  it('go on in order, so that what happened later comes later', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -60, max: 59 }), (now, day) => {
        const days = workdaysFrom(now);
        assert.ok(days.at(day, '23:59') < days.at(day + 1, '00:00').plus({ hours: 24 }));
        if (day !== -1 && day !== 0) assert.ok(days.at(day, '17:00') < days.at(day + 1, '08:00'));
      }),
    );
  });

  it('before today have passed, whatever the time of day', () => {
    fc.assert(fc.property(someDay, (now) => workdaysFrom(now).at(-1, '23:59') < now));
  });

  it('count Friday as the day before Monday, and Monday as the day after a weekend', () => {
    const monday = workdaysFrom(at('2026-11-23T08:00'));
    assert.equal(monday.at(-1, '14:05').toISO(), at('2026-11-20T14:05').toISO());
    const sunday = workdaysFrom(at('2026-11-22T20:00'));
    assert.equal(sunday.deadline(1), '2026-11-23');
    assert.equal(sunday.deadline(-1), '2026-11-20');
  });

  it('give a birth date with which somebody is exactly so old', () => {
    const { bornAgo } = workdaysFrom(at('2026-11-22T20:00'));
    assert.equal(bornAgo({ years: 17, months: 5 }), '2009-06-22');
  });
});
