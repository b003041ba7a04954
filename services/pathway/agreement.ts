import { createHash } from 'node:crypto';
import type { DateTime } from 'luxon';
import { toLocalDate } from '../clock.ts';
import type { SignatureMethod } from './events.ts';
import { ageAt } from './rules.ts';
import { isMember, type PathwayState, type PersonId } from './state.ts';
import { youngPersonId } from './young-person.ts';

/** Whoever has custody, as a party. Who that is, the case system knows. */
export const custodianId = 'custodian';
/** The young person, whoever has custody, or one of the staff by id. */
export type PartyId = PersonId;

/** Who has promised what by when, as it stood when the agreement was proposed. */
export interface AgreementPromise {
  readonly action: string;
  readonly title: string;
  readonly responsible: PersonId;
  /** Local day. */
  readonly deadline: string;
}

/** What is signed: every word of it, and nothing else. */
export interface AgreementText {
  readonly goals: readonly { readonly id: string; readonly text: string }[];
  readonly promises: readonly AgreementPromise[];
  /**
   * Whoever has custody signs too as long as the young person is under 18: the model asked for it when this was proposed. It stands
   * in the text, so that what a signature was given to does not change with a model's next edition.
   */
  readonly custodianSigns?: boolean | undefined;
}

/** One party's signature. It belongs to the text whose hash it names. */
export interface Signature {
  readonly party: PartyId;
  /** Who entered it: the party, or the witness of a signature on paper. */
  readonly by: PersonId;
  readonly at: string;
  readonly method: SignatureMethod;
  /** Who saw it being signed on paper. */
  readonly witness?: PersonId;
  /** The level of assurance that an electronic identity gave. */
  readonly level?: string;
  /** Made with the municipality's key over everything above and the text's hash: `npm run verify` makes it again. */
  readonly seal: string;
}

/** One version of the agreement. A change is a new version; an old one that is in force holds until then. */
export interface Agreement {
  readonly version: number;
  readonly text: AgreementText;
  /** SHA-256 over {@link canonicalText}, in hexadecimal. */
  readonly hash: string;
  readonly proposedBy: PersonId;
  readonly proposedAt: string;
  /** The last day on which it can be signed. */
  readonly expiresOn: string;
  readonly signatures: ReadonlyMap<PartyId, Signature>;
  readonly declined?: { readonly party: PartyId; readonly by: PersonId; readonly at: string; readonly note: string };
  readonly withdrawnAt?: string;
  readonly inForceSince?: string;
  /** The young person says no to one that is in force; it holds until the coordinator has proposed another. */
  readonly objected?: { readonly by: PersonId; readonly at: string; readonly note: string };
}

/** The text as bytes that are the same for everyone: fields in a fixed order, nothing left to a reader's taste. */
export function canonicalText(pathwayId: string, version: number, text: AgreementText): string {
  const { goals, promises, custodianSigns = false } = text;
  return JSON.stringify([
    'vejviser-agreement-1',
    pathwayId,
    version,
    goals.map(({ id, text }) => [id, text]),
    promises.map(({ action, title, responsible, deadline }) => [action, title, responsible, deadline]),
    custodianSigns,
  ]);
}

/** The hash that a signature binds. */
export function textHash(pathwayId: string, version: number, text: AgreementText): string {
  return createHash('sha256')
    .update(canonicalText(pathwayId, version, text))
    .digest('hex');
}

/** What a signature's seal is made over. */
export function sealedText(
  pathwayId: string,
  version: number,
  hash: string,
  signature: Omit<Signature, 'seal'>,
): string {
  const { party, by, at, method, witness = '', level = '' } = signature;
  return JSON.stringify(['vejviser-signature-1', pathwayId, version, hash, party, by, at, method, witness, level]);
}

/** The version that was proposed last. */
export function lastAgreement(state: PathwayState): Agreement | undefined {
  return state.agreements.at(-1);
}

/** The version that holds now. */
export function agreementInForce(state: PathwayState): Agreement | undefined {
  return state.agreements.findLast(({ inForceSince }) => inForceSince !== undefined);
}

/** The version that waits for signatures; undefined when the last one is in force, declined, withdrawn, or has run out. */
export function pendingAgreement(state: PathwayState, now: DateTime): Agreement | undefined {
  const last = lastAgreement(state);
  if (!last || last.inForceSince !== undefined || last.declined || last.withdrawnAt !== undefined) return undefined;
  return last.expiresOn < toLocalDate(now) ? undefined : last;
}

/**
 * Somebody who has promised something in it and is no longer there: nobody can sign for them, and nobody can keep it for them.
 * Whoever has left the team is gone; with `isActive` so is whoever's rights have ended.
 */
export function partyGone(
  state: PathwayState,
  agreement: Agreement,
  isActive: (person: PersonId) => boolean = () => true,
): PersonId | undefined {
  return agreement.text.promises.find(
    ({ responsible: person }) => person !== youngPersonId && !(isMember(state, person) && isActive(person)),
  )?.responsible;
}

/**
 * Who must sign: the young person, the coordinator as of now, everyone who has promised something in it, and under 18 whoever has
 * custody where the model asks for it. On the 18th birthday custody ends, and that signature is no longer needed.
 */
export function requiredParties(state: PathwayState, { text }: Agreement, now: DateTime): PartyId[] {
  const parties = new Set<PartyId>([youngPersonId, state.coordinator]);
  for (const { responsible } of text.promises) parties.add(responsible);
  if (text.custodianSigns === true && ageAt(state.birthDate, now) < 18) parties.add(custodianId);
  return [...parties];
}

/** Who must sign and has not. A signature of somebody who no longer has to stays on record, and counts for nobody else. */
export function missingParties(state: PathwayState, agreement: Agreement, now: DateTime): PartyId[] {
  return requiredParties(state, agreement, now).filter((party) => !agreement.signatures.has(party));
}

/**
 * Whom a version is told of with: while it is not in force, whoever must sign by now; and everyone who has answered, also somebody
 * who no longer has to. The young person first.
 */
export function concernedParties(state: PathwayState, agreement: Agreement, now: DateTime): PartyId[] {
  const { signatures, declined, inForceSince } = agreement;
  return [
    ...new Set<PartyId>([
      youngPersonId,
      ...(inForceSince === undefined ? requiredParties(state, agreement, now) : []),
      ...signatures.keys(),
      ...(declined ? [declined.party] : []),
    ]),
  ];
}
