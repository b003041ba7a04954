import assert from 'node:assert/strict';
import ICAL from 'ical.js';
import { DateTime } from 'luxon';
import { createHttp } from '../../../bot/http.ts';
import { createLog } from '../../../bot/log.ts';
import { type SeenParts, seenByPerson, seenInRoom } from '../../../bot/seen.ts';
import { calendarAddress, meetingFileAddress } from '../../../bot/web/addresses.ts';
import { calendarRoutes } from '../../../bot/web/calendar-routes.ts';
import { noPathway } from '../../../services/pathway/state.ts';
import type { Person } from '../../../services/people/person.ts';
import { shippedRules } from '../../../services/privacy/sharing-rules.ts';
import { openedPathway, type PathwayBench, testModels, testNow, testPeople, testZone } from '../../support/domain.ts';
import { listen, stop } from '../../support/listen.ts';

const secret = 'en hemmelighed til prøverne, ikke mere';

describe('the calendar', () => {
  let bench: PathwayBench;
  let now: DateTime;
  let people: Map<string, Person>;
  let number: number;
  let reads: number;
  let base: string;
  let close: () => Promise<void>;

  beforeEach(async () => {
    bench = openedPathway();
    now = testNow;
    people = new Map(testPeople);
    number = 1;
    reads = 0;
    const routes = calendarRoutes({
      secrets: [secret],
      locale: 'da',
      clock: () => now,
      person: (id) => people.get(id),
      pathwaysOf: async () => {
        reads++;
        return [{ pathwayId: bench.state.id, coordinator: false, status: 'open' }];
      },
      known: async (id) => (id === bench.state.id ? bench.state : noPathway(id)),
      seenByTeam: (state) => seenInRoom(seenParts(), state, 0),
      seenByPerson: (state, person) => seenByPerson(seenParts(), state, person),
      linkOf: async () => 'https://teams.example/rum',
      calendarNumber: async () => number,
    });
    const server = createHttp(routes, createLog('silent'));
    base = await listen(server);
    close = () => stop(server);
  });
  afterEach(() => close());

  const seenParts = (): SeenParts => ({
    clock: () => now,
    sharing: shippedRules,
    directory: { person: (id) => people.get(id) },
    models: testModels,
  });
  const plan = (at = '2026-12-03T13:00') =>
    bench.do('karen', { type: 'meeting.plan', at, kind: 'network', place: 'Hos Sofus Testesen, lokale 3' });
  const file = (meeting = 'm1') => meetingFileAddress({ publicUrl: base, secret }, bench.state.id, meeting);
  const own = (person = 'uffe', nth = 1) => calendarAddress({ publicUrl: base, secret }, person, nth);

  it('gives each person their own subscription, with every meeting at its time', async () => {
    plan();
    plan('2027-06-03T13:00');
    const { status, events } = await read(own());
    assert.equal(status, 200);
    assert.deepEqual(
      events.map(({ start }) => start),
      ['2026-12-03T12:00:00.000Z', '2027-06-03T11:00:00.000Z'],
    );
    assert.deepEqual(
      events.map(({ end }) => end),
      ['2026-12-03T13:00:00.000Z', '2027-06-03T12:00:00.000Z'],
    );
  });

  it('carries no name and nothing that somebody typed, only the code and the way to the room', async () => {
    plan();
    bench.do('uffe', { type: 'meeting.addAgenda', text: 'Ordmarke', from: 'youngPerson' });
    for (const url of [own(), file()]) {
      const { body } = await read(url);
      const shown = body.replace(/\r\n[ \t]/g, '');
      for (const word of ['Ordmarke', 'Sofus', 'lokale', 'Uffe', 'Karen', 'Testesen'])
        assert.ok(!shown.includes(word), word);
      assert.ok(shown.includes(bench.state.id));
      assert.ok(shown.includes('https://teams.example/rum'));
    }
  });

  it('moves and cancels the same entry, with a sequence that grows', async () => {
    plan();
    const planned = (await read(own('uffe'))).events[0] ?? assert.fail();
    bench.do('uffe', { type: 'meeting.move', meeting: 'm1', at: '2026-12-04T09:30' }, now.plus({ minutes: 1 }));
    // Each of them asks for the first time: nothing is remembered for them.
    const moved = (await read(own('jonna'))).events[0] ?? assert.fail();
    assert.equal(moved.uid, planned.uid);
    assert.equal(moved.start, '2026-12-04T08:30:00.000Z');
    assert.ok(moved.sequence > planned.sequence);
    bench.do('karen', { type: 'meeting.cancel', meeting: 'm1' }, now.plus({ minutes: 2 }));
    for (const url of [own('karen'), file()]) {
      const cancelled = (await read(url)).events[0] ?? assert.fail();
      assert.equal(cancelled.uid, planned.uid);
      assert.equal(cancelled.status, 'CANCELLED');
      assert.ok(cancelled.sequence > moved.sequence);
    }
  });

  it('takes what was still to come off the calendar when the pathway is closed', async () => {
    plan();
    bench.do('karen', { type: 'pathway.close', reason: 'movedAway' }, now.plus({ minutes: 5 }));
    const [event] = (await read(own())).events;
    assert.equal(event?.status, 'CANCELLED');
    assert.equal(event?.sequence, 1);
  });

  it('answers a reader that polls every minute without reading the store or making anything, and 304', async () => {
    plan();
    const first = await fetch(own());
    const etag = first.headers.get('etag') ?? '';
    for (let i = 0; i < 5; i++) {
      const again = await fetch(own(), { headers: { 'if-none-match': etag } });
      assert.equal(again.status, 304);
      assert.equal(await again.text(), '');
    }
    assert.equal(reads, 1);
  });

  it('tells a reader that asks without pause to wait, and no other reader', async () => {
    plan();
    const statuses = new Set<number>();
    for (let i = 0; i < 40; i++) statuses.add((await fetch(own())).status);
    assert.deepEqual([...statuses], [200, 429]);
    assert.equal((await fetch(own('jonna'))).status, 200);
  });

  it('gives nothing to whoever has left the team, and nothing at all to whoever has no rights any more', async () => {
    plan();
    bench.do('karen', { type: 'member.remove', person: 'uffe' });
    assert.deepEqual((await read(own())).events, []);
    people.set('jonna', { ...(people.get('jonna') ?? assert.fail()), endedAt: '2026-11-01T08:00:00.000Z' });
    assert.equal((await fetch(own('jonna'))).status, 404);
    assert.equal((await fetch(own('nobody'))).status, 404);
  });

  it('lets only the newest of a person’s addresses live', async () => {
    plan();
    number = 2;
    assert.equal((await fetch(own('uffe', 1))).status, 404);
    assert.equal((await fetch(own('uffe', 2))).status, 200);
  });

  it('finds nothing at an address that was guessed, altered, or made for something else', async () => {
    plan();
    const good = file();
    const altered = good.replace(/\/meeting\/(.)/, (_, first) => `/meeting/${first === 'A' ? 'B' : 'A'}`);
    const elsewhere = good.replace('/meeting/', '/calendar/');
    for (const url of [
      altered,
      elsewhere,
      file('m9'),
      `${base}/meeting/.ics`,
      `${base}/calendar/${'A'.repeat(5000)}.ics`,
    ]) {
      const answer = await fetch(url);
      assert.equal(answer.status, 404, url);
      assert.equal(await answer.text(), '');
    }
  });

  it('forgets meetings of more than a year ago', async () => {
    plan();
    now = now.plus({ months: 13 });
    assert.deepEqual((await read(own())).events, []);
    assert.equal((await fetch(file())).status, 404);
  });
});

async function read(url: string) {
  const answer = await fetch(url);
  const body = await answer.text();
  if (answer.status !== 200) return { status: answer.status, body, events: [] };
  assert.match(answer.headers.get('content-type') ?? '', /^text\/calendar/);
  const events = new ICAL.Component(ICAL.parse(body)).getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      sequence: event.sequence,
      start: DateTime.fromJSDate(event.startDate.toJSDate(), { zone: testZone }).toUTC().toISO(),
      end: DateTime.fromJSDate(event.endDate.toJSDate(), { zone: testZone }).toUTC().toISO(),
      status: component.getFirstPropertyValue('status'),
    };
  });
  return { status: answer.status, body, events };
}
