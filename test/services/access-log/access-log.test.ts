import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import { AccessLog, type AccessLogOptions } from '../../../services/access-log/access-log.ts';
import { keptTimes } from '../../../services/access-log/look.ts';
import { looksAt, looksBy } from '../../../services/access-log/looks-of.ts';
import { markTold, massReadings, untoldReadings } from '../../../services/access-log/mass-reading.ts';
import { StoreError } from '../../../storage/ports.ts';
import { eachFresh, type FreshStore } from '../../contract/store-contract.ts';
import { testNow } from '../../support/domain.ts';
import { engines } from '../../support/fresh-stores.ts';
import { MemoryStore } from '../../support/memory-store.ts';

const inMemory = async (): Promise<FreshStore> => {
  const store = new MemoryStore();
  return { store, reopen: async () => store, close: async () => {} };
};
const shown = { pathwayId: 'K7F3XQ', viewer: 'uffe', what: 'pathway.status', outcome: 'shown' } as const;

/** A log whose clock the test holds, and which writes only when it is told to. */
function logOf(store: AccessLogOptions['documents'], options: Partial<AccessLogOptions> = {}) {
  let now: DateTime = testNow;
  const log = new AccessLog({
    documents: store,
    clock: () => now,
    keepDays: 30,
    pathwaysADay: 3,
    flushMs: 60_000_000,
    ...options,
  });
  return {
    log,
    at: (time: DateTime) => {
      now = time;
    },
    later: (seconds: number) => {
      now = now.plus({ seconds });
    },
  };
}

