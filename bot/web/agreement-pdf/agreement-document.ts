/**
 * What stands on an agreement on paper. Plain data: days as `2026-12-03`, instants as ISO 8601 with their offset, all typed texts
 * as they were typed. Whoever makes it decides which names may stand on paper.
 */
export interface AgreementDocument {
  /** The pathway's code: all that the file's own properties say of it. */
  readonly code: string;
  readonly version: number;
  /** The young person's name, where it may stand on paper. */
  readonly youngPerson?: string;
  readonly status: AgreementStatus;
  readonly goals: readonly GoalOnPaper[];
  readonly promises: readonly PromiseOnPaper[];
  readonly parties: readonly PartyOnPaper[];
  /** Of the agreement's exact text, as the signatures bind it. */
  readonly hash: string;
  /** When it is printed; also the file's date, so that the same document always gives the same file. */
  readonly printedAt: string;
  /** The municipality's time zone, in which days and times are said. */
  readonly zone: string;
}

/** Whether the agreement holds. A paper lives on, so it says also why it does not. */
export type AgreementStatus =
  | { readonly kind: 'proposed'; readonly until?: string }
  | { readonly kind: 'inForce'; readonly since: string }
  | { readonly kind: 'declined' | 'withdrawn' | 'closed'; readonly at: string }
  | { readonly kind: 'expired'; readonly on: string }
  | { readonly kind: 'replaced'; readonly by: number; readonly at: string };

/**
 * A goal as it was signed: the words that the hash binds, and nothing of how it stands by now, so that a version reads the same
 * whenever it is printed.
 */
export interface GoalOnPaper {
  readonly text: string;
}

/** What somebody has promised to do by a day. */
export interface PromiseOnPaper {
  readonly what: string;
  readonly who: PersonOnPaper;
  readonly by: string;
  /** The day on which it was done; absent as long as it is not. */
  readonly doneOn?: string;
}

export interface PersonOnPaper {
  readonly name: string;
  /** In words. */
  readonly role?: string;
}

/** One who signs. Without a signature and a decline: has not answered. With both: said no afterwards. */
export interface PartyOnPaper extends PersonOnPaper {
  readonly signed?: SignatureOnPaper;
  readonly declined?: { readonly at: string; readonly reason?: string };
}

export interface SignatureOnPaper {
  readonly at: string;
  readonly method: 'chat' | 'page' | 'paper' | 'eid';
  /** Who saw the signature on paper. */
  readonly witness?: string;
  /** Who noted the signature on paper. */
  readonly notedBy?: string;
  /** How strong the electronic identity is, in words. */
  readonly level?: string;
}
