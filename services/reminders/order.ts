import type { DigestPathway, ReminderItem } from './reminder-item.ts';

/** The most urgent things first, and the pathways by the most urgent that each has. */
export function byUrgency(pathways: readonly DigestPathway[]): DigestPathway[] {
  return pathways
    .map((pathway) => ({ ...pathway, items: pathway.items.toSorted((a, b) => rankOf(a) - rankOf(b)) }))
    .toSorted((a, b) => urgencyOf(a) - urgencyOf(b) || a.state.id.localeCompare(b.state.id, 'en'));
}

function urgencyOf({ items }: DigestPathway): number {
  return Math.min(...items.map(rankOf));
}

/** What is late already, then what somebody waits for or will be late soon, then what only asks for a look. */
const order = [
  'talk',
  'access locked',
  'action overdue',
  'escalated overdue',
  'escalated unclaimed',
  'checklist missing',
  'handover',
  'shareToTell',
  'consent custodyEnded',
  'consent ended',
  'agreement objected',
  'agreement declined',
  'agreement partyGone',
  'agreement expired',
  'agreement sign',
  'access chosen',
  'access declined',
  'consent endsSoon',
  'action dueSoon',
  'meeting',
  'deadline',
  'checklist waiting',
  'review',
  'lateSteps',
  'proposal',
  'spell',
];

function rankOf(item: ReminderItem): number {
  return order.indexOf('reason' in item ? `${item.kind} ${item.reason}` : item.kind);
}
