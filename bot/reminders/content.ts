import { DateTime } from 'luxon';
import type { Card } from '../../cards/card.ts';
import type { Notice } from '../../cards/views/reminders/notice-card.ts';
import type { SeenState } from '../../services/audience/seen-state.ts';
import { isToTell } from '../../services/pathway/decisions/legal-shares.ts';
import { type PlatformName, pageAudience } from '../../services/pathway/events.ts';
import { endOf, type Meeting } from '../../services/pathway/meeting.ts';
import { isMember, type PersonId } from '../../services/pathway/state.ts';
import type { Digest } from '../../services/reminders/reminder-item.ts';
import { seenByReader } from '../seen.ts';
import { type DigestParts, digestFor } from './digest-for.ts';
import type { Outgoing, OutgoingNotice } from './outgoing.ts';

/** What messages look like, in the municipality's language. */
export interface MessageViews {
  readonly digestCard: (digest: Digest) => Card;
  readonly noticeCard: (notice: Notice, person: PersonId) => Card;
}

export type ContentParts = DigestParts & MessageViews;

/** What a message says at this moment, for somebody who reads it on that platform; undefined when there is nothing left to say. */
export async function contentOf(
  parts: ContentParts,
  message: Outgoing,
  platform: PlatformName,
): Promise<Card | undefined> {
  if (message.kind === 'digest') {
    const digest = await digestFor(parts, message.person, platform);
    return digest && parts.digestCard(digest);
  }
  const state = seenByReader(parts, await parts.pathways.current(message.pathway), message.person);
  const told = stillTrue(state, message, parts.clock());
  if (!told) return undefined;
  const link = await parts.linkOf(state.id, platform);
  return parts.noticeCard(
    { state, kind: message.what, ...told, ...(link === undefined ? {} : { link }) },
    message.person,
  );
}

/** What the notice is about, as long as nothing has overtaken it: what came later has a notice of its own. */
function stillTrue(
  state: SeenState,
  { person, what, about, at }: OutgoingNotice,
  now: DateTime,
): Pick<Notice, 'meeting' | 'action' | 'page' | 'share'> | undefined {
  if (state.status !== 'open' || !isMember(state, person)) return undefined;
  if (what === 'actionForYou') {
    const action = state.actions.get(about);
    const isTheirs = action?.responsible?.person === person && action.responsible.since === at;
    return isTheirs && action.status === 'open' ? { action } : undefined;
  }
  if (what === 'talkWanted') return state.coordinator === person && isWaitingSince(state, at) ? {} : undefined;
  if (what === 'accessLocked') {
    const page = pageAudience.parse(about);
    return state.lockedOut?.get(page) === at && state.coordinator === person ? { page } : undefined;
  }
  if (what === 'correctionAsked') {
    const correction = state.coordinator === person ? state.corrections.get(about) : undefined;
    return correction?.at === at && !correction.settled ? {} : undefined;
  }
  if (what === 'shareToTell') {
    const share = state.coordinator === person ? state.shares.get(about) : undefined;
    return share?.approved?.at === at && isToTell(share) ? { share } : undefined;
  }
  const meeting = state.meetings.get(about);
  if (!meeting || meeting.revisedAt !== at || isOver(meeting, now)) return undefined;
  return (meeting.status === 'cancelled') === (what === 'meetingCancelled') ? { meeting } : undefined;
}

/** Whether it is still the talk that was asked for then, or that was waited for when the coordination was taken over then. */
function isWaitingSince({ talkWantedAt, coordinatorSince }: SeenState, at: string): boolean {
  if (talkWantedAt === undefined) return false;
  return talkWantedAt === at || (coordinatorSince === at && talkWantedAt < at);
}

function isOver(meeting: Meeting, now: DateTime): boolean {
  return DateTime.fromISO(endOf(meeting)) <= now;
}
