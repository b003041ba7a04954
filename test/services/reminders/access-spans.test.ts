import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import { chosenAdultId, clockId, youngPersonId } from '../../../services/pathway/young-person.ts';
import { defaultEscalation } from '../../../services/reminders/escalation.ts';
import { itemsFor, nextReminderDay, peopleToRemind } from '../../../services/reminders/items-for.ts';
import { mayHaveNotices, noticesOf } from '../../../services/reminders/notices-of.ts';
import type { ReminderContext } from '../../../services/reminders/reminder-span.ts';
import { openedPathway, type PathwayBench, testNow, testZone } from '../../support/domain.ts';

const context = (day: string, gone: readonly string[] = []): ReminderContext => ({
  now: DateTime.fromISO(`${day}T08:02`, { zone: testZone }),
  model: undefined,
  escalation: defaultEscalation,
  isActive: (person) => !gone.includes(person),
});
const items = (bench: PathwayBench, day: string, person = 'karen') =>
  itemsFor(person, bench.state, context(day)).flatMap((item) =>
    item.kind === 'access' ? [`${item.reason} ${item.to}`] : [],
  );

const remindsKaren = ({ state }: PathwayBench, day: string) =>
  peopleToRemind(state, context(day), day).includes('karen');
const chooses = (bench: PathwayBench) => bench.do(youngPersonId, { type: 'adult.choose', sees: [] });
const gives = (bench: PathwayBench, to: 'youngPerson' | 'chosenAdult') =>
  bench.do('karen', { type: 'access.give', to });

describe('a link that died of wrong codes', () => {
  it('is the coordinator’s to see to until there is a new one, of each page for itself', () => {
    const bench = openedPathway();
    chooses(bench);
    gives(bench, 'chosenAdult');
    bench.do(clockId, { type: 'access.lock', to: 'youngPerson' });
    bench.do(clockId, { type: 'access.lock', to: 'chosenAdult' });
    assert.deepEqual(items(bench, '2027-02-01'), ['locked youngPerson', 'locked chosenAdult']);
    assert.deepEqual(items(bench, '2027-02-01', 'uffe'), []);
    gives(bench, 'youngPerson');
    assert.deepEqual(items(bench, '2027-02-01'), ['locked chosenAdult']);
  });

  it('is reason for a message on the next working day, and once a week', () => {
    const bench = openedPathway();
    // Nothing else is reason to tell her.
    bench.do('uffe', { type: 'action.claim', action: 'a1' });
    bench.do(clockId, { type: 'access.lock', to: 'youngPerson' });
    assert.equal(remindsKaren(bench, '2026-11-24'), true);
    assert.equal(remindsKaren(bench, '2026-11-25'), false);
    assert.equal(remindsKaren(bench, '2026-12-01'), true);
    assert.equal(nextReminderDay(bench.state, context('2026-11-23')), '2026-11-24');
  });

  it('cannot wait: it is one notice, to whoever coordinates', () => {
    const bench = openedPathway();
    const before = bench.state;
    assert.equal(mayHaveNotices(before, testNow), false);
    bench.do(clockId, { type: 'access.lock', to: 'youngPerson' });
    const commit = bench.commits.at(-1) ?? assert.fail();
    assert.deepEqual(noticesOf(before, commit, bench.state, testNow.zone), [
      { person: 'karen', what: 'accessLocked', about: 'youngPerson' },
    ]);
    assert.equal(mayHaveNotices(bench.state, testNow), true);
    assert.equal(mayHaveNotices(bench.state, testNow.plus({ days: 2 })), false, 'what is long past is not looked at');
  });

  it('is put off with a click, and comes back', () => {
    const bench = openedPathway();
    bench.do(clockId, { type: 'access.lock', to: 'youngPerson' });
    bench.do('karen', { type: 'reminder.snooze', item: 'locked:youngPerson' });
    assert.deepEqual(items(bench, '2026-11-24'), []);
    assert.deepEqual(items(bench, '2026-11-26'), ['locked youngPerson']);
  });

  it('is nobody’s while the coordinator’s rights have ended', () => {
    const bench = openedPathway();
    bench.do(clockId, { type: 'access.lock', to: 'youngPerson' });
    assert.deepEqual(itemsFor('karen', bench.state, context('2026-11-24', ['karen'])), []);
  });
});

describe('the chosen adult', () => {
  it('is news until they have a link, and for two weeks at most', () => {
    const bench = openedPathway();
    chooses(bench);
    assert.deepEqual(items(bench, '2026-11-24'), ['chosen chosenAdult']);
    assert.deepEqual(items(bench, '2026-12-08'), []);
    gives(bench, 'chosenAdult');
    assert.deepEqual(items(bench, '2026-11-24'), []);
    chooses(bench);
    assert.deepEqual(items(bench, '2026-11-24'), ['chosen chosenAdult'], 'another one is news again');
  });

  it('who has said no is news, in the place of that they were chosen', () => {
    const bench = openedPathway();
    chooses(bench);
    bench.do(chosenAdultId, { type: 'adult.decline' });
    assert.deepEqual(items(bench, '2026-11-24'), ['declined chosenAdult']);
    assert.deepEqual(peopleToRemind(bench.state, context('2026-11-24'), '2026-11-24'), ['karen']);
    assert.deepEqual(peopleToRemind(bench.state, context('2026-11-26'), '2026-11-26'), [], 'once');
    bench.do(youngPersonId, { type: 'adult.remove' });
    assert.deepEqual(items(bench, '2026-11-24'), []);
  });
});
