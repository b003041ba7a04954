import assert from 'node:assert/strict';
import { outgoingPartition } from '../../../bot/reminders/outgoing.ts';
import { defaultSendTiming } from '../../../bot/reminders/send-timing.ts';
import { testPerson } from '../../support/domain.ts';
import type { FakePlatform } from '../../support/fake-platform.ts';
import { ReminderBench } from '../../support/reminder-bench.ts';
import { accountsOf } from '../../support/rooms.ts';

const minuteMs = 60_000;
const day = '2026-11-24';
const crowd = 5000;

const nameOf = (number: number) => `p${String(number).padStart(4, '0')}`;

/** 5,000 people, every third of them in Slack; each coordinates a pathway in which something was due yesterday. */
async function assembled(bench: ReminderBench, people: number): Promise<void> {
  for (let number = 0; number < people; number++) {
    const person = testPerson(nameOf(number), { rights: ['coordinator'] });
    bench.people.set(person.id, accountsOf(person, number % 3 === 0 ? bench.slack : bench.teams));
    await bench.open(`P${nameOf(number)}`, [], person.id);
    await bench.give(person.id, '2026-11-23', `P${nameOf(number)}`);
  }
}

/** The most messages that a platform got within a second. */
function mostASecond(platform: FakePlatform): number {
  const times = platform.log.filter(({ call }) => call === 'postPersonal').map(({ atMs }) => atMs);
  let most = 0;
  for (let from = 0, to = 0; to < times.length; to++) {
    while ((times[to] ?? 0) - (times[from] ?? 0) >= 1000) from++;
    most = Math.max(most, to - from + 1);
  }
  return most;
}

describe('5,000 people whose message is due at eight', () => {
  let bench: ReminderBench;
  beforeEach(async function () {
    this.timeout(60_000);
    bench = new ReminderBench({ at: '2026-11-23T12:00' });
    bench.timing = {};
    await assembled(bench, crowd);
  });
  afterEach(() => bench.end());

  it('get it in order, within what each platform allows, nobody twice, whatever the platform refuses in between', async function () {
    this.timeout(120_000);
    const first = bench.process();
    await first.minutes.tick();
    bench.jump(`${day}T00:01`);
    await bench.process().minutes.tick();
    assert.equal((await bench.store.list(outgoingPartition(day), { limit: crowd + 1 })).documents.length, crowd);
    bench.jump(`${day}T08:00`);
    // Of two processes one sends, or neither rate nor order would hold.
    await bench.started();
    await bench.started();
    await bench.pass(1.5 * minuteMs);
    const [teamsBefore, slackBefore] = [bench.teams.personal.length, bench.slack.personal.length];
    bench.teams.fail('postPersonal', { kind: 'rateLimited', retryAfterMs: 30_000 }, 3);
    await bench.pass(minuteMs);
    assert.ok(bench.teams.personal.length - teamsBefore < 20, 'Teams asked for pauses');
    assert.ok(bench.slack.personal.length - slackBefore > 200, 'Slack did not');
    bench.slack.fail('postPersonal', { kind: 'rateLimited', retryAfterMs: 5000 }, 5);
    await bench.pass(12 * minuteMs);
    for (const platform of [bench.teams, bench.slack]) {
      const users = platform.personal.map(({ user }) => user);
      assert.deepEqual(users, users.toSorted(), 'in order');
      assert.equal(new Set(users).size, users.length, 'nobody twice');
      assert.ok(mostASecond(platform) <= defaultSendTiming.perSecond[platform.platform] + 1, platform.platform);
    }
    assert.equal(bench.sent.length, crowd);
    assert.deepEqual(await bench.queued(day), []);
    const minutes = (Date.parse(`${bench.sent.at(-1)?.at}`) - Date.parse(`${bench.sent[0]?.at}`)) / minuteMs;
    assert.ok(minutes < 9, `within ${minutes} minutes`);
  });

  it('are reached by what cannot wait before their own message, even while all the others are being sent', async function () {
    this.timeout(120_000);
    bench.jump(`${day}T00:01`);
    const first = bench.process();
    await first.minutes.tick();
    bench.jump(`${day}T08:00`);
    const process = await bench.started();
    await bench.pass(minuteMs);
    const last = nameOf(crowd - 1);
    const pathway = `P${last}`;
    await bench.do(last, { type: 'member.add', member: { person: 'uffe', roles: [] } }, pathway, process);
    await bench.do(last, { type: 'meeting.plan', at: `${day}T13:00`, kind: 'network' }, pathway, process);
    await bench.pass(10_000);
    assert.equal(bench.sent.find(({ person }) => person === 'uffe')?.heading, `meetingPlanned ${pathway}`);
    assert.ok(bench.sent.length < crowd / 2);
  });
});
