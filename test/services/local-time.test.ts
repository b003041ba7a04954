import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DateTime, FixedOffsetZone, IANAZone } from 'luxon';
import { readLocalTime } from '../../services/local-time.ts';
import { SteadyZone } from '../../services/steady-zone.ts';

const copenhagen = new SteadyZone('Europe/Copenhagen');
const years = Array.from({ length: 30 }, (_, index) => 2020 + index);

/** What is wrong with a text, or the instant that it means. */
function read(text: string, zone: Parameters<typeof readLocalTime>[1] = copenhagen): string {
  const result = readLocalTime(text, zone);
  return 'problem' in result ? result.problem : (result.at.toUTC().toISO() ?? 'invalid');
}

/** The last Sunday of a month, on which Copenhagen changes its clock in March and October. */
function lastSunday(year: number, month: number): string {
  const last = DateTime.utc(year, month).endOf('month').startOf('day');
  return last.minus({ days: last.weekday % 7 }).toISODate() ?? '';
}

const minutesOfDay = Array.from({ length: 24 * 60 }, (_, minute) =>
  DateTime.utc(2026).plus({ minutes: minute }).toFormat('HH:mm'),
);

describe('a time that somebody typed', () => {
  it('is read in the municipality’s zone, in winter and in summer', () => {
    assert.equal(read('2026-12-03T13:00'), '2026-12-03T12:00:00.000Z');
    assert.equal(read('2026-07-03T13:00'), '2026-07-03T11:00:00.000Z');
  });

  it('keeps the zone, so that cards show it as it was typed', () => {
    const result = readLocalTime('2026-12-03T13:00', copenhagen);
    assert.ok('at' in result);
    assert.equal(result.at.zoneName, 'Europe/Copenhagen');
    assert.equal(result.at.toFormat("yyyy-MM-dd'T'HH:mm"), '2026-12-03T13:00');
  });

  it('may be an instant, which is shown in the zone', () => {
    const result = readLocalTime('2026-12-03T12:00:00.000Z', copenhagen);
    assert.ok('at' in result);
    assert.equal(result.at.toFormat("yyyy-MM-dd'T'HH:mm"), '2026-12-03T13:00');
    for (const same of ['2026-12-03T12:00Z', '2026-12-03T12:00:00Z', '2026-12-03T07:30-04:30'])
      assert.equal(read(same), '2026-12-03T12:00:00.000Z');
  });

  it('takes the zone by its name too', () => {
    assert.equal(read('2026-12-03T13:00', 'Europe/Copenhagen'), '2026-12-03T12:00:00.000Z');
    assert.equal(read('2026-12-03T13:00', 'utc'), '2026-12-03T13:00:00.000Z');
  });

  for (const text of [
    '2027-02-30T10:00',
    '2027-02-29T10:00',
    '2027-13-01T10:00',
    '2027-00-10T10:00',
    '2027-01-01T25:00',
    '2027-01-01T24:00',
    '2027-01-01T10:60',
    '2027-02-30T10:00Z',
    '2027-01-01T24:00Z',
    '2027-01-01T10:00:60Z',
    '2027-01-01T10:00+25:00',
    '2027-01-01',
    '10:00',
    'T10:00',
    '2027-01-01T',
    '2027-1-1T10:00',
    '2027-W01-1T10:00',
    '2027-001T10:00',
    '20270101T1000',
    '2027-01-01 10:00',
    '2027-01-01T10:00 ',
    '2027-01-01T10:00[Europe/Copenhagen]',
    '+002027-01-01T10:00',
    '1798797600',
    'i morgen kl. 10',
    '',
  ]) {
    it(`is refused as no such date: "${text}"`, () => assert.equal(read(text), 'noSuchDate'));
  }

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), (text) => assert.equal(read(text), 'noSuchDate')),
      { numRuns: 500 },
    );
    const almost = fc
      .array(fc.constantFrom(...'0123456789-:TZ+. '), { maxLength: 30 })
      .map((characters) => characters.join(''));
    fc.assert(
      fc.property(almost, (text) => void readLocalTime(text, copenhagen)),
      { numRuns: 2000 },
    );
  });

  it('takes 29 February in a leap year alone', () => {
    for (const year of years) {
      const leap = DateTime.utc(year).isInLeapYear;
      assert.equal(read(`${year}-02-29T10:00`), leap ? `${year}-02-29T09:00:00.000Z` : 'noSuchDate');
    }
  });
});

