import type { Consented } from './consent.ts';
import type { ConsentForm, ConsentGiver } from './consent-codes.ts';
import type {
  ActionTopic,
  AdultSight,
  AgendaSource,
  CloseReason,
  PageAudience,
  PlatformName,
  ProfessionCode,
  Recipient,
  SignatureMethod,
  SpellEnding,
  SpellSource,
  StepOutcome,
} from './events.ts';
import type { PersonId } from './state.ts';

/** Someone taken into a team, with the roles that the staff directory gives them. */
export interface NewMember {
  readonly person: PersonId;
  readonly roles: readonly ProfessionCode[];
}

/**
 * What somebody wants of one pathway. Parsed at the door; a decision may still refuse it. A command is called what its verb
 * on a card is called (`docs/reference.md`).
 */
export type PathwayCommand =
  | { type: 'pathway.open'; model: string; birthDate: string; platform: PlatformName; members: readonly NewMember[] }
  | { type: 'pathway.close'; reason: CloseReason }
  | { type: 'pathway.reopen' }
  | { type: 'member.add'; member: NewMember }
  | { type: 'member.remove'; person: PersonId }
  | { type: 'coordinator.propose'; to: PersonId }
  | { type: 'coordinator.accept' }
  | { type: 'coordinator.decline' }
  | { type: 'coordinator.withdraw' }
  | {
      type: 'action.add';
      title: string;
      deadline: string;
      topic: ActionTopic;
      responsible?: PersonId;
      /** The meeting in which it is decided. */
      meeting?: string;
    }
  | { type: 'action.claim'; action: string }
  | { type: 'action.release'; action: string; note?: string }
  | { type: 'action.handOver'; action: string; to: PersonId }
  | { type: 'action.done'; action: string; note?: string }
  | { type: 'action.reopen'; action: string }
  | { type: 'action.move'; action: string; deadline: string }
  | { type: 'action.drop'; action: string; note?: string }
  | { type: 'pathway.correct'; birthDate: string; model: string }
  | { type: 'plan.settle'; step: string; outcome: StepOutcome; note?: string }
  /** `at`: local, or an instant (`services/local-time.ts`). */
  | { type: 'meeting.plan'; at: string; kind: string; place?: string; minutes?: number }
  /** `left`: `place`, when the form did not show it. */
  | { type: 'meeting.move'; meeting: string; at: string; place?: string; minutes?: number; left?: readonly string[] }
  | { type: 'meeting.cancel'; meeting: string; note?: string }
  /** Without a meeting: the next one. */
  | { type: 'meeting.addAgenda'; meeting?: string; text: string; from: AgendaSource; topic?: ActionTopic }
  | { type: 'meeting.dropAgenda'; meeting: string; point: string }
  | { type: 'meeting.begin'; meeting: string; renew: boolean }
  | ({ type: 'meeting.answer' } & FilledChecklist)
  | ({ type: 'meeting.complete' } & FilledChecklist)
  | { type: 'meeting.correct'; meeting: string; text: string }
  | { type: 'goal.add'; text: string; topic: ActionTopic; start?: number; target?: number; partOf?: string }
  | { type: 'goal.reword'; goal: string; text: string }
  | { type: 'goal.rate'; goal: string; value: number }
  | { type: 'goal.reach'; goal: string }
  | { type: 'goal.raise'; goal: string; text: string; target: number }
  | { type: 'goal.drop'; goal: string; note: string }
  /**
   * `goal`: one more goal in the young person's own words, put down together with the proposal. `actions`: ids of the actions that
   * are promised in it; without any, every open one that somebody has. `base`: the newest version that the proposer has seen.
   */
  | {
      type: 'agreement.propose';
      goal?: string;
      /** What the typed goal is about; without it `other`. */
      topic?: ActionTopic;
      actions: readonly string[];
      base: number;
    }
  /** `hash`: of the text that was shown. */
  | { type: 'agreement.sign'; agreement: number; hash: string; method: SignatureMethod; level?: string }
  /** The young person, or whoever has custody, has signed on paper before a witness. */
  | { type: 'agreement.signPaper'; agreement: number; hash: string; party: PersonId; witness: PersonId }
  /** `party`: somebody who has said no by letter or by word of mouth; absent for oneself. */
  | { type: 'agreement.decline'; agreement: number; note: string; party?: PersonId }
  | { type: 'agreement.withdraw'; agreement: number }
  /** The clock looks whether everyone who still must has signed. */
  | { type: 'agreement.enter' }
  | { type: 'adult.choose'; sees: readonly AdultSight[] }
  /** `adult`: the one whom the asker had before their eyes; another may have been chosen since. */
  | { type: 'adult.show'; sees: readonly AdultSight[]; adult?: string }
  | { type: 'adult.remove'; adult?: string }
  | { type: 'adult.decline'; adult?: string }
  | { type: 'talk.request' }
  | { type: 'talk.settle' }
  | { type: 'access.give'; to: PageAudience }
  | { type: 'access.end'; to: PageAudience }
  | ({ type: 'consent.give' } & Consented & {
        /** Local days: when it was given, and the last on which it holds. */
        from: string;
        until: string;
        givenBy: readonly ConsentGiver[];
        form: ConsentForm;
        witness?: PersonId;
      })
  | { type: 'consent.join'; consent: string; giver: ConsentGiver; form: ConsentForm; witness?: PersonId }
  | ({ type: 'consent.refuse'; refusedBy: readonly ConsentGiver[] } & Consented)
  | { type: 'consent.withdraw'; consent: string }
  | { type: 'consent.askAgain'; consent: string }
  | {
      type: 'share.propose';
      topic: ActionTopic;
      recipients: readonly Recipient[];
      ground: string;
      reason: string;
      until: string;
    }
  | { type: 'share.approve'; share: string }
  | { type: 'share.decline'; share: string; note?: string }
  | { type: 'share.end'; share: string }
  /** `exempt`: why the young person is not told. */
  | { type: 'share.tell'; share: string; exempt?: string }
  | { type: 'protection.set'; cleared: readonly PersonId[] }
  | { type: 'protection.lift' }
  | { type: 'access.lock'; to: PageAudience }
  /** `mark`: of what was shown (`services/access-review`). */
  | { type: 'review.confirm'; mark: string }
  /** `about`: `goal:g1`, `action:a1`, `meeting:m1`, `other` (`correction.ts`). */
  | { type: 'correction.ask'; about: string; text: string }
  | { type: 'correction.note'; correction: string }
  | { type: 'correction.note'; about: string; text: string }
  | { type: 'correction.decline'; correction: string; note: string }
  | { type: 'hold.place'; reason: string }
  | { type: 'hold.lift' }
  /** `base`: the version up to which everything is on record elsewhere. */
  | { type: 'erasure.begin'; base: number }
  | { type: 'spell.begin'; code: string; from: string; hours?: number; source: SpellSource }
  | { type: 'spell.end'; spell: string; on: string; how: SpellEnding }
  | { type: 'spell.verify'; spell: string }
  | { type: 'reminder.snooze'; item: string };

/** A checklist, or a part of one, as somebody sends it. */
export interface FilledChecklist {
  readonly meeting: string;
  /** Every item that was on the form, by key; empty where nothing was filled in. */
  readonly answers: Readonly<Record<string, string>>;
  /** The pathway's version that the form was made from: what has not been changed since is not this person's answer. */
  readonly base: number;
  /** What the form did not show, since it is kept from whoever it was made for: items by key; in lists, points and actions by id. */
  readonly left?: readonly string[];
}
export type CommandType = PathwayCommand['type'];
export type CommandOf<T extends CommandType> = Extract<PathwayCommand, { type: T }>;
