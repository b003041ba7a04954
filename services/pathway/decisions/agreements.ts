import { toLocalDate } from '../../clock.ts';
import { isActive } from '../../people/person.ts';
import { type AgreementText, agreementInForce, lastAgreement, pendingAgreement, textHash } from '../agreement.ts';
import type { CommandOf } from '../commands.ts';
import { alreadySo, type Decision, type DecisionContext, decided, refused } from '../decision.ts';
import type { PathwayEvent } from '../events.ts';
import type { Refusal } from '../refusals.ts';
import { checkText, tidyText } from '../rules.ts';
import { activeGoals, isMember, openActions, type PathwayState } from '../state.ts';
import { youngPersonId } from '../young-person.ts';
import { nextGoalId } from './goals.ts';

/** How long a proposal waits for signatures. */
export const proposalDays = 30;

/**
 * Proposes the next version of the agreement: the young person's goals as they stand, and who has promised what by when. One
 * proposal waits at a time; a version that is in force holds on until this one is signed by everyone. What is proposed already, word
 * for word, is not proposed again; nor is what is in force, unless the young person says no to it.
 */
export function proposeAgreement(
  state: PathwayState,
  command: CommandOf<'agreement.propose'>,
  context: DecisionContext,
): Decision {
  const refusal = checkText('goal', command.goal, false);
  if (refusal) return refused(refusal);
  const added = goalToAdd(state, tidyText(command.goal ?? ''));
  const promises = promisesOf(state, command.actions, context);
  if ('code' in promises) return refused(promises);
  const goals = [...activeGoals(state), ...added].map(({ id, text }) => ({ id, text }));
  if (goals.length === 0 || promises.length === 0) return refused({ code: 'nothingToAgree' });
  const custodianSigns = context.model(state.model)?.custodianSigns === true;
  const text: AgreementText = { goals, promises, ...(custodianSigns ? { custodianSigns } : {}) };
  if (isSoAlready(state, text, context)) return alreadySo;
  const last = lastAgreement(state);
  // Whoever has not seen the newest version would replace what they do not know.
  if (last && command.base < last.version)
    return refused({ code: 'agreementPending', by: last.proposedBy, at: last.proposedAt });
  const pending = pendingAgreement(state, context.now);
  const version = state.agreements.length + 1;
  return decided(
    ...added.map(
      ({ id, text }): PathwayEvent => ({ type: 'GoalAdded', goal: id, text, topic: command.topic ?? 'other' }),
    ),
    ...(pending ? [{ type: 'AgreementWithdrawn', agreement: pending.version } as const] : []),
    {
      type: 'AgreementProposed',
      agreement: version,
      text: { ...text, goals, promises },
      hash: textHash(state.id, version, text),
      expiresOn: toLocalDate(context.now.plus({ days: proposalDays })),
    },
  );
}

/** The goal that was typed in together with the proposal, unless it stands there already. */
function goalToAdd(state: PathwayState, text: string): { id: string; text: string }[] {
  if (text === '' || activeGoals(state).some((goal) => goal.text === text)) return [];
  return [{ id: nextGoalId(state), text }];
}

/** Whether this very text waits for signatures, or holds. */
function isSoAlready(state: PathwayState, text: AgreementText, { now }: DecisionContext): boolean {
  const inForce = agreementInForce(state);
  const same = pendingAgreement(state, now) ?? (inForce?.objected ? undefined : inForce);
  return same !== undefined && textHash(state.id, same.version, text) === same.hash;
}

/**
 * What is promised: the chosen actions, or every open one that somebody has. Each needs one who answers for it, and who can sign:
 * with the promise of somebody who is gone it could never come into force.
 */
function promisesOf(
  state: PathwayState,
  chosen: readonly string[],
  { person }: DecisionContext,
): AgreementText['promises'][number][] | Refusal {
  if (chosen.some((id) => state.actions.get(id)?.status !== 'open')) return { code: 'actionUnknown' };
  const wanted = chosen.length === 0 ? undefined : new Set(chosen);
  const promises = openActions(state).flatMap(({ id, title, deadline, responsible }) =>
    responsible && (wanted?.has(id) ?? true) ? [{ action: id, title, responsible: responsible.person, deadline }] : [],
  );
  if (wanted && promises.length < wanted.size) return { code: 'inputInvalid', input: 'actions' };
  const gone = promises.find(
    ({ responsible: one }) => one !== youngPersonId && !(isMember(state, one) && isActive(person(one))),
  );
  return gone ? { code: 'partyGone', person: gone.responsible } : promises;
}

/**
 * Takes the proposal back; or says of one that was declined or has run out that there will be no other for now, so that it is no
 * longer the coordinator's next step.
 */
export function withdrawAgreement(state: PathwayState, command: CommandOf<'agreement.withdraw'>): Decision {
  const agreement = state.agreements[command.agreement - 1];
  if (!agreement) return refused({ code: 'noAgreement' });
  if (agreement.withdrawnAt !== undefined) return alreadySo;
  if (agreement.inForceSince !== undefined) return refused({ code: 'agreementInForce', at: agreement.inForceSince });
  const newest = state.agreements.length;
  if (agreement.version < newest) return refused({ code: 'agreementChanged', agreement: newest });
  return decided({ type: 'AgreementWithdrawn', agreement: agreement.version });
}