describe('the hour that the clock skips', () => {
  it('is refused in each of thirty years, every minute of it and no other minute of the day', () => {
    for (const year of years) {
      const day = lastSunday(year, 3);
      for (const minute of minutesOfDay) {
        const skipped = minute.startsWith('02:');
        const result = readLocalTime(`${day}T${minute}`, copenhagen);
        assert.equal('problem' in result ? result.problem : undefined, skipped ? 'timeSkipped' : undefined, minute);
        if ('at' in result) assert.equal(result.at.toFormat("yyyy-MM-dd'T'HH:mm"), `${day}T${minute}`);
      }
    }
  });

  it('has no instant, so that the instants around it are one hour apart on the clock and one minute in truth', () => {
    assert.equal(read('2027-03-28T01:59'), '2027-03-28T00:59:00.000Z');
    assert.equal(read('2027-03-28T03:00'), '2027-03-28T01:00:00.000Z');
  });
});

describe('the hour that the clock repeats', () => {
  it('is refused in each of thirty years, every minute of it and no other minute of the day', () => {
    for (const year of years) {
      const day = lastSunday(year, 10);
      for (const minute of minutesOfDay) {
        const repeated = minute.startsWith('02:');
        const result = readLocalTime(`${day}T${minute}`, copenhagen);
        assert.equal('problem' in result ? result.problem : undefined, repeated ? 'timeRepeated' : undefined, minute);
        if ('at' in result) assert.equal(result.at.toFormat("yyyy-MM-dd'T'HH:mm"), `${day}T${minute}`);
      }
    }
  });

  it('is refused as an instant too, in its first pass and in its second', () => {
    for (const year of years) {
      const change = Date.parse(`${lastSunday(year, 10)}T01:00:00Z`);
      const at = (minutes: number) => read(new Date(change + minutes * 60_000).toISOString());
      for (const inside of [-60, -59, -1, 0, 1, 59]) assert.equal(at(inside), 'timeRepeated', `${year}: ${inside}`);
      for (const outside of [-61, 60]) assert.notEqual(at(outside), 'timeRepeated', `${year}: ${outside}`);
    }
  });
});

describe('any other time', () => {
  const zones = ['Europe/Copenhagen', 'America/Nuuk', 'Atlantic/Faroe', 'Australia/Lord_Howe'] as const;
  const instant = fc.date({ min: new Date('2020-01-01'), max: new Date('2049-12-31'), noInvalidDate: true });

  for (const name of zones) {
    it(`comes back as it was typed, in ${name}, whatever zone object asks`, () => {
      const [steady, plain] = [new SteadyZone(name), new IANAZone(name)];
      fc.assert(
        fc.property(instant, (date) => {
          const typed = date.toISOString().slice(0, 16);
          const [ours, theirs] = [readLocalTime(typed, steady), read(typed, plain)];
          if ('problem' in ours) return assert.equal(ours.problem, theirs);
          assert.equal(ours.at.toFormat("yyyy-MM-dd'T'HH:mm"), typed);
          assert.equal(ours.at.toUTC().toISO(), theirs);
        }),
        { numRuns: 1000 },
      );
    });

    it(`means the same typed and as an instant, in ${name}`, () => {
      const zone = new SteadyZone(name);
      fc.assert(
        fc.property(instant, (date) => {
          const minute = `${date.toISOString().slice(0, 16)}:00.000Z`;
          const result = readLocalTime(minute, zone);
          if ('problem' in result) return assert.equal(result.problem, 'timeRepeated');
          assert.equal(read(result.at.toFormat("yyyy-MM-dd'T'HH:mm"), zone), minute);
        }),
        { numRuns: 1000 },
      );
    });
  }

  it('of a zone without clock changes is never refused', () => {
    const greenwich = FixedOffsetZone.instance(0);
    for (const day of [lastSunday(2027, 3), lastSunday(2027, 10)])
      assert.equal(read(`${day}T02:30`, greenwich), `${day}T02:30:00.000Z`);
  });

  it('is refused where a zone changes by half an hour, or leaves out a whole day', () => {
    assert.equal(read('2026-10-04T02:15', 'Australia/Lord_Howe'), 'timeSkipped');
    assert.equal(read('2026-10-04T02:30', 'Australia/Lord_Howe'), '2026-10-03T15:30:00.000Z');
    assert.equal(read('2026-04-05T01:45', 'Australia/Lord_Howe'), 'timeRepeated');
    assert.equal(read('2026-04-05T01:29', 'Australia/Lord_Howe'), '2026-04-04T14:29:00.000Z');
    for (const minute of ['00:00', '12:00', '23:59'])
      assert.equal(read(`2011-12-30T${minute}`, 'Pacific/Apia'), 'timeSkipped');
  });
});
