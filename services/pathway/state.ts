import type { Agreement } from './agreement.ts';
import type { AddressProtection, Consent, ConsentRefusal, LegalShare } from './consent.ts';
import type { Correction } from './correction.ts';
import type {
  ActionTopic,
  AdultSight,
  CloseReason,
  PageAudience,
  PlatformName,
  ProfessionCode,
  StepOutcome,
} from './events.ts';
import type { Meeting } from './meeting.ts';
import type { RecentCommands } from './recent-commands.ts';
import type { StatusSpell } from './status-spell.ts';

/** Someone of the staff directory; never a name. */
export type PersonId = string;

export interface Member {
  readonly person: PersonId;
  readonly roles: readonly ProfessionCode[];
  readonly joinedAt: string;
  /** Present once the person has left; kept so that rooms and memberships can be taken down. */
  readonly leftAt?: string;
}

export type ActionStatus = 'open' | 'done' | 'dropped';

export interface Action {
  readonly id: string;
  readonly title: string;
  readonly topic: ActionTopic;
  /** Last day, in the municipality's zone. */
  readonly deadline: string;
  readonly status: ActionStatus;
  readonly addedBy: PersonId;
  readonly addedAt: string;
  /** Exactly one person is responsible, or nobody yet. */
  readonly responsible?: { readonly person: PersonId; readonly since: string };
  /** Who did or dropped it, when, and what they wrote. */
  readonly ended?: { readonly by: PersonId; readonly at: string; readonly note?: string };
  /** The last release note, shown until somebody claims the action. */
  readonly released?: { readonly by: PersonId; readonly at: string; readonly note?: string };
  /** The meeting in which it was decided. */
  readonly meeting?: string;
}

/** What the young person wants, in their own words. */
export interface Goal {
  readonly id: string;
  readonly text: string;
  readonly topic: ActionTopic;
  readonly addedBy: PersonId;
  readonly addedAt: string;
  /** When it was last put into other words. */
  readonly rewordedAt?: string;
  /** Who has put it into these words: the young person on their own page, or somebody for them. */
  readonly wordedBy: PersonId;
  readonly status: GoalStatus;
  /** From 0 to 10 in the young person's own judgement: where it began, how it is now, where it is to get to. */
  readonly start?: number;
  readonly rated?: number;
  readonly target?: number;
  /** Who said how it is now. */
  readonly ratedBy?: PersonId;
  /** The goal that this one is a step towards. */
  readonly partOf?: string;
  /** How often the bar has been raised. */
  readonly raised: number;
  /** Who has raised it last. */
  readonly raisedBy?: PersonId;
  /** Why it was dropped. */
  readonly note?: string;
  /** Who says that it is reached, or has dropped it. */
  readonly endedBy?: PersonId;
}

export type GoalStatus = 'active' | 'reached' | 'dropped';

/** An adult of the young person's own choice. Who it is, stands with the young person's own name. */
export interface ChosenAdult {
  readonly id: string;
  readonly chosenAt: string;
  /** The command by which they were chosen: their name is kept under it (`services/chosen-adult.ts`). */
  readonly choice: string;
  readonly sees: readonly AdultSight[];
  readonly declinedAt?: string;
  /** When a link to their page was last made. */
  readonly invitedAt?: string;
}

/** A step of the process plan that was settled outside a meeting of its own, or does not concern this young person. */
export interface SettledStep {
  readonly outcome: StepOutcome;
  readonly by: PersonId;
  readonly at: string;
  readonly note?: string;
}

/** A reason for which nothing may be erased: a case before a court, a request for access that is being answered. */
export interface LegalHold {
  readonly reason: string;
  readonly by: PersonId;
  readonly at: string;
}

