import assert from 'node:assert/strict';
import { type SinonFakeTimers, useFakeTimers } from 'sinon';
import { systemClock, toInstant, toLocalDate } from '../../services/clock.ts';

describe('the real clock', () => {
  let timers: SinonFakeTimers;
  beforeEach(() => {
    timers = useFakeTimers({ now: Date.parse('2026-03-29T00:59:59.999Z'), toFake: ['Date'] });
  });
  afterEach(() => timers.restore());

  it('is in the municipality’s zone, and follows it into summer time', () => {
    const clock = systemClock('Europe/Copenhagen');
    assert.equal(clock().toISO(), '2026-03-29T01:59:59.999+01:00');
    timers.tick(1);
    assert.equal(clock().toISO(), '2026-03-29T03:00:00.000+02:00');
  });

  it('gives the calendar day of its own zone, and the instant in UTC', () => {
    timers.setSystemTime(Date.parse('2026-07-01T22:30:00.000Z'));
    const now = systemClock('Europe/Copenhagen')();
    assert.equal(toLocalDate(now), '2026-07-02');
    assert.equal(toInstant(now), '2026-07-01T22:30:00.000Z');
  });

  it('goes back when the system’s clock is set back', () => {
    const clock = systemClock('Europe/Copenhagen');
    clock();
    timers.setSystemTime(Date.parse('2026-03-28T12:00:00.000Z'));
    assert.equal(toInstant(clock()), '2026-03-28T12:00:00.000Z');
  });
});
