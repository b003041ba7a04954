import { toInstant, toLocalDate } from '../../clock.ts';
import {
  type Agreement,
  type AgreementText,
  agreementInForce,
  custodianId,
  lastAgreement,
  missingParties,
  partyGone,
  pendingAgreement,
  requiredParties,
  type Signature,
  sealedText,
  textHash,
} from '../agreement.ts';
import type { CommandOf } from '../commands.ts';
import { alreadySo, type Decision, type DecisionContext, decided, refused } from '../decision.ts';
import type { PathwayEvent } from '../events.ts';
import { foldCommit } from '../fold.ts';
import type { Refusal } from '../refusals.ts';
import { checkText } from '../rules.ts';
import { activeGoals, isMember, openActions, type PathwayState, type PersonId } from '../state.ts';
import { youngPersonId } from '../young-person.ts';
import { nextGoalId } from './goals.ts';

/** How long a proposal waits for signatures. */
export const proposalDays = 30;

/**
 * Proposes the next version of the agreement: the young person's goals as they stand, and who has promised what by when. One
 * proposal waits at a time; a version that is in force holds on until this one is signed by everyone.
 */
export function proposeAgreement(
  state: PathwayState,
  command: CommandOf<'agreement.propose'>,
  context: DecisionContext,
): Decision {
  const pending = pendingAgreement(state, context.now);
  const last = lastAgreement(state);
  // Whoever has not seen the newest version would replace what they do not know.
  if (last && command.base < last.version)
    return refused({ code: 'agreementPending', by: last.proposedBy, at: last.proposedAt });
  const typed = command.goal?.trim() ?? '';
  const refusal = checkText('goal', command.goal, false);
  if (refusal) return refused(refusal);
  const known = activeGoals(state).find(({ text }) => text === typed);
  const added: PathwayEvent[] =
    typed === '' || known ? [] : [{ type: 'GoalAdded', goal: nextGoalId(state), text: typed, topic: 'education' }];
  const goals = [
    ...activeGoals(state).map(({ id, text }) => ({ id, text })),
    ...added.flatMap((event) => (event.type === 'GoalAdded' ? [{ id: event.goal, text: event.text }] : [])),
  ];
  const promises = promisesOf(state, command.actions);
  if ('code' in promises) return refused(promises);
  if (goals.length === 0 || promises.length === 0) return refused({ code: 'nothingToAgree' });
  const version = (last?.version ?? 0) + 1;
  const text: AgreementText = { goals, promises };
  const hash = textHash(state.id, version, text);
  const same = pending ?? agreementInForce(state);
  if (same && last === same && textHash(state.id, same.version, text) === same.hash) return alreadySo;
  const withdrawn: PathwayEvent[] = pending ? [{ type: 'AgreementWithdrawn', agreement: pending.version }] : [];
  const expiresOn = toLocalDate(context.now.plus({ days: proposalDays }));
  return decided(...added, ...withdrawn, {
    type: 'AgreementProposed',
    agreement: version,
    text: { goals, promises: [...promises] },
    hash,
    expiresOn,
  });
}

/** What is promised: the chosen actions, or every open one that somebody has. Each needs one who answers for it. */
function promisesOf(state: PathwayState, chosen: readonly string[]): AgreementText['promises'] | Refusal {
  const unknown = chosen.find((id) => state.actions.get(id)?.status !== 'open');
  if (unknown !== undefined) return { code: 'actionUnknown' };
  const wanted = chosen.length === 0 ? undefined : new Set(chosen);
  const promises = openActions(state).flatMap(({ id, title, deadline, responsible }) =>
    responsible && (wanted?.has(id) ?? true) ? [{ action: id, title, responsible: responsible.person, deadline }] : [],
  );
  return wanted && promises.length < wanted.size ? { code: 'inputInvalid', input: 'actions' } : promises;
}

/** Signs the text that was shown, for oneself. Signing twice is signing once. */
export function signAgreement(
  state: PathwayState,
  command: CommandOf<'agreement.sign'>,
  context: DecisionContext,
): Decision {
  const agreement = signable(state, command, context);
  if ('code' in agreement) return refused(agreement);
  const party = context.by;
  if (!requiredParties(state, agreement, context.model(state.model), context.now).includes(party))
    return refused({ code: 'notAParty' });
  if (agreement.signatures.has(party)) return alreadySo;
  const { method, level } = command;
  return signed(state, agreement, { party, method, ...(level === undefined ? {} : { level }) }, context);
}

/**
 * Notes a signature on paper, for those who have no account: the young person, and under 18 whoever has custody. The witness is one
 * of the team who saw it.
 */
export function signOnPaper(
  state: PathwayState,
  command: CommandOf<'agreement.signPaper'>,
  context: DecisionContext,
): Decision {
  const agreement = signable(state, command, context);
  if ('code' in agreement) return refused(agreement);
  const { party, witness } = command;
  if (party !== youngPersonId && party !== custodianId) return refused({ code: 'cannotSignFor' });
  if (!requiredParties(state, agreement, context.model(state.model), context.now).includes(party))
    return refused({ code: 'notAParty' });
  if (!isMember(state, witness)) return refused({ code: 'notAMember', person: witness });
  if (agreement.signatures.has(party)) return alreadySo;
  return signed(state, agreement, { party, method: 'paper', witness }, context);
}

