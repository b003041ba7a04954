import type { ActionTopic, CloseReason, PlatformName, ProfessionCode } from './events.ts';
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
  | { type: 'action.add'; title: string; deadline: string; topic: ActionTopic; responsible?: PersonId }
  | { type: 'action.claim'; action: string }
  | { type: 'action.release'; action: string; note?: string }
  | { type: 'action.handOver'; action: string; to: PersonId }
  | { type: 'action.done'; action: string; note?: string }
  | { type: 'action.reopen'; action: string }
  | { type: 'action.move'; action: string; deadline: string }
  | { type: 'action.drop'; action: string; note?: string };
export type CommandType = PathwayCommand['type'];
export type CommandOf<T extends CommandType> = Extract<PathwayCommand, { type: T }>;
