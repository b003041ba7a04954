import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import { ClockJump } from '../../../bot/reminders/clock-jump.ts';
import { outgoingPartition, queueDigest, queueNotice } from '../../../bot/reminders/outgoing.ts';
import { routesOf } from '../../../bot/reminders/routes.ts';
import { mayGoOut, sendDayOf } from '../../../bot/reminders/send-day.ts';
import { surelyNotSent } from '../../../bot/reminders/surely-not-sent.ts';
import { emptyDay, sweepDay } from '../../../bot/reminders/sweep.ts';
import { PlatformError } from '../../../bot/rooms/port.ts';
import { testPerson, testZone } from '../../support/domain.ts';
import { MemoryStore } from '../../support/memory-store.ts';

const at = (text: string) => DateTime.fromISO(text, { zone: testZone });
const log = { debug() {}, info() {}, warn() {}, error() {} };

describe('the day whose messages a message joins', () => {
  const days = [
    ['2026-11-24T00:00', '2026-11-24'],
    ['2026-11-24T17:59', '2026-11-24'],
    ['2026-11-24T18:00', '2026-11-25'],
    ['2026-11-27T18:00', '2026-11-30'],
    ['2026-11-28T09:00', '2026-11-30'],
    ['2026-12-23T20:00', '2026-12-28'],
  ] as const;
  for (const [now, day] of days) it(`is ${day} at ${now}`, () => assert.equal(sendDayOf(at(now)), day));
});

describe('a message for a time of the day', () => {
  it('does not go out before it, nor in the evening, unless that is its time', () => {
    assert.equal(mayGoOut('08:00', at('2026-11-24T07:59')), false);
    assert.equal(mayGoOut('08:00', at('2026-11-24T08:00')), true);
    assert.equal(mayGoOut('08:00', at('2026-11-24T17:59')), true);
    assert.equal(mayGoOut('08:00', at('2026-11-24T18:00')), false);
    assert.equal(mayGoOut('18:00', at('2026-11-24T18:30')), true);
    assert.equal(mayGoOut('18:00', at('2026-11-24T19:00')), false);
  });
});

describe('what was not sent on its day', () => {
  const notice = { kind: 'notice', person: 'uffe', pathway: 'K7F3XQ', what: 'meetingMoved', about: 'm1' } as const;

  it('joins the next working day’s, as one', async () => {
    const store = new MemoryStore();
    for (const day of ['2026-11-26', '2026-11-27']) await queueDigest(store, day, 8, 'uffe');
    for (const day of ['2026-11-26', '2026-11-27']) await sweepDay(store, day, at('2026-11-28T00:00'));
    assert.deepEqual(store.partitions(), [outgoingPartition('2026-11-30')]);
    assert.deepEqual(Object.keys(store.contents(outgoingPartition('2026-11-30'))), ['08:00|digest|uffe']);
  });

  it('is still told within a day of it, and not later, when it could not wait', async () => {
    const store = new MemoryStore();
    await queueNotice(store, '2026-11-27', { ...notice, version: 7, at: '2026-11-27T22:50:00.000Z' });
    await queueNotice(store, '2026-11-27', { ...notice, version: 3, at: '2026-11-26T10:00:00.000Z' });
    await sweepDay(store, '2026-11-27', at('2026-11-28T00:01'));
    assert.deepEqual(Object.keys(store.contents(outgoingPartition('2026-11-28'))), ['00:00|notice|K7F3XQ-7|uffe']);
    assert.deepEqual(store.contents(outgoingPartition('2026-11-27')), {});
  });

  it('is taken away for days that a wrong clock has made up, page by page', async () => {
    const store = new MemoryStore();
    for (let number = 0; number < 250; number++) await queueDigest(store, '2027-11-24', 8, `p${number}`);
    await emptyDay(store, '2027-11-24');
    assert.deepEqual(store.partitions(), []);
  });
});

