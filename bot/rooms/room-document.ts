import { z } from 'zod';
import { instant } from '../../services/pathway/events.ts';
import { roomSteps } from './port.ts';

/** What a coordinator is told about a room: a step that a person must help with, or somebody in it who is not of the team. */
const roomNotices = [...roomSteps, 'strangers'] as const;
export type RoomNotice = (typeof roomNotices)[number];

/** A room's reference, as its platform gave it. */
const roomRef = z.record(z.string(), z.string());

const postedCard = z.object({
  messageId: z.string(),
  /** Of the card as it was last shown; empty when it is not known what the message shows. */
  hash: z.string(),
});

/** Why a room does not go on, told to the coordinator once a platform. */
const roomProblem = z.object({
  step: z.enum(roomSteps),
  /** Of `PlatformError`, or `needsPerson`, or `waiting`. */
  code: z.string(),
  /** The operation that did not succeed. */
  operation: z.string(),
  since: instant,
  /** To whom on which platform, `platform:person`; noted before it is sent. */
  told: z.array(z.string()),
});
export type RoomProblem = z.infer<typeof roomProblem>;

/** What is known of one room, on one platform: what it looks like there, and who is working on it. */
export const roomDocument = z.object({
  ref: roomRef.optional(),
  /** What the doors call it. */
  roomId: z.string().optional(),
  step: z.enum([...roomSteps, 'ready']),
  /** Platform users who are in the room, as last looked and as changed since. */
  members: z.array(z.string()),
  /** When it was last looked who is in it; absent when that is not known for certain. */
  lookedAt: instant.optional(),
  /** Whom the platform was asked for by e-mail: their user there, if any. By person. */
  lookups: z.record(z.string(), z.object({ user: z.string().optional(), at: instant })),
  cards: z.record(z.string(), postedCard),
  /** Messages that still stand in the room, and are no card of it any more: when everything of the pathway goes, they go, too. */
  past: z.array(z.string()).optional(),
  /** Rooms that this one has taken the place of, with what stands there. */
  former: z.array(z.object({ ref: roomRef, messages: z.array(z.string()) })).optional(),
  /** The message that is pinned. */
  pinned: z.string().optional(),
  archived: z.boolean(),
  /** The newest version of the pathway that the room was brought towards. */
  reconciledVersion: z.number().int().nonnegative(),
  /** No operation before this: the pace of the room, or what the platform asked for. Holds for every process. */
  notBefore: instant.optional(),
  /** The one process that may change the room now. */
  lease: z.object({ holder: z.string(), until: instant }).optional(),
  problem: roomProblem.optional(),
  /** In the room without being of the team: for the coordinator to decide. `told` as in a problem, with the users. */
  strangers: z
    .object({
      users: z.array(z.string()),
      told: z.array(z.string()),
      /** Those of them whom the coordinator wants to be put out. */
      out: z.array(z.string()).optional(),
    })
    .optional(),
});
export type RoomDocument = z.infer<typeof roomDocument>;

/** A room of which nothing is known. */
export const noRoom: RoomDocument = {
  step: 'createRoom',
  members: [],
  lookups: {},
  cards: {},
  archived: false,
  reconciledVersion: 0,
};

/** Every message of ours that stands in the room. */
export function messagesIn({ cards, past = [] }: Pick<RoomDocument, 'cards' | 'past'>): string[] {
  return [...Object.values(cards).map(({ messageId }) => messageId), ...past];
}

/** A room in which a message does not stand any more, and did not in those before. */
export function withoutMessage(room: RoomDocument, message: string): RoomDocument {
  const cards = Object.fromEntries(Object.entries(room.cards).filter(([, { messageId }]) => messageId !== message));
  const past = (room.past ?? []).filter((one) => one !== message);
  const former = (room.former ?? []).map(({ ref, messages }) => ({
    ref,
    messages: messages.filter((one) => one !== message),
  }));
  return {
    ...without(room, 'past', 'former'),
    cards,
    ...(past.length > 0 ? { past } : {}),
    ...(former.length > 0 ? { former } : {}),
  };
}

/** The document without some of its optional parts. */
export function without<
  K extends
    | 'ref'
    | 'roomId'
    | 'lookedAt'
    | 'pinned'
    | 'past'
    | 'former'
    | 'notBefore'
    | 'lease'
    | 'problem'
    | 'strangers',
>(document: RoomDocument, ...keys: readonly K[]): RoomDocument {
  const copy = { ...document };
  for (const key of keys) delete copy[key];
  return copy;
}
