import assert from 'node:assert/strict';
import { ReminderBench } from '../../support/reminder-bench.ts';
import { accountsOf, code } from '../../support/rooms.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

describe('the message of a working day', () => {
  let bench: ReminderBench;
  beforeEach(() => {
    bench = new ReminderBench({ at: '2026-11-23T09:00' });
  });
  afterEach(() => bench.end());

  it('comes at eight, with what is due, and on no other day', async () => {
    await bench.open();
    await bench.give('uffe', '2026-12-08');
    await bench.started();
    await bench.passTo('2026-12-09T00:00');
    assert.deepEqual(
      bench.sent.map(({ person, at, heading }) => `${person} ${at} ${heading}`),
      [`uffe 2026-12-04T08:00:00 ${code} action:a1 dueSoon`, `uffe 2026-12-08T08:00:00 ${code} action:a1 dueSoon`],
    );
    assert.equal(bench.teams.personal[0]?.user, 'teams:uffe');
  });

  it('comes every working day while something is overdue, and on no weekend and no holiday', async () => {
    await bench.open();
    await bench.give('uffe', '2026-12-16');
    bench.jump('2026-12-13T12:00');
    await bench.started();
    await bench.passTo('2026-12-31T00:00');
    // From the third working day after it on, the coordinator hears of it too.
    assert.deepEqual(bench.times.filter((line) => line.startsWith('uffe')).slice(2), [
      'uffe 2026-12-17T08:00',
      'uffe 2026-12-18T08:00',
      'uffe 2026-12-21T08:00',
      'uffe 2026-12-22T08:00',
      'uffe 2026-12-23T08:00',
      'uffe 2026-12-28T08:00',
      'uffe 2026-12-29T08:00',
      'uffe 2026-12-30T08:00',
    ]);
    assert.equal(
      bench.times.find((line) => line.startsWith('karen')),
      'karen 2026-12-21T08:00',
    );
  });

  it('is one for all pathways', async () => {
    for (const id of ['P2', 'P1', 'P3']) {
      await bench.open(id);
      await bench.give('uffe', id === 'P3' ? '2026-11-23' : '2026-11-25', id);
    }
    await bench.started();
    await bench.passTo('2026-11-24T12:00');
    assert.deepEqual(
      bench.sent.map(({ heading }) => heading),
      ['P3 action:a1 overdue | P1 action:a1 dueSoon | P2 action:a1 dueSoon'],
    );
  });

  it('comes at the hour that the person chose', async () => {
    await bench.open();
    await bench.give('uffe', '2026-11-25');
    await bench.give('jonna', '2026-11-25');
    await bench.store.put('person-settings', 'jonna', { hour: 15 }, 'any');
    await bench.started();
    await bench.passTo('2026-11-25T23:00');
    assert.deepEqual(bench.times, ['uffe 2026-11-25T08:00', 'jonna 2026-11-25T15:00']);
  });

  it('says what is so when it is sent: what was done in between is not in it', async () => {
    await bench.open();
    await bench.give('uffe', '2026-11-25');
    await bench.give('uffe', '2026-11-25');
    await bench.started();
    await bench.passTo('2026-11-25T07:50');
    await bench.do('uffe', { type: 'action.done', action: 'a1' });
    await bench.passTo('2026-11-25T08:10');
    assert.deepEqual(
      bench.sent.map(({ heading }) => heading),
      [`${code} action:a2 dueSoon`],
    );
  });

  it('is not sent when nothing is left', async () => {
    await bench.open();
    await bench.give('uffe', '2026-11-25');
    await bench.started();
    await bench.passTo('2026-11-25T07:50');
    assert.deepEqual(await bench.queued('2026-11-25'), ['08:00|digest|uffe']);
    await bench.do('uffe', { type: 'action.done', action: 'a1' });
    await bench.passTo('2026-11-25T08:10');
    assert.deepEqual(bench.sent, []);
    assert.deepEqual(await bench.queued('2026-11-25'), []);
  });

  it('is not sent to somebody who has left the team, or whose rights have ended, in between', async () => {
    await bench.open();
    await bench.give('uffe', '2026-11-25');
    await bench.give('jonna', '2026-11-25');
    await bench.started();
    await bench.passTo('2026-11-25T07:50');
    await bench.do('karen', { type: 'member.remove', person: 'uffe' });
    const jonna = bench.people.get('jonna') ?? assert.fail();
    bench.people.set('jonna', { ...jonna, endedAt: '2026-11-25T06:55:00.000Z' });
    await bench.passTo('2026-11-25T09:00');
    assert.deepEqual(bench.sent, []);
    assert.deepEqual(await bench.queued('2026-11-25'), []);
  });

  it('does not come while the item is put off, and comes back by itself', async () => {
    await bench.open();
    await bench.give('uffe', '2026-11-24');
    await bench.started();
    await bench.passTo('2026-11-25T09:00');
    await bench.do('uffe', { type: 'reminder.snooze', item: 'action:a1' });
    await bench.passTo('2026-11-30T12:00');
    assert.deepEqual(
      bench.times.filter((line) => line.startsWith('uffe')),
      ['uffe 2026-11-24T08:00', 'uffe 2026-11-25T08:00', 'uffe 2026-11-30T08:00'],
    );
  });

  it('goes to the account that was tied last, and to wherever the e-mail is known when there is none', async () => {
    const uffe = accountsOf(bench.people.get('uffe') ?? assert.fail(), bench.teams, bench.slack);
    const [teams, slack] = uffe.identities;
    assert.ok(teams && slack);
    bench.people.set('uffe', { ...uffe, identities: [{ ...slack, at: '2026-11-20T08:00:00.000Z' }, teams] });
    const jonna = bench.people.get('jonna') ?? assert.fail();
    bench.people.set('jonna', { ...jonna, identities: [] });
    bench.slack.users.set('jonna@kommunen.example', 'slack:jonna');
    await bench.open();
    await bench.give('uffe', '2026-11-25');
    await bench.give('jonna', '2026-11-25');
    await bench.started();
    await bench.passTo('2026-11-25T09:00');
    assert.deepEqual(bench.slack.personal.map(({ user }) => user).sort(), ['slack:jonna', 'slack:uffe']);
    assert.deepEqual(bench.teams.personal, []);
  });

  it('passes over somebody who cannot be reached anywhere, and says so in the log by their id', async () => {
    const uffe = bench.people.get('uffe') ?? assert.fail();
    bench.people.set('uffe', { ...uffe, identities: [] });
    await bench.open();
    await bench.give('uffe', '2026-11-25');
    await bench.give('jonna', '2026-11-25');
    await bench.started();
    await bench.passTo('2026-11-25T09:00');
    assert.deepEqual(bench.times, ['jonna 2026-11-25T08:00']);
    assert.deepEqual(await bench.queued('2026-11-25'), []);
    assert.match(bench.logged.join(''), /"person":"uffe","msg":"nobody to remind"/);
  });

  it('is tried by another account, and later, when the bot may not write to somebody', async () => {
    await bench.open();
    await bench.give('uffe', '2026-11-25');
    await bench.started();
    await bench.passTo('2026-11-25T07:59');
    bench.teams.fail('postPersonal', { kind: 'forbidden' }, 1);
    await bench.passTo('2026-11-25T08:30');
    assert.deepEqual(bench.sent, [], 'somebody may give the permission');
    await bench.passTo('2026-11-25T10:00');
    assert.deepEqual(bench.times, ['uffe 2026-11-25T09:00']);
  });

  it('is one, of what there is then, after days of downtime, and at once', async () => {
    await bench.open();
    for (const day of ['2026-11-24', '2026-11-26', '2026-11-27']) await bench.give('uffe', day);
    const first = await bench.started();
    await bench.pass(hourMs);
    await first.stop();
    bench.jump('2026-12-03T10:30');
    await bench.started();
    await bench.passTo('2026-12-03T23:00');
    assert.deepEqual(
      bench.times.filter((line) => line.startsWith('uffe')),
      ['uffe 2026-12-03T10:31'],
    );
    assert.match(bench.sent[0]?.heading ?? '', /a1 overdue.*a2 overdue.*a3 overdue/);
  });

  it('that is late in the evening comes the next working day, joined with that day’s', async () => {
    await bench.open();
    await bench.give('uffe', '2026-11-26');
    const first = await bench.started();
    await bench.pass(hourMs);
    await first.stop();
    // A Friday.
    bench.jump('2026-11-27T18:30');
    await bench.started();
    await bench.passTo('2026-11-30T23:00');
    assert.deepEqual(
      bench.times.filter((line) => line.startsWith('uffe')),
      ['uffe 2026-11-30T08:00'],
    );
  });

  it('that could not be sent on its day comes on the next working day', async () => {
    await bench.open();
    await bench.give('uffe', '2026-11-27');
    await bench.started();
    await bench.passTo('2026-11-27T07:59');
    bench.teams.fail('postPersonal', { kind: 'unavailable' }, 100_000);
    await bench.passTo('2026-11-28T12:00');
    assert.deepEqual(await bench.queued('2026-11-30'), ['08:00|digest|uffe']);
    bench.teams.heal();
    await bench.passTo('2026-11-30T12:00');
    assert.deepEqual(
      bench.times.filter((line) => line.startsWith('uffe')),
      ['uffe 2026-11-25T08:00', 'uffe 2026-11-30T08:00'],
    );
  });

  it('comes at eight on the clock of Copenhagen, on the days around both changes', async () => {
    bench.jump('2027-03-21T12:00');
    await bench.open();
    await bench.give('uffe', '2027-03-24');
    await bench.started();
    await bench.passTo('2027-03-31T00:00');
    assert.deepEqual(
      bench.times.filter((line) => line.startsWith('uffe')).slice(-3),
      ['uffe 2027-03-22T08:00', 'uffe 2027-03-24T08:00', 'uffe 2027-03-30T08:00'],
      'Easter, and the clocks on Sunday the 28th',
    );
    bench.jump('2027-10-28T23:00');
    await bench.passTo('2027-11-02T00:00');
    assert.deepEqual(
      bench.times.filter((line) => line.startsWith('uffe')).slice(-2),
      ['uffe 2027-10-29T08:00', 'uffe 2027-11-01T08:00'],
      'the clocks on Sunday the 31st',
    );
  });
});
