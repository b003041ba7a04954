import type { Card } from '../../cards/card.ts';
import type { PlatformName } from '../../services/pathway/events.ts';

/** What the platform knows the room by. Kept as the platform gave it; only its own adapter reads it. */
export type RoomRef = Readonly<Record<string, string>>;

/** Everything a room should be: rendered from the pathway, never scripted. */
export interface DesiredRoom {
  readonly pathwayId: string;
  /** The pathway's code: the only thing a title may tell. */
  readonly title: string;
  /** Platform user ids of the team's people who can be reached here. The bot itself is not among them. */
  readonly members: ReadonlySet<string>;
  /** In the order in which they are to be posted; the first one is pinned. Locale and texts are final. */
  readonly cards: ReadonlyMap<string, Card>;
  readonly archived: boolean;
}

/** How far the making of a room has come. `ref` is kept whatever the outcome, so that the next try goes on from there. */
export type Preparation =
  | { readonly state: 'ready'; readonly ref: RoomRef }
  /** Something of the platform's own is awaited (the bot's arrival in the channel); looked at again when it comes, or after a while. */
  | { readonly state: 'waiting'; readonly ref: RoomRef; readonly step: RoomStep }
  /** A person must do something that no program may. Shown to the coordinator with the step's text. */
  | { readonly state: 'needsPerson'; readonly ref: RoomRef; readonly step: RoomStep };

/** The steps that can stop, in the order of provisioning. Each has a text in both languages. */
export const roomSteps = ['createRoom', 'addMembers', 'addApp', 'awaitArrival', 'consent'] as const;
export type RoomStep = (typeof roomSteps)[number];

/**
 * One chat platform's rooms. Every operation can be repeated: it looks first, and does what is missing. Failures are thrown
 * as {@link PlatformError}. Nothing here decides anything.
 */
export interface RoomPlatform {
  readonly platform: PlatformName;
  /** The tenant or workspace whose accounts can be members of its rooms. */
  readonly tenant: string;
  /**
   * Set where the bot can do nothing more in a room that is archived: neither put anybody out of it nor change or delete what stands
   * there. So nothing of the young person may be left in it.
   */
  readonly archivingIsFinal?: true;
  /** What the doors call the room (`Place.roomId`), as soon as the platform has given it an id. */
  roomId(ref: RoomRef): string | undefined;
  /** The user with this e-mail in the tenant or workspace; undefined when there is none. Absent where nobody can be looked up. */
  findUser?(email: string): Promise<string | undefined>;
  /** The e-mail that the platform vouches for; undefined for guests, and people from elsewhere. Absent where nobody can be looked up. */
  emailOf?(user: string): Promise<string | undefined>;
  /** Makes the room or goes on making it, up to the point where cards can be posted. Finds a room made before a crash by its title. */
  prepare(room: DesiredRoom, ref: RoomRef | undefined): Promise<Preparation>;
  /** Platform user ids of who is in the room now, without the bot. */
  members(ref: RoomRef): Promise<ReadonlySet<string>>;
  invite(ref: RoomRef, users: readonly string[]): Promise<void>;
  remove(ref: RoomRef, user: string): Promise<void>;
  /** Posts a card and resolves to the message's id. */
  post(ref: RoomRef, card: Card): Promise<string>;
  edit(ref: RoomRef, messageId: string, card: Card): Promise<void>;
  /**
   * Deletes a message of ours. `notThere`: it was gone already, or the room itself is no more. Throws `gone` for a room that may be there
   * and that the bot cannot get into.
   */
  delete(ref: RoomRef, messageId: string): Promise<'deleted' | 'notThere'>;
  /** Pins a message where the platform can; resolves quietly where it cannot. */
  pin(ref: RoomRef, messageId: string): Promise<void>;
  archive(ref: RoomRef): Promise<void>;
  /** Opens an archived room again. */
  unarchive(ref: RoomRef): Promise<void>;
  /** A sentence or a card to one person alone. */
  postPersonal(user: string, message: { text?: string; card?: Card }): Promise<void>;
  /** An address that opens the room in the client; undefined where there is none. */
  link(ref: RoomRef): string | undefined;
}

/** What went wrong at a platform, in the terms that a caller can act on. Carries no content of messages. */
export class PlatformError extends Error {
  override readonly name = 'PlatformError';
  /**
   * - `rateLimited`: again after `retryAfterMs`;
   * - `unavailable`: 5xx, no answer, lost reply: again later, it may have been done;
   * - `gone`: the room or message is no longer there;
   * - `archived`: the room is archived;
   * - `forbidden`: a permission, scope or consent is missing (`detail` names it); a person must act;
   * - `invalid`: the platform refuses what was sent; repeating it is no use.
   */
  readonly code: 'rateLimited' | 'unavailable' | 'gone' | 'archived' | 'forbidden' | 'invalid';
  readonly retryAfterMs: number | undefined;
  /** The platform's own error code, from its closed vocabulary (`missing_scope`, `Forbidden`). */
  readonly detail: string | undefined;
  constructor(
    code: PlatformError['code'],
    options: { retryAfterMs?: number | undefined; detail?: string | undefined; cause?: unknown } = {},
  ) {
    super(`platform: ${code}${options.detail === undefined ? '' : ` (${options.detail})`}`, { cause: options.cause });
    this.code = code;
    this.retryAfterMs = options.retryAfterMs;
    this.detail = options.detail;
  }
}
