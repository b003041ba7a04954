import { mayKnowAgreement } from '../../audience/may-sign.ts';
import { toInstant, toLocalDate } from '../../clock.ts';
import { isActive } from '../../people/person.ts';
import { isOutsider } from '../../policy.ts';
import {
  type Agreement,
  agreementInForce,
  custodianId,
  lastAgreement,
  type PartyId,
  partyGone,
  requiredParties,
  type Signature,
  sealedText,
} from '../agreement.ts';
import type { CommandOf } from '../commands.ts';
import { alreadySo, type Decision, type DecisionContext, decided, refused } from '../decision.ts';
import type { Refusal } from '../refusals.ts';
import { checkText, tidyText } from '../rules.ts';
import { isMember, type PathwayState } from '../state.ts';
import { youngPersonId } from '../young-person.ts';

/** Signs the text that was shown, for oneself and for nobody else. Signing twice is signing once. */
export function signAgreement(
  state: PathwayState,
  command: CommandOf<'agreement.sign'>,
  context: DecisionContext,
): Decision {
  const { method, level } = command;
  // On paper is `agreement.signPaper`, with a witness; the page is the young person's, and the chat is everybody else's.
  const isPage = method === 'page' || method === 'eid';
  if (isPage !== (context.by === youngPersonId) || method === 'paper') return refused({ code: 'notUnderstood' });
  return sign(state, command, { party: context.by, method, ...(level === undefined ? {} : { level }) }, context);
}

/**
 * Notes a signature on paper, for those who have no account: the young person, and under 18 whoever has custody. The witness is
 * another of the team, who saw it: it takes two to say that somebody signed who has not said so themselves.
 */
export function signOnPaper(
  state: PathwayState,
  command: CommandOf<'agreement.signPaper'>,
  context: DecisionContext,
): Decision {
  const { party, witness } = command;
  if (!mayBeNotedFor(party)) return refused({ code: 'cannotSignFor' });
  if (!isMember(state, witness)) return refused({ code: 'notAMember', person: witness });
  if (witness === context.by) return refused({ code: 'witnessIsNoter' });
  return sign(state, command, { party, method: 'paper', witness }, context);
}

type Given = Pick<Signature, 'party' | 'method' | 'witness' | 'level'>;

function sign(
  state: PathwayState,
  shown: { readonly agreement: number; readonly hash: string },
  given: Given,
  context: DecisionContext,
): Decision {
  const { party } = given;
  const agreement = state.agreements[shown.agreement - 1];
  if (!agreement) return refused({ code: 'noAgreement' });
  const isSame = agreement.hash === shown.hash;
  if (agreement === agreementInForce(state)) {
    if (isSame && agreement.signatures.has(party)) return alreadySo;
    if (agreement === lastAgreement(state))
      return refused({ code: 'agreementInForce', at: agreement.inForceSince ?? agreement.proposedAt });
  }
  const over = whyOver(state, agreement, context);
  if (over) return refused(over);
  if (!isSame) return refused({ code: 'agreementChanged', agreement: agreement.version });
  if (agreement.signatures.has(party)) return alreadySo;
  const gone = partyGone(state, agreement, (person) => isActive(context.person(person)));
  if (gone !== undefined) return refused({ code: 'partyGone', person: gone });
  if (!requiredParties(state, agreement, context.now).includes(party)) return refused({ code: 'notAParty' });
  // Whoever notes it for somebody, and whoever has seen it, has the text before their eyes as well.
  const kept = [context.by, party, given.witness ?? party].find(
    (one) => !mayKnowAgreement(one, agreement, state, context),
  );
  if (kept !== undefined)
    return refused(kept === context.by ? { code: 'agreementNotShared' } : { code: 'mayNotSign', person: kept });
  return signed(state, agreement, given, context);
}

function signed(
  state: PathwayState,
  { version, hash }: Agreement,
  given: Given,
  { by, now, seal }: DecisionContext,
): Decision {
  const sealed = sealedText(state.id, version, hash, { ...given, by, at: toInstant(now) });
  return decided({ type: 'AgreementSigned', agreement: version, hash, ...given, seal: seal(sealed) });
}

/**
 * Says no, with a reason: to a proposal, which then is over, also after having signed it, and also when it could not come into force
 * any more; or, as the young person, to one that is in force, which holds until there is another. For the young person and whoever
 * has custody, anyone of the team can note it.
 */
export function declineAgreement(
  state: PathwayState,
  command: CommandOf<'agreement.decline'>,
  context: DecisionContext,
): Decision {
  const { by } = context;
  const party = command.party ?? by;
  if (party !== by && (isOutsider(by) || !mayBeNotedFor(party))) return refused({ code: 'cannotSignFor' });
  const refusal = checkText('note', command.note, true);
  if (refusal) return refused(refusal);
  const note = tidyText(command.note);
  const agreement = state.agreements[command.agreement - 1];
  if (!agreement) return refused({ code: 'noAgreement' });
  if (agreement.inForceSince !== undefined) return object(state, agreement, agreement.inForceSince, party, note);
  if (agreement.declined?.party === party) return alreadySo;
  const over = whyOver(state, agreement, context);
  if (over) return refused(over);
  if (!requiredParties(state, agreement, context.now).includes(party)) return refused({ code: 'notAParty' });
  return decided({ type: 'AgreementDeclined', agreement: agreement.version, party, note });
}

/** Only the young person can say no to what everybody has signed: the others have promised it to them. */
function object(state: PathwayState, { version, objected }: Agreement, at: string, party: PartyId, note: string) {
  const holds = agreementInForce(state)?.version ?? version;
  if (holds !== version) return refused({ code: 'agreementChanged', agreement: holds });
  if (party !== youngPersonId) return refused({ code: 'agreementInForce', at });
  return objected ? alreadySo : decided({ type: 'AgreementObjected', agreement: version, note });
}

/** Those who have no account, and whose answer comes on paper, by post or by word of mouth. */
function mayBeNotedFor(party: PartyId): boolean {
  return party === youngPersonId || party === custodianId;
}

/** Why a version that is not in force does not wait for signatures any more: another has come, or an answer, or its last day. */
function whyOver(state: PathwayState, agreement: Agreement, { now }: DecisionContext): Refusal | undefined {
  const newest = state.agreements.length;
  if (agreement.version < newest) return { code: 'agreementChanged', agreement: newest };
  const { declined, withdrawnAt, expiresOn } = agreement;
  if (declined) return { code: 'agreementDeclined', by: declined.party, at: declined.at };
  if (withdrawnAt !== undefined) return { code: 'agreementWithdrawn' };
  return expiresOn < toLocalDate(now) ? { code: 'agreementExpired', on: expiresOn } : undefined;
}
