import type { JournalEntry } from '../journal/journal-entry.ts';
import type { PathwayState } from '../pathway/state.ts';
import type { SubjectAccess } from './subject-access.ts';

type Shared = SubjectAccess['sharedWith'][number];

/** With whom something of the pathway has been shared, the oldest first of each kind. */
export function sharedWith(state: PathwayState, entries: readonly JournalEntry[]): Shared[] {
  return [...team(state), ...consents(state), ...shares(state), ...adult(state), ...caseSystem(entries)];
}

const until = (at: string | undefined): { until?: string } => (at === undefined ? {} : { until: at });

function team({ members }: PathwayState): Shared[] {
  return [...members.values()].map(({ person, joinedAt, leftAt }) => ({
    why: 'team',
    person,
    from: joinedAt,
    ...until(leftAt),
  }));
}

/** Consents to share, whether they hold or have held. */
function consents(state: PathwayState): Shared[] {
  return [...state.consents.values()]
    .filter(({ kind }) => kind === 'share')
    .map(({ recipients, topics, from, until: last, withdrawn }) => ({
      why: 'consent',
      recipients: [...recipients],
      topics: [...topics],
      from,
      until: withdrawn?.at ?? last,
    }));
}

/** What was shared without a consent: from the moment at which the second person approved it. */
function shares(state: PathwayState): Shared[] {
  return [...state.shares.values()].flatMap(({ approved, recipients, topic, until: last, ended }): Shared[] =>
    approved
      ? [{ why: 'law', recipients: [...recipients], topics: [topic], from: approved.at, until: ended?.at ?? last }]
      : [],
  );
}

function adult({ chosenAdult }: PathwayState): Shared[] {
  return chosenAdult ? [{ why: 'adult', from: chosenAdult.chosenAt, ...until(chosenAdult.declinedAt) }] : [];
}

function caseSystem(entries: readonly JournalEntry[]): Shared[] {
  const received = entries.flatMap(({ receipt }) => receipt?.at ?? []).sort();
  return received[0] === undefined ? [] : [{ why: 'caseSystem', from: received[0] }];
}
