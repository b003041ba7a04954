import assert from 'node:assert/strict';
import { join } from 'node:path';
import { outgoingPartition } from '../../../bot/reminders/outgoing.ts';
import { openSqliteStore } from '../../../storage/sqlite/sqlite-store.ts';
import { testPerson } from '../../support/domain.ts';
import { shippedModel } from '../../support/eventful-pathway.ts';
import { eventually } from '../../support/eventually.ts';
import { ReminderBench } from '../../support/reminder-bench.ts';
import { startSendingChild } from '../../support/sending-child.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const day = '2026-11-24';
const people = Array.from({ length: 60 }, (_, number) => `p${String(number).padStart(2, '0')}`);
const kills = 5;

describe('a sender that is killed with -9, again and again', function () {
  this.timeout(60_000);
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  beforeEach(async () => {
    folder = await temporaryFolder();
  });
  afterEach(() => folder.remove());

  /** Everybody has something that is due on Tuesday, in a file of their own program. */
  async function prepared(path: string): Promise<void> {
    const store = await openSqliteStore({ path });
    const bench = new ReminderBench({ store, at: `${day}T06:00`, toFake: ['Date'] });
    try {
      bench.model = shippedModel;
      for (const id of people) {
        bench.people.set(id, testPerson(id, { rights: ['coordinator'] }));
        await bench.open(`P${id}`, [], id);
        await bench.give(id, day, `P${id}`);
        await store.put(outgoingPartition(day), `08:00|digest|${id}`, { kind: 'digest', person: id }, 'absent');
      }
    } finally {
      await bench.end();
      await store.close();
    }
  }

  it('leaves nobody without their message, and sends nobody more than one too many', async () => {
    const path = join(folder.path, 'vejviser.sqlite');
    await prepared(path);
    const sent: string[] = [];
    for (let kill = 0; kill < kills; kill++) {
      const child = startSendingChild({ path, now: `${day}T08:00:${String(kill * 5).padStart(2, '0')}`, people });
      await child.after(3 + Math.floor(Math.random() * 6));
      await child.kill();
      sent.push(...child.sent);
    }
    const last = startSendingChild({ path, now: `${day}T09:00`, people });
    const store = await openSqliteStore({ path });
    try {
      await eventually(async () =>
        assert.deepEqual(
          (await store.list(outgoingPartition(day))).documents.map(({ id }) => id),
          [],
        ),
      );
    } finally {
      await store.close();
    }
    await last.kill();
    sent.push(...last.sent);
    const counts = people.map((id) => sent.filter((user) => user === `teams:${id}`).length);
    assert.deepEqual(
      counts.map((count) => Math.min(2, Math.max(1, count))),
      counts,
      'each one or two',
    );
    assert.ok(counts.filter((count) => count === 2).length <= kills, 'at most one for each kill');
  });
});