/** One pathway, folded from its events. Immutable: a fold makes a new one. */
export interface PathwayState {
  /** Also the room's title: a random code that tells nothing. */
  readonly id: string;
  /** Commits folded in; 0 is a pathway that does not exist. */
  readonly version: number;
  readonly status: 'none' | 'open' | 'closed';
  readonly model: string;
  readonly birthDate: string;
  readonly openedAt: string;
  readonly platform: PlatformName;
  readonly coordinator: PersonId;
  readonly coordinatorSince: string;
  /** A handover that waits for the new coordinator's answer. */
  readonly proposal?: { readonly to: PersonId; readonly at: string };
  readonly members: ReadonlyMap<PersonId, Member>;
  readonly actions: ReadonlyMap<string, Action>;
  readonly meetings: ReadonlyMap<string, Meeting>;
  readonly goals: ReadonlyMap<string, Goal>;
  readonly spells: ReadonlyMap<string, StatusSpell>;
  /** Every version of the agreement, the oldest first; version n stands at n - 1. */
  readonly agreements: readonly Agreement[];
  /** The adult whom the young person has chosen; absent when there is none. */
  readonly chosenAdult?: ChosenAdult;
  /** Adults there have ever been, so that no id comes twice. */
  readonly adults: number;
  /** Since when the young person wants to talk to somebody. */
  readonly talkWantedAt?: string;
  readonly consents: ReadonlyMap<string, Consent>;
  readonly consentRefusals: readonly ConsentRefusal[];
  /** What is shared, or is asked to be shared, without a consent. */
  readonly shares: ReadonlyMap<string, LegalShare>;
  /** What the young person has said is not right, by id, in the order in which they said it. */
  readonly corrections: ReadonlyMap<string, Correction>;
  /** The young person's name and address are protected. */
  readonly protection?: AddressProtection;
  /** When the coordinator last confirmed who can see the young person. */
  readonly reviewed?: { readonly by: PersonId; readonly at: string };
  /** Whose link has died of wrong codes, and when, as long as there is no new one. */
  readonly lockedOut?: ReadonlyMap<PageAudience, string>;
  /** Nothing of it may be erased until that is lifted. */
  readonly hold?: LegalHold;
  /** Since when it is being erased: nobody can do anything with it, or see it, any more. */
  readonly erasingSince?: string;
  /** By the step's id in the model. */
  readonly settledSteps: ReadonlyMap<string, SettledStep>;
  /** Whom not to remind of what before which local day, by {@link snoozeKey}. */
  readonly snoozed: ReadonlyMap<string, string>;
  readonly closed?: { readonly reason: CloseReason; readonly at: string; readonly by: PersonId };
  /** The commands behind the newest commits, to know a delivery that comes again. Bounded. */
  readonly recentCommands: RecentCommands;
}

/** A pathway of which nothing has happened. */
export function noPathway(id: string): PathwayState {
  return {
    id,
    version: 0,
    status: 'none',
    model: '',
    birthDate: '',
    openedAt: '',
    platform: 'teams',
    coordinator: '',
    coordinatorSince: '',
    members: new Map(),
    actions: new Map(),
    meetings: new Map(),
    goals: new Map(),
    spells: new Map(),
    agreements: [],
    adults: 0,
    consents: new Map(),
    consentRefusals: [],
    shares: new Map(),
    corrections: new Map(),
    settledSteps: new Map(),
    snoozed: new Map(),
    recentCommands: [],
  };
}

/** Who is in the team now. */
export function currentMembers(state: PathwayState): Member[] {
  return [...state.members.values()].filter((member) => member.leftAt === undefined);
}

/** Whether the person is in the team now. */
export function isMember(state: PathwayState, person: PersonId): boolean {
  const member = state.members.get(person);
  return member !== undefined && member.leftAt === undefined;
}

/** Open actions, the nearest deadline first. */
export function openActions(state: PathwayState): Action[] {
  return [...state.actions.values()]
    .filter((action) => action.status === 'open')
    .sort((a, b) => a.deadline.localeCompare(b.deadline) || a.id.localeCompare(b.id, 'en', { numeric: true }));
}

/** Whether an open action's last day has passed. `today` is a local date. */
export function isOverdue(action: Action, today: string): boolean {
  return action.status === 'open' && action.deadline < today;
}

/** Under what it is kept that a person wants no reminder of an item for a while. */
export function snoozeKey(person: PersonId, item: string): string {
  return `${person}|${item}`;
}

/** Goals that the young person is on the way to, the oldest first. */
export function activeGoals(state: PathwayState): Goal[] {
  return [...state.goals.values()].filter(({ status }) => status === 'active');
}
