import type { CommandType } from '../../services/pathway/commands.ts';

/** The verbs that take input. */
export type VerbWithForm = Exclude<
  CommandType,
  | 'pathway.reopen'
  | 'action.claim'
  | 'action.reopen'
  | 'coordinator.accept'
  | 'coordinator.decline'
  | 'coordinator.withdraw'
  | 'meeting.dropAgenda'
  | 'meeting.begin'
  | 'spell.verify'
  | 'reminder.snooze'
  | 'goal.reach'
  | 'agreement.enter'
  | 'agreement.withdraw'
  | `adult.${string}`
  | `talk.${string}`
  | `access.${string}`
  // Their forms come with their cards.
  | `consent.${string}`
  | `share.${string}`
  | `protection.${string}`
  | `hold.${string}`
  | `correction.${string}`
  | `review.${string}`
  | `erasure.${string}`
>;
