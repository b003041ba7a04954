import { type Operation, stepOf } from './operation.ts';
import type { RoomChange } from './perform-operation.ts';
import { PlatformError, type RoomStep } from './port.ts';
import { messagesIn, without } from './room-document.ts';
import { backoff, type RoomTiming } from './room-timing.ts';

/** What follows from an operation that did not succeed. */
export interface Setback {
  readonly code: PlatformError['code'] | 'unexpected';
  /** What is known about the room now. */
  readonly change: RoomChange;
  /**
   * What must wait: `room`: everything, in every process, since the platform said so; `everything` here; only this
   * `operation`'s kind; or `nothing`: the room is looked at anew.
   */
  readonly waits: 'room' | 'everything' | 'operation' | 'nothing';
  readonly waitMs: number;
  /** A person must act: the coordinator is told at once. */
  readonly problem?: RoomStep;
  /** The platform will not take exactly this; it is not tried again until it is something else. */
  readonly refused?: boolean;
}

export interface SetbackContext {
  readonly timing: RoomTiming;
  /** Failures in a row, this one included. */
  readonly failures: number;
  readonly random: () => number;
  /** Whether the room has been ready before. */
  readonly isReady: boolean;
}

const unchanged: RoomChange = (room) => room;

/** What to do about a failure: what the platform asks for, what may have happened all the same, and what only a person can help with. */
export function setbackOf(operation: Operation, error: unknown, context: SetbackContext): Setback {
  const { timing, failures, random, isReady } = context;
  const shortMs = backoff(failures, timing.backoffMs, timing.maxBackoffMs, random);
  const slowMs = backoff(failures, timing.slowMs, timing.maxSlowMs, random);
  const code = error instanceof PlatformError ? error.code : 'unexpected';
  const problem = stepOf(operation.type);
  switch (code) {
    case 'rateLimited': {
      const askedMs = error instanceof PlatformError ? error.retryAfterMs : undefined;
      return { code, change: unchanged, waits: 'room', waitMs: Math.min(askedMs ?? shortMs, timing.maxRetryAfterMs) };
    }
    case 'unavailable':
    case 'unexpected':
      // It may have been done all the same: who is in the room is looked at first.
      return { code, change: changesPeople(operation) ? lookAgain : unchanged, waits: 'everything', waitMs: shortMs };
    case 'archived':
      return { code, change: (room) => ({ ...room, archived: true }), waits: 'nothing', waitMs: 0 };
    case 'gone':
      if (operation.type === 'archive')
        return { code, change: (room) => ({ ...room, archived: true }), waits: 'nothing', waitMs: 0 };
      if (operation.type === 'unarchive') return { code, change: forgetRoom, waits: 'nothing', waitMs: 0 };
      // A room that was there is gone for us when the bot has been put out of it, too, and that is what a person can undo.
      return {
        code,
        change: unchanged,
        waits: 'everything',
        waitMs: slowMs,
        problem: isReady ? 'addApp' : 'createRoom',
      };
    case 'forbidden':
    case 'invalid':
      if (code === 'invalid' && refusable.includes(operation.type))
        return {
          code,
          // The others may have been let in all the same.
          change: changesPeople(operation) ? lookAgain : unchanged,
          waits: 'nothing',
          waitMs: 0,
          refused: true,
          ...(operation.type === 'invite' && operation.users.length === 1 ? { problem } : {}),
        };
      return {
        code,
        change: changesPeople(operation) ? lookAgain : unchanged,
        waits: 'operation',
        waitMs: slowMs,
        problem: operation.type === 'prepare' && code === 'forbidden' ? 'consent' : problem,
      };
  }
}

/** A key that is the same for the same operation on the same thing. */
export function operationKey(operation: Operation): string {
  switch (operation.type) {
    case 'remove':
      return `remove:${operation.user}`;
    case 'invite':
      return `invite:${operation.users.join(',')}`;
    case 'post':
    case 'edit':
    case 'removeCard':
      return `${operation.type}:${operation.key}`;
    case 'delete':
      return `delete:${operation.messageId}`;
    default:
      return operation.type;
  }
}

const changesPeople = ({ type }: Operation): boolean => type === 'invite' || type === 'remove';
/** Where it helps to leave out just this. Somebody who has left must be removed, however often it is tried. */
const refusable: readonly Operation['type'][] = ['invite', 'post', 'edit', 'removeCard', 'pin'];
const lookAgain: RoomChange = (room) => without(room, 'lookedAt');

/**
 * The platform will not open this room again (Slack lets no bot do it): the next preparation makes a new one. What stands in the old one
 * is kept in mind, for the day on which it must be deleted.
 */
const forgetRoom: RoomChange = (room) => ({
  ...without(room, 'ref', 'roomId', 'pinned', 'lookedAt', 'strangers', 'past'),
  ...(room.ref ? { former: [...(room.former ?? []), { ref: room.ref, messages: messagesIn(room) }] } : {}),
  step: 'createRoom',
  members: [],
  cards: {},
  archived: false,
});
