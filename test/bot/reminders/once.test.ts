import assert from 'node:assert/strict';
import { StoreError } from '../../../storage/ports.ts';
import type { FakeFailure } from '../../support/fake-platform.ts';
import { Mortal } from '../../support/mortal.ts';
import { ReminderBench } from '../../support/reminder-bench.ts';

const minuteMs = 60_000;
const tuesday = '2026-11-24';

/** Uffe and Jonna each have something that is due on Tuesday, and it is nearly eight. */
async function atEight(bench: ReminderBench): Promise<void> {
  bench.timing = {};
  await bench.open();
  await bench.give('uffe', tuesday);
  await bench.give('jonna', tuesday);
  const first = await bench.started();
  await first.stop();
  bench.jump(`${tuesday}T07:58`);
  const night = bench.process();
  await night.minutes.tick();
  assert.deepEqual(await bench.queued(tuesday), ['08:00|digest|jonna', '08:00|digest|uffe']);
}

const countOf = (bench: ReminderBench, person: string) => bench.sent.filter((one) => one.person === person).length;

describe('a message to one person', () => {
  let bench: ReminderBench;
  beforeEach(async () => {
    bench = new ReminderBench({ at: '2026-11-23T12:00' });
    await atEight(bench);
  });
  afterEach(() => bench.end());

  it('is sent once, whoever looks, and however often', async () => {
    const processes = [await bench.started(), await bench.started(), await bench.started()];
    await bench.pass(30 * minuteMs);
    for (const one of processes) await one.minutes.tick();
    await bench.pass(30 * minuteMs);
    assert.deepEqual(bench.times, [`jonna ${tuesday}T08:00`, `uffe ${tuesday}T08:00`]);
    assert.deepEqual(await bench.queued(tuesday), []);
  });

  it('is sent once although it is queued again by somebody who is slow', async () => {
    await bench.started();
    await bench.pass(10 * minuteMs);
    await bench.store.put(`outgoing:${tuesday}`, '08:00|digest|uffe', { kind: 'digest', person: 'uffe' }, 'absent');
    await bench.store.put(`outgoing:${tuesday}`, '09:00|digest|uffe', { kind: 'digest', person: 'uffe' }, 'absent');
    await bench.pass(90 * minuteMs);
    assert.equal(countOf(bench, 'uffe'), 1);
    assert.deepEqual(await bench.queued(tuesday), []);
  });

  it('goes on in another process within a minute when the one that sent is stopped, and when it dies', async () => {
    bench.timing = { perSecond: { teams: 1 / 60, slack: 1 / 60 } };
    const first = await bench.started();
    await bench.started();
    await bench.pass(2.5 * minuteMs);
    assert.deepEqual(bench.times, [`jonna ${tuesday}T08:00`]);
    first.mortal.isDead = true;
    await bench.pass(minuteMs);
    assert.deepEqual(bench.times, [`jonna ${tuesday}T08:00`, `uffe ${tuesday}T08:00`]);
  });

  const certain: readonly FakeFailure[] = [{ kind: 'rateLimited', retryAfterMs: 90_000 }, { kind: 'unavailable' }];
  for (const failure of certain) {
    it(`is sent after any number of refusals that are certain (${failure.kind}), once`, async () => {
      await bench.started();
      bench.teams.fail('postPersonal', failure, 20);
      await bench.pass(60 * minuteMs);
      assert.deepEqual([countOf(bench, 'jonna'), countOf(bench, 'uffe')], [1, 1]);
    });
  }

  for (const kind of ['lost', 'hang', 'bug'] as const) {
    it(`of which nobody knows whether it arrived (${kind}) is sent once more, and no more`, async () => {
      await bench.started();
      bench.teams.fail('postPersonal', { kind }, 1);
      await bench.pass(60 * minuteMs);
      assert.equal(countOf(bench, 'jonna'), kind === 'lost' ? 2 : 1);
      assert.equal(countOf(bench, 'uffe'), 1);
    });
  }

  it('is given up when nobody knows that a second time, and the others go on', async () => {
    await bench.started();
    bench.teams.fail('postPersonal', { kind: 'lost' }, 2);
    await bench.pass(60 * minuteMs);
    assert.deepEqual([countOf(bench, 'jonna'), countOf(bench, 'uffe')], [2, 1]);
    assert.deepEqual(await bench.queued(tuesday), []);
  });

  it('is not tried again blindly while the platform does not answer anything else either', async () => {
    await bench.started();
    bench.teams.fail('postPersonal', { kind: 'lost' }, 1);
    bench.teams.fail('findUser', { kind: 'unavailable' }, 10);
    await bench.pass(3 * minuteMs);
    assert.equal(countOf(bench, 'jonna'), 1, 'it asks something harmless first');
    await bench.pass(60 * minuteMs);
    assert.deepEqual([countOf(bench, 'jonna'), countOf(bench, 'uffe')], [2, 1]);
  });

  it('is sent once when the store cannot note that it was', async () => {
    const { put } = bench.store;
    let sent = 0;
    bench.store.put = async (partition, id, body, precondition) => {
      const isNote = partition === 'reminded' && JSON.stringify(body).includes('"sent"');
      if (isNote && ++sent <= 3) throw new StoreError('unavailable');
      return put.call(bench.store, partition, id, body, precondition);
    };
    await bench.started();
    await bench.pass(30 * minuteMs);
    assert.deepEqual([countOf(bench, 'jonna'), countOf(bench, 'uffe')], [1, 1]);
    assert.deepEqual(await bench.queued(tuesday), []);
  });

  it('is sent only when it is noted that the one before was: a process that dies leaves one in doubt, not two', async () => {
    const { put } = bench.store;
    bench.store.put = async (partition, id, body, precondition) => {
      const isNote = partition === 'reminded' && id === 'jonna' && JSON.stringify(body).includes('"sent"');
      if (isNote) await new Promise((resolve) => setTimeout(resolve, 30_000));
      return put.call(bench.store, partition, id, body, precondition);
    };
    await bench.started();
    await bench.pass(2 * minuteMs + 20_000);
    assert.deepEqual([countOf(bench, 'jonna'), countOf(bench, 'uffe')], [1, 0]);
    await bench.pass(minuteMs);
    assert.deepEqual([countOf(bench, 'jonna'), countOf(bench, 'uffe')], [1, 1]);
  });

  it('does not wait for another person’s that is in doubt in another process', async () => {
    const first = await bench.started();
    bench.teams.fail('postPersonal', { kind: 'hang' }, 1);
    await bench.pass(2 * minuteMs + 5000);
    first.mortal.isDead = true;
    await bench.started();
    await bench.pass(minuteMs);
    assert.deepEqual([countOf(bench, 'jonna'), countOf(bench, 'uffe')], [0, 1], 'jonna’s claim is too young');
    await bench.pass(3 * minuteMs);
    assert.deepEqual([countOf(bench, 'jonna'), countOf(bench, 'uffe')], [1, 1]);
  });
});

