import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DateTime, IANAZone } from 'luxon';
import { SteadyZone } from '../../services/steady-zone.ts';

const zones = [
  'Europe/Copenhagen',
  'America/Nuuk',
  'Atlantic/Faroe',
  'Australia/Lord_Howe',
  'America/St_Johns',
] as const;

describe('a zone that remembers its offsets', () => {
  for (const name of zones) {
    it(`has the offsets of ${name}, whatever was asked before`, () => {
      const [steady, plain] = [new SteadyZone(name), new IANAZone(name)];
      const instant = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
      fc.assert(
        fc.property(instant, (date) => assert.equal(steady.offset(date.getTime()), plain.offset(date.getTime()))),
        { numRuns: 2000 },
      );
    });
  }

  it('changes its offset in the very millisecond', () => {
    const zone = new SteadyZone('Europe/Copenhagen');
    for (const [change, before, after] of [
      ['2026-03-29T01:00:00Z', 60, 120],
      ['2026-10-25T01:00:00Z', 120, 60],
    ] as const) {
      const ms = Date.parse(change);
      assert.deepEqual([zone.offset(ms - 1), zone.offset(ms), zone.offset(ms - 1)], [before, after, before]);
    }
  });

  it('is the same zone to everybody else', () => {
    const now = DateTime.fromISO('2026-11-23T08:02:00', { zone: new SteadyZone('Europe/Copenhagen') });
    const plain = DateTime.fromISO('2026-11-23T08:02:00', { zone: 'Europe/Copenhagen' });
    assert.ok(now.equals(plain));
    assert.equal(now.zoneName, 'Europe/Copenhagen');
    assert.equal(now.plus({ months: 6 }).startOf('day').toISO(), plain.plus({ months: 6 }).startOf('day').toISO());
  });

  it('changes its offset where a zone does so at a minute past the hour', () => {
    const [steady, plain] = [new SteadyZone('America/St_Johns'), new IANAZone('America/St_Johns')];
    const change = Date.parse('2011-03-13T03:31:00Z');
    for (const ms of [change - 60_000, change - 1, change, change + 60_000])
      assert.equal(steady.offset(ms), plain.offset(ms));
    assert.notEqual(plain.offset(change - 1), plain.offset(change));
  });

  it('answers for no instant as Luxon does', () => {
    assert.ok(Number.isNaN(new SteadyZone('Europe/Copenhagen').offset(Number.NaN)));
  });
});
