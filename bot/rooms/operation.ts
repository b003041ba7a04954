import type { PersonId } from '../../services/pathway/state.ts';
import type { RoomStep } from './port.ts';

/** One thing to do with a room; each is one call to the platform, except `lookUp`. */
export type Operation =
  /** Ask the platform who has these people's e-mails. */
  | { readonly type: 'lookUp'; readonly people: readonly PersonId[] }
  /** Make the room, or go on making it. */
  | { readonly type: 'prepare' }
  | { readonly type: 'unarchive' }
  /** See who is in the room. */
  | { readonly type: 'look' }
  | { readonly type: 'remove'; readonly user: string }
  | { readonly type: 'invite'; readonly users: readonly string[] }
  | { readonly type: 'post'; readonly key: string }
  | { readonly type: 'pin'; readonly messageId: string }
  | { readonly type: 'edit'; readonly key: string }
  /** A card that no longer applies: its message says so. */
  | { readonly type: 'removeCard'; readonly key: string }
  /** A message that must not be left in a room which is archived for good. */
  | { readonly type: 'delete'; readonly messageId: string }
  | { readonly type: 'archive' };
export type OperationType = Operation['type'];

/** The step that a coordinator is told of when an operation does not succeed; undefined when a try must have told which. */
export function stepOf(operation: OperationType): RoomStep {
  switch (operation) {
    case 'prepare':
      return 'createRoom';
    case 'look':
    case 'remove':
    case 'invite':
      return 'addMembers';
    case 'post':
    case 'edit':
    case 'pin':
    case 'removeCard':
    case 'delete':
      return 'addApp';
    case 'lookUp':
    case 'archive':
    case 'unarchive':
      return 'consent';
  }
}