for (const [name, openFresh] of Object.entries({ memory: inMemory, ...engines })) {
  describe(`the log of who looked, in ${name}`, () => {
    const fresh = eachFresh(openFresh);

    it('tells of a pathway who looked at what and when, refusals and files among it, and of no other', async () => {
      const { store } = fresh();
      const { log, later } = logOf(store);
      log.note(shown);
      later(60);
      log.note({ ...shown, what: 'subject.show' });
      log.note({ ...shown, viewer: 'slack:U0FREMMED', what: 'goal.add', outcome: 'refused', code: 'stranger' });
      log.note({ ...shown, pathwayId: 'P2', viewer: 'jonna' });
      await log.noteNow({ ...shown, viewer: 'karen', what: 'export', outcome: 'exported' });
      await log.flush();
      const days = await looksAt(store, 'K7F3XQ');
      assert.deepEqual(
        days.map(({ viewer, day, seen }) => [viewer, day, seen.map(({ what, outcome }) => `${what} ${outcome}`)]),
        [
          ['karen', '2026-11-23', ['export exported']],
          ['slack:U0FREMMED', '2026-11-23', ['goal.add refused']],
          ['uffe', '2026-11-23', ['pathway.status shown', 'subject.show shown']],
        ],
      );
      assert.deepEqual(days[2]?.seen[0]?.at, ['2026-11-23T07:02:00.000Z']);
      assert.equal(days[1]?.seen[0]?.code, 'stranger');
    });

    it('tells of a person into which pathways they looked, day by day', async () => {
      const { store } = fresh();
      const { log, at } = logOf(store);
      for (const pathwayId of ['K7F3XQ', 'K7F3XQ', 'P2']) {
        log.note({ ...shown, pathwayId });
        at(testNow.plus({ seconds: 1 }));
      }
      at(testNow.plus({ days: 2 }));
      log.note({ ...shown, pathwayId: 'P3' });
      await log.flush();
      const days = await looksBy(store, 'uffe');
      assert.deepEqual(
        days.map(({ day, pathways }) => [day, Object.fromEntries(pathways)]),
        [
          ['2026-11-23', { K7F3XQ: 2, P2: 1 }],
          ['2026-11-25', { P3: 1 }],
        ],
      );
      assert.equal((await looksBy(store, 'uffe', { from: '2026-11-24' })).length, 1);
      assert.equal((await looksBy(store, 'uffe', { until: '2026-11-23' })).length, 1);
      assert.deepEqual(await looksBy(store, 'jonna'), []);
    });

    it('loses nothing when several processes write of the same person and pathway at once', async () => {
      const { store, reopen } = fresh();
      const logs = [logOf(store), logOf(await reopen()), logOf(await reopen())];
      for (let n = 0; n < 12; n++)
        logs.forEach(({ log, later }, which) => {
          later(which + 3);
          log.note({ ...shown, what: `verb${n % 2}` });
        });
      await Promise.all(logs.map(({ log }) => log.flush()));
      const [day] = await looksAt(store, 'K7F3XQ');
      const instants = new Set(day?.seen.flatMap(({ at }) => at));
      const expected = new Set(
        [0, 1, 2].flatMap((which) =>
          Array.from({ length: 12 }, (_, n) =>
            testNow
              .plus({ seconds: (n + 1) * (which + 3) })
              .toUTC()
              .toISO(),
          ),
        ),
      );
      assert.deepEqual([...instants].sort(), [...expected].sort());
    });

    it('notices once that somebody looks into unusually many pathways in a day, whoever of several processes notices', async () => {
      const { store, reopen } = fresh();
      const logs = [logOf(store), logOf(await reopen())];
      for (const pathwayId of ['P1', 'P2', 'P3', 'P1', 'P2']) logs[0]?.log.note({ ...shown, pathwayId });
      await logs[0]?.log.flush();
      assert.deepEqual(await massReadings(store), [], 'three is as many as there may be');
      for (const [n, { log }] of logs.entries()) log.note({ ...shown, pathwayId: `P${n + 4}` });
      await Promise.all(logs.map(({ log }) => log.flush()));
      const [reading, ...more] = await untoldReadings(store);
      assert.deepEqual(more, []);
      assert.equal(reading?.person, 'uffe');
      assert.equal(reading.day, '2026-11-23');
      assert.ok(reading.pathways > 3);
      assert.equal(await markTold(store, reading, '2026-11-23T08:00:00.000Z'), true);
      assert.equal(await markTold(store, reading, '2026-11-23T09:00:00.000Z'), false, 'told once');
      assert.deepEqual(await untoldReadings(store), []);
      assert.equal((await massReadings(store)).length, 1);
    });

    it('forgets what is older than it may be kept', async () => {
      const { store } = fresh();
      const { log, at } = logOf(store);
      log.note(shown);
      await log.flush();
      at(testNow.plus({ days: 30 }));
      log.note(shown);
      await log.flush();
      assert.equal((await looksAt(store, 'K7F3XQ')).length, 2, 'on its last day');
      at(testNow.plus({ days: 31 }));
      log.note(shown);
      await log.flush();
      assert.deepEqual(
        (await looksAt(store, 'K7F3XQ')).map(({ day }) => day),
        ['2026-12-23', '2026-12-24'],
      );
      assert.equal((await looksBy(store, 'uffe')).length, 2);
    });
  });
}

