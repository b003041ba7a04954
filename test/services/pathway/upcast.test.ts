import assert from 'node:assert/strict';
import { eventLayout, upcast } from '../../../services/pathway/upcast.ts';

describe('events that were stored in an older layout', () => {
  const known = {
    1: (events: unknown) => ({ from1: events }),
    2: (events: unknown) => ({ from2: events }),
  };

  it('are brought up to date one layout at a time', () => {
    assert.deepEqual(upcast(1, 'e', { known, today: 3 }), { events: { from2: { from1: 'e' } } });
    assert.deepEqual(upcast(2, 'e', { known, today: 3 }), { events: { from2: 'e' } });
  });

  it('of today are left as they are', () => {
    const events = [{ type: 'PathwayReopened' }];
    assert.equal(upcast(eventLayout, events)?.events, events);
  });

  it('of a layout that nobody here knows are refused and not guessed at', () => {
    for (const layout of [0, -1, 1.5, Number.NaN, 4]) assert.equal(upcast(layout, 'e', { known, today: 3 }), undefined);
    assert.equal(upcast(1, 'e', { known: { 2: known[2] }, today: 3 }), undefined);
  });
});