function signed(
  state: PathwayState,
  agreement: Agreement,
  given: Pick<Signature, 'party' | 'method' | 'witness' | 'level'>,
  { by, now, seal }: DecisionContext,
): Decision {
  const signature = { ...given, by, at: toInstant(now) };
  const { version, hash } = agreement;
  return decided({
    type: 'AgreementSigned',
    agreement: version,
    hash,
    ...given,
    seal: seal(sealedText(state.id, version, hash, signature)),
  });
}

/**
 * Says no, with a reason: to a proposal, which then is over, also after having signed it; or, as the young person, to one that is in
 * force, which holds until there is another. For the young person and whoever has custody, anyone of the team can note it.
 */
export function declineAgreement(
  state: PathwayState,
  command: CommandOf<'agreement.decline'>,
  context: DecisionContext,
): Decision {
  const party = command.party ?? context.by;
  if (party !== context.by && party !== youngPersonId && party !== custodianId)
    return refused({ code: 'cannotSignFor' });
  const refusal = checkText('note', command.note, true);
  if (refusal) return refused(refusal);
  const note = command.note.trim();
  const agreement = state.agreements[command.agreement - 1];
  if (!agreement) return refused({ code: 'noAgreement' });
  if (agreement.inForceSince !== undefined) {
    if (party !== youngPersonId) return refused({ code: 'agreementInForce', at: agreement.inForceSince });
    if (agreementInForce(state) !== agreement)
      return refused({ code: 'agreementChanged', agreement: agreement.version });
    return agreement.objected ? alreadySo : decided({ type: 'AgreementObjected', agreement: agreement.version, note });
  }
  if (agreement.declined?.party === party) return alreadySo;
  const open = waiting(state, agreement, context);
  if ('code' in open) return refused(open);
  if (!requiredParties(state, agreement, context.model(state.model), context.now).includes(party))
    return refused({ code: 'notAParty' });
  return decided({ type: 'AgreementDeclined', agreement: agreement.version, party, note });
}

/** Takes a proposal back. */
export function withdrawAgreement(state: PathwayState, command: CommandOf<'agreement.withdraw'>): Decision {
  const agreement = state.agreements[command.agreement - 1];
  if (!agreement) return refused({ code: 'noAgreement' });
  if (agreement.withdrawnAt !== undefined) return alreadySo;
  if (agreement.inForceSince !== undefined) return refused({ code: 'agreementInForce', at: agreement.inForceSince });
  return decided({ type: 'AgreementWithdrawn', agreement: agreement.version });
}

/**
 * Adds to what a command does that the agreement has come into force by it, when everyone who must has signed: by the last signature,
 * or because somebody who had to sign no longer must (a handover of the coordination, the 18th birthday).
 */
export function withAgreementInForce(state: PathwayState, decision: Decision, context: DecisionContext): Decision {
  if (!('events' in decision) || state.agreements.length === 0) return decision;
  const after = decision.events.length === 0 ? state : foldedWith(state, decision.events, context);
  const pending = pendingAgreement(after, context.now);
  if (!pending || after.closed || pending.signatures.size === 0 || partyGone(after, pending)) return decision;
  if (missingParties(after, pending, context.model(after.model), context.now).length > 0) return decision;
  return decided(...decision.events, { type: 'AgreementEntered', agreement: pending.version });
}

function foldedWith(state: PathwayState, events: readonly PathwayEvent[], { by, now }: DecisionContext): PathwayState {
  const commit = {
    pathwayId: state.id,
    version: state.version + 1,
    commandId: '',
    at: toInstant(now),
    by,
    via: 'clock',
  } as const;
  return foldCommit(state, { ...commit, events: [...events] });
}

/** The version that can be signed with this hash; else why not, the truth of now first. */
function signable(
  state: PathwayState,
  { agreement: version, hash }: { agreement: number; hash: string },
  context: DecisionContext,
): Agreement | Refusal {
  const agreement = state.agreements[version - 1];
  if (!agreement) return { code: 'noAgreement' };
  if (agreement.inForceSince !== undefined && agreement === lastAgreement(state))
    return agreement.hash === hash && agreement.signatures.has(context.by)
      ? agreement
      : { code: 'agreementInForce', at: agreement.inForceSince };
  const open = waiting(state, agreement, context);
  if ('code' in open) return open;
  return agreement.hash === hash ? agreement : { code: 'agreementChanged', agreement: agreement.version };
}

function waiting(state: PathwayState, agreement: Agreement, { now }: DecisionContext): Agreement | Refusal {
  const last = lastAgreement(state);
  if (last && last !== agreement) return { code: 'agreementChanged', agreement: last.version };
  const { declined, withdrawnAt, expiresOn } = agreement;
  if (declined) return { code: 'agreementDeclined', by: declined.party, at: declined.at };
  if (withdrawnAt !== undefined) return { code: 'agreementWithdrawn' };
  if (expiresOn < toLocalDate(now)) return { code: 'agreementExpired', on: expiresOn };
  const gone: PersonId | undefined = partyGone(state, agreement);
  return gone === undefined ? agreement : { code: 'partyGone', person: gone };
}
