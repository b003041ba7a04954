import type { Card } from '../../cards/card.ts';
import type { ViewContext } from '../../cards/view-context.ts';
import { journalCard } from '../../cards/views/journal/journal-card.ts';
import type { SeenState } from '../../services/audience/seen-state.ts';
import type { JournalEntry } from '../../services/journal/journal-entry.ts';

const made = {
  edition: '1',
  version: 9,
  queuedAt: '2026-11-20T10:00:00.000Z',
  by: 'mette',
  digest: 'x',
  parts: 1,
  tries: 3,
} as const;

const entries: readonly JournalEntry[] = [
  {
    ...made,
    kind: 'action',
    id: 'a1',
    since: '2026-11-20T10:00:00.000Z',
    status: 'waiting',
    problem: 'unavailable 503',
  },
  { ...made, kind: 'pathway', since: '2026-11-21T10:00:00.000Z', status: 'accepted' },
  { ...made, kind: 'action', id: 'a2', since: '2026-11-19T10:00:00.000Z', status: 'waiting', problem: 'refused 422' },
  {
    ...made,
    kind: 'agreement',
    id: '1',
    since: '2026-11-18T10:00:00.000Z',
    status: 'received',
    receipt: { reference: '26/1234-7', at: '2026-11-18T10:01:00.000Z' },
  },
];

/** What of a pathway is on record and what is not, by name. */
export function galleryJournalCards(ctx: ViewContext, state: SeenState): [string, Card][] {
  const card = (facts: Partial<Parameters<typeof journalCard>[2]>) =>
    journalCard({ ...ctx, viewer: 'mette' }, state, { entries, isConnected: true, model: undefined, ...facts });
  return [
    ['journal', card({})],
    ['journal-none', card({ entries: [] })],
    ['journal-unconnected', card({ entries: entries.slice(0, 1), isConnected: false })],
  ];
}