describe('the log of who looked', () => {
  it('costs whoever looks no call to the store: what is noted waits, and many go in one write', async () => {
    const store = new MemoryStore();
    const { log, later } = logOf(store);
    for (let n = 0; n < 500; n++) {
      log.note(shown);
      later(1);
    }
    assert.equal(log.waiting, 500);
    assert.deepEqual([store.calls.get, store.calls.put], [0, 0]);
    await log.flush();
    assert.equal(store.calls.put, 2, 'one of the pathway, and one of the person');
    const [day] = await looksAt(store, 'K7F3XQ');
    assert.equal(day?.seen[0]?.times, 500);
    assert.equal(day.seen[0].at.length, keptTimes, 'the first of them with their time');
    assert.equal(day.seen[0].last, testNow.plus({ seconds: 499 }).toUTC().toISO());
  });

  it('writes by itself a moment later', async () => {
    const store = new MemoryStore();
    const { promise, resolve } = Promise.withResolvers<void>();
    const put = store.put.bind(store);
    store.put = async (partition, ...rest) => {
      const result = await put(partition, ...rest);
      if (partition.startsWith('looked:')) resolve();
      return result;
    };
    const { log } = logOf(store, { flushMs: 5 });
    log.note(shown);
    // The timer does not keep a process alive.
    const alive = setInterval(() => {}, 1000);
    await promise;
    clearInterval(alive);
    assert.equal((await looksAt(store, 'K7F3XQ')).length, 1);
  });

  it('has on the disk what is refused or handed out before it says so, and says when it could not', async () => {
    const store = new MemoryStore();
    const { log } = logOf(store);
    await log.noteNow({ ...shown, outcome: 'exported' });
    assert.equal((await looksAt(store, 'K7F3XQ')).length, 1);
    store.put = () => Promise.reject(new StoreError('unavailable'));
    await assert.rejects(log.noteNow({ ...shown, outcome: 'exported' }), StoreError);
  });

  it('keeps what the store does not take, says so, and writes it when the store is there again, each look once', async () => {
    const store = new MemoryStore();
    const put = store.put.bind(store);
    const troubles: unknown[] = [];
    const { log, later } = logOf(store, { onTrouble: (trouble) => troubles.push(trouble.error) });
    // The first write is done, and its reply is lost.
    store.put = async (...args) => {
      await put(...args);
      throw new StoreError('unknown');
    };
    log.note(shown);
    later(1);
    log.note(shown);
    await log.flush();
    assert.equal(log.waiting, 2);
    assert.equal(troubles.length, 1);
    store.put = put;
    await log.flush();
    assert.equal(log.waiting, 0);
    assert.equal((await looksAt(store, 'K7F3XQ'))[0]?.seen[0]?.times, 2);
  });

  it('takes no more memory than it may while the store is away, and tells how much it gave up', async () => {
    const store = new MemoryStore();
    store.get = () => Promise.reject(new StoreError('unavailable'));
    let lost = 0;
    const onTrouble = (trouble: { lost: number }) => {
      lost += trouble.lost;
    };
    const { log, later } = logOf(store, { maxWaiting: 10, onTrouble });
    for (let n = 0; n < 25; n++) {
      log.note(shown);
      later(1);
    }
    await log.flush();
    assert.equal(log.waiting, 10);
    assert.equal(lost, 15);
  });

  it('counts nobody as a mass reader who is not of the staff', async () => {
    const store = new MemoryStore();
    const { log } = logOf(store);
    for (const viewer of ['youngPerson', 'chosenAdult', 'slack:U1'])
      for (let n = 0; n < 9; n++) log.note({ ...shown, viewer, pathwayId: `P${n}` });
    await log.flush();
    assert.deepEqual(await massReadings(store), []);
    assert.deepEqual(
      store.partitions().filter((name) => name.startsWith('looked:')),
      [],
    );
  });

  it('belongs to the local day, on both sides of midnight', async () => {
    const store = new MemoryStore();
    const { log, at } = logOf(store);
    at(DateTime.fromISO('2026-11-23T23:59:59', { zone: testNow.zone }));
    log.note(shown);
    at(DateTime.fromISO('2026-11-24T00:00:01', { zone: testNow.zone }));
    log.note(shown);
    await log.flush();
    assert.deepEqual(
      (await looksAt(store, 'K7F3XQ')).map(({ day }) => day),
      ['2026-11-23', '2026-11-24'],
    );
  });

  it('writes when it is stopped, and by itself no more', async () => {
    const store = new MemoryStore();
    const { log } = logOf(store, { flushMs: 1 });
    log.note(shown);
    await log.stop();
    assert.equal((await looksAt(store, 'K7F3XQ')).length, 1);
  });
});
