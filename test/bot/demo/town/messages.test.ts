import assert from 'node:assert/strict';
import { queueTodaysMessages } from '../../../../bot/demo/town/messages.ts';
import { outgoingPartition } from '../../../../bot/reminders/outgoing.ts';
import { Directory } from '../../../../services/people/directory.ts';
import { testNow, testPeople } from '../../../support/domain.ts';
import { MemoryStore } from '../../../support/memory-store.ts';

describe('the demo', () => {
  it('has everybody’s message of the day sent at once, whatever the time', async () => {
    const store = new MemoryStore();
    await new Directory(store).saveAll([...testPeople.values()]);
    await queueTodaysMessages(store, testNow.set({ hour: 23 }));
    const ids = Object.keys(store.contents(outgoingPartition('2026-11-23')));
    assert.deepEqual(ids, [...testPeople.keys()].map((id) => `00:00|digest|${id}`).sort());
  });
});
