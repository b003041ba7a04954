import { mayKnow } from '../../audience/may-know.ts';
import { sightOf } from '../../audience/sight.ts';
import { viewerOf } from '../../audience/viewer.ts';
import { toLocalDate } from '../../clock.ts';
import { daysAfter } from '../../workdays.ts';
import type { CommandOf } from '../commands.ts';
import type { LegalShare } from '../consent.ts';
import { alreadySo, type Decision, type DecisionContext, decided, refused } from '../decision.ts';
import { checkText, isLocalDay } from '../rules.ts';
import type { PathwayState } from '../state.ts';
import { checkRecipients } from './consent-checks.ts';
import { isShareKept } from './known-to-asker.ts';

/**
 * Asks to share something without a consent, where the law allows it. Nothing is shared before another person has approved it. Refuses
 * a ground that is not in the rules, no reason, nobody to share it with, and a period that is over or too long.
 */
export function proposeShare(
  state: PathwayState,
  command: CommandOf<'share.propose'>,
  context: DecisionContext,
): Decision {
  const { topic, recipients, ground, until } = command;
  const { grounds, maxDays } = context.sharing.sharingWithoutConsent;
  if (recipients.length === 0) return refused({ code: 'inputMissing', input: 'recipients' });
  if (!grounds.some(({ code }) => code === ground)) return refused({ code: 'inputInvalid', input: 'ground' });
  const refusal = checkRecipients(recipients, context) ?? checkText('reason', command.reason, true);
  if (refusal) return refused(refusal);
  if (!isLocalDay(until)) return refused({ code: 'noSuchDate', input: 'until' });
  const today = toLocalDate(context.now);
  if (until < today) return refused({ code: 'dateInThePast', input: 'until' });
  const latest = daysAfter(today, maxDays);
  if (until > latest) return refused({ code: 'consentTooLong', latest });
  const wanted = { topic, recipients: [...recipients], ground, reason: command.reason.trim(), until };
  const isThere = [...state.shares.values()].some(
    (share) => isPending(share) && share.proposed.by === context.by && isSame(wanted, share),
  );
  if (isThere) return alreadySo;
  return decided({ type: 'ShareProposed', share: `l${state.shares.size + 1}`, ...wanted });
}

/**
 * The second person's yes: from now on it is shared. It must be somebody else of the team, with authority, who does not come to know it by
 * that themselves.
 */
export function approveShare(
  state: PathwayState,
  command: CommandOf<'share.approve'>,
  context: DecisionContext,
): Decision {
  const share = decidable(state, command.share, context, 'approved');
  if (!('proposed' in share)) return share;
  if (share.until < toLocalDate(context.now)) return refused({ code: 'dateInThePast', input: 'until' });
  return decided({ type: 'ShareApproved', share: share.id });
}

/** The second person's no. */
export function declineShare(
  state: PathwayState,
  command: CommandOf<'share.decline'>,
  context: DecisionContext,
): Decision {
  const share = decidable(state, command.share, context, 'declined');
  if (!('proposed' in share)) return share;
  const refusal = checkText('note', command.note, false);
  if (refusal) return refused(refusal);
  const note = (command.note ?? '').trim();
  return decided({ type: 'ShareDeclined', share: share.id, ...(note === '' ? {} : { note }) });
}

/** Ends what is shared, or takes the proposal back: the coordinator, and whoever has asked for it. */
export function endShare(state: PathwayState, command: CommandOf<'share.end'>, context: DecisionContext): Decision {
  const { by } = context;
  const share = state.shares.get(command.share);
  if (!share || isShareKept(state, share, context)) return refused({ code: 'shareUnknown' });
  if (by !== state.coordinator && by !== share.proposed.by)
    return refused({ code: 'onlyCoordinator', coordinator: state.coordinator });
  return share.ended || share.declined ? alreadySo : decided({ type: 'ShareEnded', share: share.id });
}

/** The coordinator has told the young person that it is shared; or, for a reason, does not. Telling after all is always possible. */
export function tellOfShare(state: PathwayState, command: CommandOf<'share.tell'>): Decision {
  const share = state.shares.get(command.share);
  if (!share?.approved) return refused({ code: 'shareUnknown' });
  const refusal = checkText('exempt', command.exempt, false);
  if (refusal) return refused(refusal);
  const exempt = (command.exempt ?? '').trim();
  const { told } = share;
  if (told && (told.exempt === undefined || told.exempt === exempt)) return alreadySo;
  return decided({ type: 'ShareTold', share: share.id, ...(exempt === '' ? {} : { exempt }) });
}

/** What is shared without a consent and of which the young person has not been told, nor is there a reason not to. */
export function sharesToTell(state: PathwayState): LegalShare[] {
  return [...state.shares.values()].filter(isToTell);
}

/** Whether the young person is still to be told of it. */
export function isToTell({ approved, told }: LegalShare): boolean {
  return approved !== undefined && told === undefined;
}

const isPending = ({ approved, declined, ended }: LegalShare): boolean => !approved && !declined && !ended;

/** The proposal, if this person can decide it as the second one; else what is to be said to them. */
function decidable(
  state: PathwayState,
  id: string,
  context: DecisionContext,
  wanted: 'approved' | 'declined',
): LegalShare | Decision {
  const share = state.shares.get(id);
  if (!share || isShareKept(state, share, context)) return refused({ code: 'shareUnknown' });
  if (share[wanted]?.by === context.by) return alreadySo;
  const over = share.approved ?? share.declined ?? share.ended;
  if (over) return refused({ code: 'shareDecided', by: over.by, at: over.at });
  if (share.proposed.by === context.by) return refused({ code: 'secondPersonNeeded' });
  const viewer = viewerOf(context.by);
  const sight = sightOf(viewer, state, context);
  if (!sight?.isAuthority && !sight?.isCoordinator) return refused({ code: 'authorityNeeded' });
  const gains =
    !mayKnow(viewer, matterOf(share), state, context) &&
    mayKnow(viewer, matterOf(share), opened(state, share), context);
  return gains ? refused({ code: 'secondPersonNeeded' }) : share;
}

const matterOf = ({ topic }: LegalShare) => ({ topics: [topic], involved: [], part: 'team' }) as const;

/** The pathway as it would be if it were shared. */
function opened(state: PathwayState, share: LegalShare): PathwayState {
  return { ...state, shares: new Map([[share.id, { ...share, approved: share.proposed }]]) };
}

function isSame(
  wanted: Pick<LegalShare, 'topic' | 'recipients' | 'ground' | 'reason' | 'until'>,
  share: LegalShare,
): boolean {
  const { topic, recipients, ground, reason, until } = share;
  return JSON.stringify(wanted) === JSON.stringify({ topic, recipients, ground, reason, until });
}
