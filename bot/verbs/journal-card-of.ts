import type { Card } from '../../cards/card.ts';
import { journalCard } from '../../cards/views/journal/journal-card.ts';
import type { SeenState } from '../../services/audience/seen-state.ts';
import { entriesOf } from '../../services/journal/journal-entry.ts';
import type { VerbCall } from './verb.ts';

/** What of the pathway is on record and what is not, for its coordinator alone. */
export async function journalCardOf({ desk, view, person }: VerbCall, state: SeenState): Promise<Card | undefined> {
  if (state.coordinator !== person.id) return undefined;
  const entries = (await entriesOf(desk.documents, state.id)).map(({ entry }) => entry);
  const { isConnected } = desk.journal;
  return journalCard({ ...view, viewer: person.id }, state, {
    entries,
    isConnected,
    model: desk.models.get(state.model),
  });
}