describe('a message whose process is killed', () => {
  /** Kills the process that sends at one of its calls; another starts. How often each was sent. */
  async function killedAt(call: number, dies: 'before' | 'after'): Promise<number[] | 'survived'> {
    const bench = new ReminderBench({ at: '2026-11-23T12:00' });
    try {
      await atEight(bench);
      bench.jump(`${tuesday}T07:59:57`);
      const mortal = new Mortal(call, dies);
      bench.process(mortal).sender.start();
      await bench.pass(10_000);
      if (!mortal.isDead) return 'survived';
      await bench.started();
      await bench.pass(10 * minuteMs);
      assert.deepEqual(await bench.queued(tuesday), [], `${dies} call ${call}`);
      return [countOf(bench, 'jonna'), countOf(bench, 'uffe')];
    } finally {
      await bench.end();
    }
  }

  for (const dies of ['before', 'after'] as const) {
    it(`${dies} any of its calls is sent, and at most once more`, async function () {
      this.timeout(60_000);
      let deaths = 0;
      let twice = 0;
      for (let call = 1; ; call++) {
        const counts = await killedAt(call, dies);
        if (counts === 'survived') break;
        deaths++;
        for (const count of counts) assert.ok(count === 1 || count === 2, `${dies} call ${call}: ${counts}`);
        if (counts.includes(2)) twice++;
        assert.ok(counts.filter((count) => count === 2).length <= 1, `${dies} call ${call}: ${counts}`);
      }
      assert.ok(deaths >= 12, `${deaths} moments to die at`);
      // Only between the sending and the note that it was sent can nobody know.
      assert.ok(twice <= 4, `${twice} moments at which it is sent twice`);
    });
  }

  it('again and again is sent at most twice', async () => {
    for (let call = 5; call < 12; call++) {
      const bench = new ReminderBench({ at: '2026-11-23T12:00' });
      try {
        await atEight(bench);
        bench.jump(`${tuesday}T08:00`);
        for (let times = 0; times < 5; times++) {
          bench.process(new Mortal(call, 'after')).sender.start();
          await bench.pass(5 * minuteMs);
        }
        await bench.started();
        await bench.pass(10 * minuteMs);
        for (const person of ['jonna', 'uffe']) assert.ok(countOf(bench, person) <= 2, `${person}, call ${call}`);
        assert.deepEqual(await bench.queued(tuesday), []);
      } finally {
        await bench.end();
      }
    }
  });
});

