import type { Card } from '../../cards/card.ts';
import type { ViewContext } from '../../cards/view-context.ts';
import { looksCard } from '../../cards/views/looks/looks-card.ts';
import { massReadingCard } from '../../cards/views/looks/mass-reading-card.ts';
import type { DayOfLooks, LookedAt } from '../../services/access-log/look.ts';
import type { SeenState } from '../../services/audience/seen-state.ts';

const once = (what: string, time: string, outcome: LookedAt['outcome'] = 'shown'): LookedAt => ({
  what,
  outcome,
  times: 1,
  at: [`2026-11-20T${time}:00.000Z`],
  last: `2026-11-20T${time}:00.000Z`,
});

const day = '2026-11-20';
const looked: readonly DayOfLooks[] = [
  {
    viewer: 'uffe',
    day,
    seen: [
      { ...once('action.show', '08:02'), times: 3, last: '2026-11-20T13:30:00.000Z' },
      once('agreement.paper', '09:00', 'exported'),
      once('something.new', '09:01'),
    ],
  },
  { viewer: 'slack:U0FREMMED', day, seen: [{ ...once('subject.show', '10:15', 'refused'), code: 'stranger' }] },
  { viewer: 'wall:m1', day, seen: [once('wall', '12:00')] },
  { viewer: 'operator:looks', day: '2026-11-21', seen: [once('looks.search', '07:30', 'exported')] },
  { viewer: 'youngPerson', day, seen: [once('subject.export', '16:00', 'exported')] },
];

/** The cards that tell who has looked. */
export function galleryLooksCards(ctx: ViewContext, state: SeenState): [string, Card][] {
  return [
    ['looks', looksCard(ctx, state, looked, 365)],
    ['looks-none', looksCard(ctx, state, [], 365)],
    ['mass-reading', massReadingCard(ctx, { person: 'uffe', day, pathways: 41, at: '2026-11-20T13:00:00.000Z' }, 40)],
  ];
}
