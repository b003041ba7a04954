import { z } from 'zod';
import type { Commit } from '../pathway/events.ts';
import { instant } from '../pathway/events.ts';
import type { PathwayState } from '../pathway/state.ts';
import {
  account,
  accountAction,
  accountAgreement,
  accountConsent,
  accountGoal,
  accountHead,
  accountMeeting,
  accountPerson,
  accountShare,
} from '../records/account.ts';
import {
  type AccountSources,
  accountOf,
  actionOf,
  agreementOf,
  consentOf,
  goalOf,
  headOf,
  meetingOf,
  peopleIn,
} from '../records/account-of.ts';
import { type ItemEdition, itemKind } from './journal-item.ts';

/** The schema by which a package calls itself; what comes after a change that breaks a reader is `/2`. */
export const packageFormat = 'vejviser.journal-package/1';

/**
 * What goes to the case system: one thing of a pathway, or all of it. Published as `docs/schemas/journal-package.schema.json`. Exactly
 * one of the parts after `item` is there, the one that `item.kind` names.
 */
export const journalPackage = z.strictObject({
  format: z.literal(packageFormat),
  /** The same key is the same package: received twice, it is to be kept once. */
  key: z.string(),
  madeAt: instant,
  /** Who has had it put on record: a person, or `clock` for what goes there by itself. */
  madeBy: z.string(),
  item: z.strictObject({ kind: itemKind, id: z.string().optional(), edition: z.string() }),
  head: accountHead,
  /** Everybody of the staff whom it names by id. */
  people: z.array(accountPerson),
  pathway: account.optional(),
  meeting: accountMeeting.optional(),
  agreement: accountAgreement.optional(),
  action: accountAction.optional(),
  goal: accountGoal.optional(),
  consent: accountConsent.optional(),
  share: accountShare.optional(),
  spell: account.shape.spells.element.optional(),
});
export type JournalPackage = z.infer<typeof journalPackage>;

export interface Making {
  readonly key: string;
  readonly madeAt: string;
  readonly madeBy: string;
}

/** The package of an item; undefined when there is no such thing in this state. */
export function makePackage(
  state: PathwayState,
  commits: readonly Commit[],
  { kind, id, edition }: ItemEdition,
  making: Making,
  sources: AccountSources,
): JournalPackage | undefined {
  const part = partOf(state, commits, { kind, id: id ?? '' }, sources);
  if (!part) return undefined;
  const head = headOf(state, sources);
  const { key, madeAt, madeBy } = making;
  return {
    format: packageFormat,
    key,
    madeAt,
    madeBy,
    item: { kind, ...(id === undefined ? {} : { id }), edition },
    head,
    people: peopleIn([head, part, madeBy], sources),
    ...part,
  };
}

function partOf(
  state: PathwayState,
  commits: readonly Commit[],
  { kind, id }: { readonly kind: ItemEdition['kind']; readonly id: string },
  sources: AccountSources,
): Partial<JournalPackage> | undefined {
  switch (kind) {
    case 'pathway':
      return { pathway: accountOf(state, commits, sources) };
    case 'meeting': {
      const meeting = state.meetings.get(id);
      return meeting && { meeting: meetingOf(state, meeting, sources) };
    }
    case 'agreement': {
      const agreement = state.agreements.find(({ version }) => String(version) === id);
      return agreement && { agreement: agreementOf(agreement) };
    }
    case 'action': {
      const action = state.actions.get(id);
      return action && { action: actionOf(action) };
    }
    case 'goal': {
      const goal = state.goals.get(id);
      return goal && { goal: goalOf(goal) };
    }
    case 'consent': {
      const consent = state.consents.get(id);
      return consent && { consent: consentOf(consent) };
    }
    case 'share': {
      const share = state.shares.get(id);
      return share && { share: { ...share, recipients: [...share.recipients] } };
    }
    case 'spell': {
      const spell = state.spells.get(id);
      return spell && { spell };
    }
  }
}
