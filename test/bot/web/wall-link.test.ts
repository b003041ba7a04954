import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { wallAddress } from '../../../bot/web/addresses.ts';
import { signLink } from '../../../bot/web/signed-link.ts';
import { readWallLink, type WallEnd, wallMeeting } from '../../../bot/web/wall-link.ts';
import type { Meeting } from '../../../services/pathway/meeting.ts';
import { openedPathway, type PathwayBench, testNow } from '../../support/domain.ts';

const secret = 'en hemmelighed til prøverne, ikke mere';

describe('the address of a wall', () => {
  let bench: PathwayBench;
  let now: DateTime;

  beforeEach(() => {
    bench = openedPathway();
    now = testNow;
    bench.do('karen', { type: 'meeting.plan', at: '2026-11-23T09:00', kind: 'network', minutes: 90 });
  });

  const begin = (renew = false) => bench.do('karen', { type: 'meeting.begin', meeting: 'm1', renew }, now);
  const meeting = (id = 'm1'): Meeting => bench.state.meetings.get(id) ?? assert.fail();
  const token = () =>
    wallAddress({ publicUrl: 'https://x.example', secret }, bench.state.id, meeting()).split('/').at(-1);
  const opened = (of = token() ?? ''): string => {
    const link = readWallLink([secret], of) ?? assert.fail();
    const found: Meeting | WallEnd = wallMeeting(bench.state, link, now);
    return typeof found === 'string' ? found : found.id;
  };

  it('opens its meeting while that is under way', () => {
    begin();
    assert.equal(opened(), 'm1');
  });

  it('opens nothing before the meeting has begun', () => {
    assert.equal(opened(), 'notUnderWay');
  });

  it('is dead once the meeting is completed, cancelled or moved, or the pathway is closed', () => {
    const ends: readonly (readonly [expected: WallEnd, end: () => void])[] = [
      ['over', () => bench.do('karen', { type: 'meeting.cancel', meeting: 'm1' })],
      ['over', () => bench.do('karen', { type: 'pathway.close', reason: 'movedAway' })],
      ['notUnderWay', () => bench.do('karen', { type: 'meeting.move', meeting: 'm1', at: '2026-12-03T13:00' })],
      [
        'over',
        () =>
          bench.do('karen', {
            type: 'meeting.complete',
            meeting: 'm1',
            base: 0,
            answers: { youngPerson: 'present' },
          }),
      ],
    ];
    for (const [expected, end] of ends) {
      bench = openedPathway();
      bench.do('karen', { type: 'meeting.plan', at: '2026-11-23T09:00', kind: 'network' });
      begin();
      assert.equal(opened(), 'm1');
      end();
      assert.equal(opened(), expected);
    }
  });

  it('stays dead when a meeting that was moved is begun again: that one has an address of its own', () => {
    begin();
    const first = token() ?? '';
    bench.do('karen', { type: 'meeting.move', meeting: 'm1', at: '2026-12-03T13:00' });
    now = DateTime.fromISO('2026-12-03T13:00:00', { zone: testNow.zone });
    begin();
    assert.equal(opened(first), 'renewed');
    assert.equal(opened(), 'm1');
  });

  it('is dead when the wall has got a new one, which lives', () => {
    begin();
    const first = token() ?? '';
    begin(true);
    assert.equal(opened(first), 'renewed');
    assert.equal(opened(), 'm1');
  });

  it('dies by itself four hours after the planned end, when nobody completes the meeting', () => {
    begin();
    const end = DateTime.fromISO('2026-11-23T10:30:00', { zone: testNow.zone });
    now = end.plus({ hours: 4 }).minus({ seconds: 1 });
    assert.equal(opened(), 'm1');
    now = end.plus({ hours: 4 });
    assert.equal(opened(), 'over');
  });

  it('lives for four hours also in a meeting that was begun after its planned end', () => {
    now = DateTime.fromISO('2026-11-23T15:00:00', { zone: testNow.zone });
    begin();
    now = now.plus({ hours: 3, minutes: 59 });
    assert.equal(opened(), 'm1');
    now = now.plus({ minutes: 1 });
    assert.equal(opened(), 'over');
  });

  it('does not live for a year because the clock was a year ahead when the meeting was begun', () => {
    now = testNow.plus({ years: 1 });
    begin();
    now = testNow;
    assert.equal(opened(), 'm1');
    now = testNow.plus({ hours: 7 });
    assert.equal(opened(), 'over');
  });

  it('of one meeting never opens another, nor one of another pathway', () => {
    begin();
    const other = { ...bench.state, id: 'ANDEN1', meetings: new Map() };
    const link = readWallLink([secret], token() ?? '') ?? assert.fail();
    assert.equal(wallMeeting(other, link, now), 'over');
    assert.equal(link.pathwayId, bench.state.id);
    assert.equal(link.meetingId, 'm1');
  });

  it('cannot be guessed, and a signed text of another shape is none', () => {
    for (const fields of [
      ['K7F3XQ'],
      ['K7F3XQ', 'm1'],
      ['K7F3XQ', 'm1', '1', '2'],
      ['K7F3XQ', 'm1', 'x'],
      ['K7F3XQ', 'm1', '-1'],
    ])
      assert.equal(readWallLink([secret], signLink(secret, 'wall', fields)), undefined, fields.join());
    for (const purpose of ['road', 'meeting', 'calendar'] as const)
      assert.equal(readWallLink([secret], signLink(secret, purpose, ['K7F3XQ', 'm1', '1'])), undefined);
    assert.equal(readWallLink(['another secret'], token() ?? ''), undefined);
    fc.assert(
      fc.property(fc.string(), fc.string(), (payload, signature) => {
        assert.equal(readWallLink([secret], `${payload}.${signature}`), undefined);
      }),
    );
  });
});
