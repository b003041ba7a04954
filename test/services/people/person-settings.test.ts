import assert from 'node:assert/strict';
import {
  changePersonSettings,
  loadPersonSettings,
  personSettingsPartition,
} from '../../../services/people/person-settings.ts';
import { MemoryStore } from '../../support/memory-store.ts';

describe('what a person has chosen for themselves', () => {
  it('is eight in the morning, and the first calendar address, until they say otherwise', async () => {
    assert.deepEqual(await loadPersonSettings(new MemoryStore(), 'uffe'), { hour: 8, calendarNumber: 1 });
  });

  it('is kept, one thing without the other', async () => {
    const store = new MemoryStore();
    await changePersonSettings(store, 'uffe', (settings) => ({ ...settings, hour: 15 }));
    await changePersonSettings(store, 'uffe', (settings) => ({ ...settings, calendarNumber: 2 }));
    assert.deepEqual(await loadPersonSettings(store, 'uffe'), { hour: 15, calendarNumber: 2 });
    assert.deepEqual(await loadPersonSettings(store, 'jonna'), { hour: 8, calendarNumber: 1 });
  });

  it('loses nothing when two processes change it at once', async () => {
    const store = new MemoryStore();
    const renew = () =>
      changePersonSettings(store, 'uffe', (settings) => ({ ...settings, calendarNumber: settings.calendarNumber + 1 }));
    await Promise.all([renew(), renew(), renew()]);
    assert.equal((await loadPersonSettings(store, 'uffe')).calendarNumber, 4);
  });

  it('is refused when it is no hour at which anybody is reminded', async () => {
    const store = new MemoryStore();
    const at = (hour: number) => changePersonSettings(store, 'uffe', (settings) => ({ ...settings, hour }));
    await assert.rejects(at(3), { name: 'ZodError' });
    await assert.rejects(at(8.5), { name: 'ZodError' });
    assert.deepEqual(store.contents(personSettingsPartition), {});
  });
});
