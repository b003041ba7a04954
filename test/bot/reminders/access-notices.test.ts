import assert from 'node:assert/strict';
import { clockId } from '../../../services/pathway/young-person.ts';
import { ReminderBench } from '../../support/reminder-bench.ts';
import { code } from '../../support/rooms.ts';

const minuteMs = 60_000;

describe('a link that died of wrong codes', () => {
  let bench: ReminderBench;
  beforeEach(async () => {
    bench = new ReminderBench({ at: '2026-11-21T02:14' });
    bench.timing = {};
    await bench.open();
    await bench.started();
  });
  afterEach(() => bench.end());

  const headings = () => bench.sent.map(({ person, at, heading }) => `${person} ${at.slice(0, 16)} ${heading}`);
  const locks = () => bench.do(clockId, { type: 'access.lock', to: 'youngPerson' });

  it('is told to the coordinator within seconds, in the night and on a Saturday too, and to nobody else', async () => {
    await locks();
    await bench.pass(8000);
    assert.deepEqual(headings(), [`karen 2026-11-21T02:14 accessLocked ${code}`]);
    await bench.pass(30 * minuteMs);
    assert.equal(bench.sent.length, 1);
  });

  it('is told once, although two processes see it and the feed brings it up again', async () => {
    const other = await bench.started();
    await locks();
    await bench.pass(minuteMs);
    const state = await other.pathways.current(code);
    for (let times = 0; times < 3; times++) {
      await other.notices.queueFor(state, 1);
      await bench.pass(minuteMs);
    }
    assert.equal(bench.sent.length, 1);
  });

  it('is not told when there is a new link by then, nor to somebody who has handed the pathway over', async () => {
    bench.teams.fail('postPersonal', { kind: 'unavailable' }, 1);
    await locks();
    await bench.do('karen', { type: 'access.give', to: 'youngPerson' });
    await bench.pass(minuteMs);
    bench.teams.fail('postPersonal', { kind: 'unavailable' }, 1);
    await locks();
    await bench.do('karen', { type: 'coordinator.propose', to: 'kirsten' });
    await bench.do('kirsten', { type: 'coordinator.accept' });
    await bench.pass(minuteMs);
    assert.deepEqual(
      headings().filter((heading) => heading.includes('accessLocked')),
      [],
    );
  });

  it('stands in the message of the next working day until there is a new link', async () => {
    await locks();
    await bench.passTo('2026-11-23T12:00');
    const digests = () => headings().filter((heading) => !heading.includes('accessLocked'));
    assert.deepEqual(digests(), [`karen 2026-11-23T08:00 ${code} locked:youngPerson locked`]);
  });
});

describe('the adult whom the young person has chosen', () => {
  let bench: ReminderBench;
  beforeEach(async () => {
    bench = new ReminderBench({ at: '2026-11-23T12:00' });
    await bench.open();
    await bench.started();
  });
  afterEach(() => bench.end());
  const headings = () => bench.sent.map(({ person, at, heading }) => `${person} ${at.slice(0, 16)} ${heading}`);

  it('is told to the coordinator with the message of the next working day, and not at once', async () => {
    await bench.do('youngPerson', { type: 'adult.choose', sees: ['meetings'] });
    await bench.pass(30 * minuteMs);
    assert.deepEqual(headings(), []);
    await bench.passTo('2026-11-24T12:00');
    assert.deepEqual(headings(), [`karen 2026-11-24T08:00 ${code} adultChosen:v1 chosen`]);
    await bench.passTo('2026-12-20T12:00');
    assert.equal(bench.sent.length, 1, 'once');
  });

  it('is not told when they have a link by then', async () => {
    await bench.do('youngPerson', { type: 'adult.choose', sees: ['meetings'] });
    await bench.do('youngPerson', { type: 'access.give', to: 'chosenAdult' });
    await bench.passTo('2026-12-02T12:00');
    assert.deepEqual(headings(), []);
  });

  it('who has said no is told the same way', async () => {
    await bench.do('youngPerson', { type: 'adult.choose', sees: [] });
    await bench.do('youngPerson', { type: 'access.give', to: 'chosenAdult' });
    await bench.do('chosenAdult', { type: 'adult.decline' });
    await bench.passTo('2026-12-02T12:00');
    assert.deepEqual(headings(), [`karen 2026-11-24T08:00 ${code} adultDeclined:v1 declined`]);
  });
});
