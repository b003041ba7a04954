import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Meeting } from '../pathway/meeting.ts';
import type { PathwayState } from '../pathway/state.ts';

/** What can be put on record by itself: what a card shows, or the whole pathway. */
export const itemKinds = ['pathway', 'meeting', 'agreement', 'action', 'goal', 'consent', 'share', 'spell'] as const;
export const itemKind = z.enum(itemKinds);
export type ItemKind = (typeof itemKinds)[number];

/** Something of a pathway that goes on record. `id` is absent of the pathway itself. */
export interface JournalItem {
  readonly kind: ItemKind;
  readonly id?: string;
}

/** An item as it stands now. `edition` changes with everything that must be put on record anew; `since`: an instant. */
export interface ItemEdition extends JournalItem {
  readonly edition: string;
  readonly since: string;
}

/**
 * What must be in the case system without anybody asking for it, as it stands now: each completed meeting with its corrections, each
 * agreement that came into force or was objected to, and a closed pathway as a whole (offentlighedsloven §§ 13 and 15).
 */
export function itemsDue(state: PathwayState): ItemEdition[] {
  const meetings = [...state.meetings.values()].flatMap((meeting) => completedEdition(meeting) ?? []);
  const agreements = state.agreements.flatMap(({ version, inForceSince, objected }): ItemEdition[] =>
    inForceSince === undefined
      ? []
      : [
          {
            kind: 'agreement',
            id: String(version),
            edition: objected ? '2' : '1',
            since: objected?.at ?? inForceSince,
          },
        ],
  );
  return [...meetings, ...agreements, ...(state.closed ? [wholePathway(state, state.closed.at)] : [])];
}

/**
 * The item as somebody asks for it to be put on record now; undefined when there is no such thing. What is due by itself has the edition
 * that it has there; of everything else each version of the pathway is an edition.
 */
export function itemNow(state: PathwayState, item: JournalItem, now: string): ItemEdition | undefined {
  if (!isThere(state, item)) return undefined;
  const due = itemsDue(state).find(({ kind, id }) => kind === item.kind && id === item.id);
  return due ?? { ...item, edition: editionOf(state), since: now };
}

function completedEdition({ id, completed, corrections }: Meeting): ItemEdition | undefined {
  if (!completed) return undefined;
  const edition = String(1 + corrections.length);
  return { kind: 'meeting', id, edition, since: corrections.at(-1)?.at ?? completed.at };
}

/** Whatever happens to a closed pathway has to go on record once more, as a whole. */
function wholePathway(state: PathwayState, since: string): ItemEdition {
  return { kind: 'pathway', edition: editionOf(state), since };
}

const editionOf = ({ version }: PathwayState): string => `v${version}`;

function isThere(state: PathwayState, { kind, id = '' }: JournalItem): boolean {
  switch (kind) {
    case 'pathway':
      return state.version > 0;
    case 'meeting':
      return state.meetings.has(id);
    case 'agreement':
      return state.agreements.some(({ version }) => String(version) === id);
    case 'action':
      return state.actions.has(id);
    case 'goal':
      return state.goals.has(id);
    case 'consent':
      return state.consents.has(id);
    case 'share':
      return state.shares.has(id);
    case 'spell':
      return state.spells.has(id);
  }
}

/**
 * The name under which a package goes to the case system: the same for the same edition of the same thing, however often and by
 * whichever process it is made, so that what arrives twice can be told from what is new. It tells nothing to anybody else. `opening`
 * is the command that opened the pathway: a code may be given again once its pathway is erased.
 */
export function packageKey(pathwayId: string, opening: string, { kind, id = '', edition }: ItemEdition): string {
  const text = JSON.stringify(['vejviser-package-1', pathwayId, opening, kind, id, edition]);
  return createHash('sha256').update(text).digest('base64url').slice(0, 32);
}
