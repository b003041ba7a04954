import type { ViewContext } from '../../cards/view-context.ts';
import { digestCard } from '../../cards/views/reminders/digest-card.ts';
import { noticeCard } from '../../cards/views/reminders/notice-card.ts';
import type { PersonId } from '../../services/pathway/state.ts';
import { type Desk, viewContext } from '../desk.ts';
import type { MessageViews } from './content.ts';

/** What people are sent for themselves, in the municipality's language. */
export function messageViews(desk: Desk): MessageViews {
  const viewFor = (viewer: PersonId): ViewContext => ({ ...viewContext(desk, desk.locale), viewer });
  return {
    digestCard: (digest) => digestCard(viewFor(digest.person), digest),
    noticeCard: (notice, person) => noticeCard(viewFor(person), notice),
  };
}