describe('where somebody is sent a message', () => {
  const platforms = [
    { platform: 'teams', tenant: 'kommunen', findUser: async () => undefined },
    { platform: 'slack', tenant: 'T1', findUser: async () => undefined },
  ] as const;
  const identity = (platform: 'teams' | 'slack', tenant: string, day: string) => ({
    platform,
    tenant,
    user: `${platform}:${tenant}`,
    at: `2026-11-${day}T08:00:00.000Z`,
  });

  it('is the account that was tied last, then the others, then wherever the e-mail may be known', () => {
    const both = testPerson('uffe', {
      identities: [identity('teams', 'kommunen', '01'), identity('slack', 'T1', '02')],
    });
    assert.deepEqual(
      routesOf(both, platforms).map(({ user }) => user),
      ['slack:T1', 'teams:kommunen'],
    );
    const one = testPerson('uffe', { identities: [identity('slack', 'T1', '02')] });
    assert.deepEqual(routesOf(one, platforms), [{ platform: 'slack', user: 'slack:T1' }, { platform: 'teams' }]);
  });

  it('is no account of another tenant, and no platform on which nobody can be looked up', () => {
    const elsewhere = testPerson('uffe', { identities: [identity('teams', 'andre', '01')] });
    assert.deepEqual(routesOf(elsewhere, [{ platform: 'teams', tenant: 'kommunen' }]), []);
  });
});

describe('a failure to send', () => {
  const connect = (code: string) => Object.assign(new Error('no'), { code });
  const surely = [
    new PlatformError('rateLimited'),
    new PlatformError('forbidden'),
    new PlatformError('gone'),
    new PlatformError('unavailable', { detail: 'http503' }),
    new PlatformError('unavailable', { detail: 'noServiceUrl' }),
    new PlatformError('unavailable', { cause: connect('ECONNREFUSED') }),
    new PlatformError('unavailable', {
      cause: new Error('x', { cause: new Error('y', { cause: connect('ENOTFOUND') }) }),
    }),
  ];
  const inDoubt = [
    new PlatformError('unavailable', { detail: 'timeout' }),
    new PlatformError('unavailable', { detail: 'http502' }),
    new PlatformError('unavailable', { cause: connect('ECONNRESET') }),
    new TypeError('a bug'),
    'not even an error',
  ];
  it('is certain when the platform says so, or was never reached', () => {
    for (const error of surely) assert.equal(surelyNotSent(error), true, error.message);
  });
  it('leaves a doubt in every other case', () => {
    for (const error of inDoubt) assert.equal(surelyNotSent(error), false, String(error));
  });
});

describe('a jump of the clock', () => {
  let [now, elapsed] = [at('2026-11-24T08:00'), 0];
  beforeEach(() => {
    [now, elapsed] = [at('2026-11-24T08:00'), 0];
  });
  const guard = () => new ClockJump({ clock: () => now, log, elapsedMs: () => elapsed });
  const pass = (minutes: number) => {
    now = now.plus({ minutes });
    elapsed += minutes * 60_000;
  };

  it('by more than a day holds messages back for ten minutes, ahead and back', () => {
    const jump = guard();
    assert.equal(jump.isHeld(), false);
    for (const years of [1, -1]) {
      now = now.plus({ years });
      assert.equal(jump.isHeld(), true);
      pass(9);
      assert.equal(jump.isHeld(), true);
      pass(1);
      assert.equal(jump.isHeld(), false);
    }
  });

  it('is none when time has really passed, when the clock is corrected, and when the hour changes', () => {
    const jump = guard();
    pass(3 * 24 * 60);
    assert.equal(jump.isHeld(), false);
    now = now.plus({ hours: 2 });
    assert.equal(jump.isHeld(), false);
    now = at('2027-03-28T01:59');
    guard().isHeld();
    const spring = guard();
    pass(120);
    assert.equal(spring.isHeld(), false);
  });
});
