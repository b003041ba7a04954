import type { SeenState } from '../../../services/audience/seen-state.ts';
import type { JournalItem } from '../../../services/journal/journal-item.ts';
import type { ModelDefinition } from '../../../services/models/definition.ts';
import type { ViewContext } from '../../view-context.ts';
import { meetingTitle } from '../meetings/meeting-parts.ts';
import { oneLine, shown } from '../shorten.ts';

/** What went on record, or is to, as far as the one who looks may know it; of anything else what kind of thing it is. */
export function filedTitle(
  ctx: ViewContext,
  state: SeenState,
  { kind, id = '' }: JournalItem,
  model: ModelDefinition | undefined,
): string {
  const { records, journal, agreement } = ctx.text;
  const { hidden } = state;
  const plain = records.kinds[kind];
  switch (kind) {
    case 'pathway':
      return journal.whole;
    case 'meeting': {
      const meeting = hidden.meetings.includes(id) ? undefined : state.meetings.get(id);
      return meeting ? meetingTitle(ctx, meeting, model) : plain;
    }
    case 'agreement':
      return agreement.heading(Number(id));
    case 'action': {
      const action = hidden.actions.includes(id) ? undefined : state.actions.get(id);
      return action ? `${plain}: ${oneLine(ctx, action.title, shown.listed)}` : plain;
    }
    default:
      return plain;
  }
}
