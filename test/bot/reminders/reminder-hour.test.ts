import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import { outgoingPartition, queueDigest } from '../../../bot/reminders/outgoing.ts';
import { setReminderHour } from '../../../bot/reminders/set-reminder-hour.ts';
import { loadPersonSettings } from '../../../services/people/person-settings.ts';
import { DeskBench } from '../../support/desk.ts';
import { testZone } from '../../support/domain.ts';
import { MemoryStore } from '../../support/memory-store.ts';

describe('the hour at which somebody wants to be reminded', () => {
  it('is asked for with the one that holds now, and kept', async () => {
    const bench = await DeskBench.create();
    const asked = await bench.click('uffe', 'reminder.hour', {});
    const [input] = asked.form?.inputs ?? [];
    assert.ok(input?.type === 'choice');
    assert.equal(input.value, '8');
    const answer = await bench.click('uffe', 'reminder.hour', {}, { hour: '15' });
    assert.equal(answer.tone, 'good');
    assert.match(answer.said ?? '', /kl\. 15\.00/);
    assert.equal((await loadPersonSettings(bench.desk.documents, 'uffe')).hour, 15);
    assert.equal((await loadPersonSettings(bench.desk.documents, 'jonna')).hour, 8);
  });

  it('is refused at its input when it is none at which anybody is reminded', async () => {
    const bench = await DeskBench.create();
    for (const hour of ['3', '19', '8.5', 'otte', '']) {
      const answer = await bench.click('uffe', 'reminder.hour', {}, { hour });
      assert.ok(answer.problems?.hour, hour);
    }
    assert.equal((await loadPersonSettings(bench.desk.documents, 'uffe')).hour, 8);
  });

  it('is for anyone of the staff, and for nobody else', async () => {
    const bench = await DeskBench.create();
    assert.equal((await bench.click('fremmed', 'reminder.hour', {}, { hour: '9' })).tone, 'good');
    assert.equal((await bench.click('ukendt', 'reminder.hour', {}, { hour: '9' })).tone, 'refusal');
  });

  const friday = DateTime.fromISO('2026-11-27T07:30', { zone: testZone });
  for (const [when, now, day] of [
    ['this morning', friday, '2026-11-27'],
    ['on Monday', friday.plus({ days: 1 }), '2026-11-30'],
  ] as const) {
    it(`holds for the message that waits already for ${when}`, async () => {
      const store = new MemoryStore();
      await queueDigest(store, day, 8, 'uffe');
      await queueDigest(store, day, 8, 'jonna');
      await setReminderHour(store, now, 'uffe', 15);
      assert.deepEqual(Object.keys(store.contents(outgoingPartition(day))), [
        '08:00|digest|jonna',
        '15:00|digest|uffe',
      ]);
    });
  }

  it('makes no message where none waits', async () => {
    const store = new MemoryStore();
    await setReminderHour(store, friday, 'uffe', 15);
    assert.deepEqual(store.contents(outgoingPartition('2026-11-27')), {});
  });
});
