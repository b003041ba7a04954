import { DateTime } from 'luxon';
import { toLocalDate } from '../clock.ts';
import { type PartyId, partyGone, pendingAgreement, requiredParties, textHash } from '../pathway/agreement.ts';
import { isReadyToEnter } from '../pathway/agreement-standing.ts';
import { proposalDays } from '../pathway/decisions/agreements.ts';
import type { Commit, PathwayEvent } from '../pathway/events.ts';
import { foldCommit } from '../pathway/fold.ts';
import { noPathway, type PathwayState, type PersonId } from '../pathway/state.ts';
import type { Flaw } from './flaw.ts';
import { type SignedEvent, signatureFlaws } from './signature-flaws.ts';

export interface VerifyContext {
  /** Whether a seal was made over this text with the municipality's key (`services/seal.ts`). */
  readonly isSealed: (text: string, seal: string) => boolean;
  /** The municipality's: it decides on which day somebody turns 18. */
  readonly zone: string;
  /**
   * Whether somebody's rights had not ended by now: with a promise of one whose rights have, no agreement comes into force, and when
   * they ended the stream does not say.
   */
  readonly isActive?: (person: PersonId) => boolean;
}

/** What a pathway's stream came to. */
export interface Verification {
  /** Versions of the agreement that were proposed. */
  readonly agreements: number;
  readonly signatures: number;
  /** In the order of the stream; none when everything holds. */
  readonly flaws: readonly Flaw[];
}

/**
 * Makes every hash and every seal of a pathway's agreements again, and looks whether each agreement that stands as in force was signed
 * by everyone who had to, at that moment, in that very text, and whether each that everyone has signed stands so. Nothing is taken from what the bot remembers: the stream is read again
 * from its beginning. It cannot tell that the end of a stream was cut off, since nothing follows it that would miss it.
 */
export function verifyPathway(commits: readonly Commit[], context: VerifyContext): Verification {
  const book = new Book(context);
  let state = noPathway(commits[0]?.pathwayId ?? '');
  for (const commit of commits) {
    for (const [index, event] of commit.events.entries()) {
      // What came before the event, in its own commit too.
      if (isLookedAfter(event)) book.look(state, commit, index);
    }
    state = foldCommit(state, commit);
    book.lookAfter(state, commit);
  }
  book.close();
  const { agreements, signatures, flaws } = book;
  return { agreements, signatures, flaws };
}

function isLookedAfter({ type }: PathwayEvent): boolean {
  return type === 'AgreementProposed' || type === 'AgreementSigned' || type === 'AgreementEntered';
}

/** What has been found so far. */
class Book {
  agreements = 0;
  signatures = 0;
  readonly flaws: Flaw[] = [];
  readonly #context: VerifyContext;
  /** By version, whose signatures of its very text are as they were given. */
  readonly #signed = new Map<number, Set<PartyId>>();
  /** By version, the commit since which it ought to stand as in force and does not. */
  readonly #awaited = new Map<number, number>();

  constructor(context: VerifyContext) {
    this.#context = context;
  }

  /** Looks at one event of a commit; `before` is the pathway before the commit. */
  look(before: PathwayState, commit: Commit, index: number): void {
    const event = commit.events[index];
    const events = commit.events.slice(0, index);
    const state = events.length === 0 ? before : foldCommit(before, { ...commit, events });
    if (event?.type === 'AgreementProposed') this.#proposed(state, commit, event);
    if (event?.type === 'AgreementSigned') this.#signedBy(state, commit, event);
    if (event?.type === 'AgreementEntered') this.#entered(state, commit, event.agreement);
  }

  /** Looks whether what a commit leaves behind should be in force: the commit that completes it says so itself. */
  lookAfter(state: PathwayState, commit: Commit): void {
    const agreement = state.agreements.length;
    const isReady = isReadyToEnter(state, this.#timeOf(commit), this.#context.isActive);
    if (isReady && !this.#awaited.has(agreement)) this.#awaited.set(agreement, commit.version);
  }

  /** After the last commit. */
  close(): void {
    for (const [agreement, at] of this.#awaited) this.flaws.push({ code: 'neverEntered', at, agreement });
    this.flaws.sort((a, b) => a.at - b.at);
  }

  #proposed(state: PathwayState, commit: Commit, event: Proposed): void {
    const at = commit.version;
    this.agreements++;
    const { agreement, text, hash } = event;
    const expected = state.agreements.length + 1;
    if (agreement !== expected) this.flaws.push({ code: 'outOfOrder', at, agreement, expected });
    if (textHash(state.id, agreement, text) !== hash) this.flaws.push({ code: 'textChanged', at, agreement });
    const lastDay = toLocalDate(this.#timeOf(commit).plus({ days: proposalDays }));
    // One that stands there again stands there on another day.
    if (agreement === expected && event.expiresOn !== lastDay)
      this.flaws.push({ code: 'otherLastDay', at, agreement, expected: lastDay });
  }

  #signedBy(state: PathwayState, commit: Commit, event: SignedEvent): void {
    this.signatures++;
    const found = signatureFlaws(state, commit, event, this.#timeOf(commit), this.#context.isSealed);
    this.flaws.push(...found);
    const proposed = state.agreements[event.agreement - 1];
    const isOfText = proposed && textHash(state.id, event.agreement, proposed.text) === event.hash;
    if (found.length > 0 || !isOfText) return;
    const signed = this.#signed.get(event.agreement) ?? new Set();
    this.#signed.set(event.agreement, signed.add(event.party));
  }

  #entered(state: PathwayState, commit: Commit, agreement: number): void {
    this.#awaited.delete(agreement);
    const at = commit.version;
    const now = this.#timeOf(commit);
    const entered = state.agreements[agreement - 1];
    const isWaiting = entered !== undefined && pendingAgreement(state, now) === entered;
    if (!isWaiting || partyGone(state, entered) !== undefined)
      this.flaws.push({ code: 'enteredWhenOver', at, agreement });
    if (!entered) return;
    const missing = requiredParties(state, entered, now).filter((party) => !this.#signed.get(agreement)?.has(party));
    if (missing.length > 0) this.flaws.push({ code: 'enteredWithout', at, agreement, missing });
  }

  #timeOf({ at }: Commit): DateTime {
    return DateTime.fromISO(at, { zone: this.#context.zone });
  }
}

type Proposed = Extract<PathwayEvent, { type: 'AgreementProposed' }>;
