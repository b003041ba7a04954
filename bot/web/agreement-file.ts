import { DateTime } from 'luxon';
import type { ViewContext } from '../../cards/view-context.ts';
import { memberRoles } from '../../cards/views/team-facts.ts';
import type { SeenState } from '../../services/audience/seen-state.ts';
import { toLocalDate } from '../../services/clock.ts';
import {
  type Agreement,
  type AgreementPromise,
  agreementInForce,
  concernedParties,
  custodianId,
  type PartyId,
  type Signature,
} from '../../services/pathway/agreement.ts';
import { chosenAdultId, youngPersonId } from '../../services/pathway/young-person.ts';
import type {
  AgreementDocument,
  AgreementStatus,
  PartyOnPaper,
  PersonOnPaper,
  PromiseOnPaper,
} from './agreement-pdf/agreement-document.ts';

/** Of what a paper is made. */
export interface PaperSource {
  readonly state: SeenState;
  readonly agreement: Agreement;
  /** The young person's name as it is guarded (`loadSubject`); undefined where there is none any more. */
  readonly youngPerson: string | undefined;
}

/**
 * One version of the agreement as it stands on paper now, in the view's language.
 *
 * Whose names stand there: the young person's, which is guarded everywhere else, because the paper is theirs and is worth nothing
 * without it; and the staff's, as the municipality knows them, with what they are in the team, because they have promised something
 * by name, also when they have left since. Whoever has custody stands there as that and without a name, since the program does not
 * know it; they sign beside it. The chosen adult stands on no paper: whom the young person trusts is theirs to tell.
 *
 * What has been signed stands there word for word, and of the goals nothing else: a topic, a number or a step between them, none of
 * which anybody signed, would make two papers of one version and one hash differ. Whether it holds, who has answered, and which
 * promises are kept is as of now.
 */
export function agreementDocumentOf(
  ctx: ViewContext,
  { state, agreement, youngPerson }: PaperSource,
): AgreementDocument {
  const person = (id: PartyId) => personOnPaper(ctx, state, id, youngPerson);
  return {
    code: state.id,
    version: agreement.version,
    ...(youngPerson === undefined ? {} : { youngPerson }),
    status: statusOf(ctx, state, agreement),
    goals: agreement.text.goals.map(({ text }) => ({ text })),
    promises: agreement.text.promises.map((promise) => promiseOf(ctx, state, promise, person)),
    parties: concernedParties(state, agreement, ctx.now)
      .filter((id) => id !== chosenAdultId)
      .map((id) => partyOf(ctx, agreement, id, person)),
    hash: agreement.hash,
    printedAt: ctx.now.toISO() ?? '',
    zone: ctx.now.zoneName ?? 'utc',
  };
}

function statusOf(ctx: ViewContext, state: SeenState, agreement: Agreement): AgreementStatus {
  const { inForceSince, withdrawnAt, declined, expiresOn } = agreement;
  const holds = agreementInForce(state);
  if (inForceSince !== undefined) {
    const isReplaced = holds?.inForceSince !== undefined && holds.version > agreement.version;
    return isReplaced
      ? { kind: 'replaced', by: holds.version, at: holds.inForceSince }
      : { kind: 'inForce', since: inForceSince };
  }
  if (withdrawnAt !== undefined) return { kind: 'withdrawn', at: withdrawnAt };
  if (declined) return { kind: 'declined', at: declined.at };
  if (expiresOn < toLocalDate(ctx.now)) return { kind: 'expired', on: expiresOn };
  return state.closed ? { kind: 'closed', at: state.closed.at } : { kind: 'proposed', until: expiresOn };
}

function promiseOf(
  { now }: ViewContext,
  state: SeenState,
  { action, title, responsible, deadline }: AgreementPromise,
  person: (id: PartyId) => PersonOnPaper,
): PromiseOnPaper {
  const found = state.actions.get(action);
  const doneAt = found?.status === 'done' ? found.ended?.at : undefined;
  const doneOn = doneAt === undefined ? {} : { doneOn: toLocalDate(DateTime.fromISO(doneAt, { zone: now.zone })) };
  return { what: title, who: person(responsible), by: deadline, ...doneOn };
}

function partyOf(
  ctx: ViewContext,
  { signatures, declined, objected }: Agreement,
  id: PartyId,
  person: (id: PartyId) => PersonOnPaper,
): PartyOnPaper {
  const signature = signatures.get(id);
  const no = declined?.party === id ? declined : id === youngPersonId ? objected : undefined;
  return {
    ...person(id),
    ...(signature ? { signed: signatureOf(ctx, signature) } : {}),
    ...(no ? { declined: { at: no.at, reason: no.note } } : {}),
  };
}

function signatureOf(ctx: ViewContext, { at, by, method, witness, level }: Signature): PartyOnPaper['signed'] & object {
  return {
    at,
    method,
    ...(witness === undefined ? {} : { witness: ctx.name(witness), notedBy: ctx.name(by) }),
    ...(level === undefined ? {} : { level }),
  };
}

/** Without a name of their own, the young person and whoever has custody stand there as what they are. */
function personOnPaper(ctx: ViewContext, state: SeenState, id: PartyId, youngPerson?: string): PersonOnPaper {
  const { parties } = ctx.text;
  if (id === youngPersonId)
    return youngPerson === undefined ? { name: parties.youngPerson } : { name: youngPerson, role: parties.youngPerson };
  if (id === custodianId) return { name: parties.custodian };
  const role = memberRoles(ctx, state, id).join(', ');
  return { name: ctx.name(id), ...(role === '' ? {} : { role }) };
}
