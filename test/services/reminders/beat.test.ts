import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Beat, beatsWithin, nextBeat, workdaysBefore } from '../../../services/reminders/beat.ts';
import { daysAfter, isWorkday, workdayOnOrAfter } from '../../../services/workdays.ts';

const day = fc.integer({ min: 0, max: 1500 }).map((days) => daysAfter('2026-01-01', days));
const beat: fc.Arbitrary<Beat> = fc
  .record({
    from: day,
    everyDays: fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined }),
    lasts: fc.option(fc.integer({ min: 0, max: 200 }), { nil: undefined }),
  })
  .map(({ from, everyDays, lasts }) => ({
    from,
    ...(everyDays === undefined ? {} : { everyDays }),
    ...(lasts === undefined ? {} : { last: daysAfter(from, lasts) }),
  }));

/** The days of a beat as its words say, one after the other. */
function daysOf({ from, everyDays, last }: Beat, until: string): string[] {
  const days = new Set<string>();
  for (let at = from; at <= until; at = everyDays === undefined ? '9' : daysAfter(at, everyDays))
    days.add(workdayOnOrAfter(at));
  return [...days].filter((one) => last === undefined || one <= last);
}

describe('a beat', () => {
  it('is on working days alone, each moved to the next one', () => {
    const weekly: Beat = { from: '2026-12-17', everyDays: 7 };
    assert.equal(nextBeat(weekly, '2026-12-16'), '2026-12-17');
    assert.equal(nextBeat(weekly, '2026-12-17'), '2026-12-28', 'the 24th is none');
    assert.equal(nextBeat(weekly, '2026-12-28'), '2027-01-04', 'and the 31st is none');
  });

  it('comes once when it has no interval, and not after its last day', () => {
    assert.equal(nextBeat({ from: '2026-12-03' }, '2026-12-03'), undefined);
    assert.equal(nextBeat({ from: '2026-12-05', last: '2026-12-06' }, '2026-12-01'), undefined, 'a weekend');
  });

  it('gives the next of its days, whatever the holidays', () => {
    fc.assert(
      fc.property(beat, day, (one, after) => {
        const expected = daysOf(one, daysAfter(after, 2000)).find((at) => at > after);
        assert.equal(nextBeat(one, after), expected);
        if (expected !== undefined) assert.ok(isWorkday(expected));
      }),
      { numRuns: 500 },
    );
  });

  it('is within some days when one of its days is', () => {
    fc.assert(
      fc.property(beat, day, fc.integer({ min: 0, max: 30 }), (one, since, days) => {
        const to = daysAfter(since, days);
        const expected = daysOf(one, to).some((at) => since <= at && at <= to);
        assert.equal(beatsWithin(one, since, to), expected);
      }),
      { numRuns: 500 },
    );
  });
});

describe('working days before a day', () => {
  it('pass over weekends and holidays', () => {
    assert.equal(workdaysBefore('2026-12-03', 1), '2026-12-02');
    assert.equal(workdaysBefore('2026-12-05', 2), '2026-12-03', 'a Saturday');
    assert.equal(workdaysBefore('2027-03-30', 1), '2027-03-24', 'the Tuesday after Easter');
    assert.equal(workdaysBefore('2027-03-30', 5), '2027-03-18');
  });
});