describe('a clock that is a year ahead for a while', () => {
  let bench: ReminderBench;
  beforeEach(async () => {
    bench = new ReminderBench({ at: '2026-11-23T07:00' });
    await bench.open();
    await bench.give('uffe', '2026-11-24');
    await bench.give('jonna', '2026-11-26');
  });
  afterEach(() => bench.end());

  it('and is put right within ten minutes has sent nobody anything, and loses nobody’s message', async () => {
    await bench.started();
    await bench.passTo('2026-11-24T07:00');
    bench.jump('2027-11-24T10:00');
    await bench.pass(8 * minuteMs);
    assert.deepEqual(bench.sent, []);
    bench.jump('2026-11-24T07:08');
    await bench.passTo('2026-11-24T12:00');
    assert.deepEqual(bench.times, ['jonna 2026-11-24T08:00', 'uffe 2026-11-24T08:00']);
    assert.match(bench.logged.join(''), /clock has jumped/);
  });

  it('and is put right after hours has sent each one message; the day’s own comes once, and so do the next days’', async () => {
    // Of somebody who wants it in the evening it waits when the clock is put right.
    await bench.store.put('person-settings', 'kirsten', { hour: 18 }, 'any');
    await bench.open('P2', ['uffe'], 'kirsten');
    await bench.give('uffe', '2026-11-24', 'P2');
    await bench.started();
    await bench.passTo('2026-11-24T07:00');
    bench.jump('2027-11-24T10:00');
    await bench.pass(3 * 60 * minuteMs);
    const ahead = bench.times.filter((line) => line.includes('2027'));
    assert.deepEqual([...new Set(ahead.map((line) => line.split(' ')[0]))].sort(), ['jonna', 'karen', 'uffe']);
    assert.equal(ahead.length, 3);
    bench.jump('2026-11-24T10:00');
    bench.sent.length = 0;
    await bench.passTo('2026-11-27T12:00');
    assert.deepEqual(bench.times, [
      'jonna 2026-11-24T10:12',
      'uffe 2026-11-24T10:12',
      'uffe 2026-11-25T08:00',
      'jonna 2026-11-26T08:00',
      'uffe 2026-11-26T08:00',
      'jonna 2026-11-27T08:00',
      'karen 2026-11-27T08:00',
      'uffe 2026-11-27T08:00',
    ]);
    for (const day of ['2027-11-24', '2027-11-25', '2027-11-26']) assert.deepEqual(await bench.queued(day), []);
  });

  it('does not send what waits for the day to which it has jumped, within ten minutes', async () => {
    await bench.started();
    await bench.passTo('2026-11-27T17:00');
    // What could not be sent on Friday waits for Monday.
    bench.sent.length = 0;
    bench.jump('2026-11-28T12:00');
    await bench.passTo('2026-11-28T12:15');
    await bench.store.put('outgoing:2026-11-30', '08:00|digest|uffe', { kind: 'digest', person: 'uffe' }, 'any');
    bench.jump('2026-11-30T10:00');
    await bench.pass(9 * minuteMs);
    assert.deepEqual(bench.sent, []);
    bench.jump('2026-11-28T12:30');
    await bench.passTo('2026-11-30T12:00');
    assert.deepEqual(
      bench.times.filter((line) => line.startsWith('uffe')),
      ['uffe 2026-11-30T08:00'],
    );
  });

  it('sends nobody the same day’s message twice, when it goes ahead after that was sent', async () => {
    await bench.started();
    await bench.passTo('2026-11-24T09:00');
    assert.deepEqual(bench.times, ['jonna 2026-11-24T08:00', 'uffe 2026-11-24T08:00']);
    bench.jump('2027-11-24T09:00');
    await bench.pass(60 * minuteMs);
    bench.jump('2026-11-24T10:00');
    await bench.passTo('2026-11-24T23:00');
    const right = bench.times.filter((line) => line.includes('2026'));
    assert.deepEqual(right, ['jonna 2026-11-24T08:00', 'uffe 2026-11-24T08:00']);
  });
});
