import {
  type DesiredRoom,
  PlatformError,
  type Preparation,
  type RoomPlatform,
  type RoomRef,
  type RoomStep,
} from '../../bot/rooms/port.ts';
import type { Card } from '../../cards/card.ts';
import type { PlatformName } from '../../services/pathway/events.ts';

/** Every call that a room platform takes; what a test can make fail. */
export type FakeCall =
  | RoomStep
  | 'members'
  | 'invite'
  | 'remove'
  | 'post'
  | 'edit'
  | 'delete'
  | 'pin'
  | 'archive'
  | 'unarchive'
  | 'postPersonal'
  | 'findUser';

/**
 * How a call goes wrong. `lost`: it is done, and the reply never comes. `hang`: nothing comes, and nothing is done. `needsPerson`
 * and `waiting` are for steps of making the room.
 */
export type FakeFailure =
  | { readonly kind: 'rateLimited'; readonly retryAfterMs: number }
  | {
      readonly kind:
        | 'unavailable'
        | 'lost'
        | 'hang'
        | 'gone'
        | 'forbidden'
        | 'invalid'
        | 'bug'
        | 'needsPerson'
        | 'waiting';
    };

export interface FakeMessage {
  readonly id: string;
  card: Card;
  edits: number;
  deleted: boolean;
}

export interface FakeChannel {
  readonly id: string;
  readonly title: string;
  readonly members: Set<string>;
  readonly messages: FakeMessage[];
  readonly pins: Set<string>;
  readonly done: Set<RoomStep>;
  archived: boolean;
  deleted: boolean;
}

/** A chat platform that keeps its rooms in memory and goes wrong as it is told. */
export class FakePlatform implements RoomPlatform {
  readonly platform: PlatformName;
  readonly tenant: string;
  readonly channels = new Map<string, FakeChannel>();
  readonly personal: { user: string; message: { text?: string; card?: Card } }[] = [];
  /** Each call as it came in, with the time. */
  readonly log: { call: FakeCall; atMs: number }[] = [];
  /** Users by e-mail. */
  readonly users = new Map<string, string>();
  /** A bot may not open a room again that it has archived, as in Slack. */
  cannotUnarchive = false;
  archivingIsFinal?: true;
  #failures: { call: FakeCall; failure: FakeFailure; times: number }[] = [];
  #ids = 0;

  constructor(platform: PlatformName, tenant: string) {
    this.platform = platform;
    this.tenant = tenant;
  }

  /** The next calls of this kind fail so, `times` times. */
  fail(call: FakeCall, failure: FakeFailure, times = 1): void {
    this.#failures.push({ call, failure, times });
  }

  /** Everything works again. */
  heal(): void {
    this.#failures = [];
  }

  /** The one channel with this title; fails when there is none or more than one that is in use. */
  room(title: string): FakeChannel {
    const [room, second] = [...this.channels.values()].filter((channel) => channel.title === title && !channel.deleted);
    if (!room || second) throw new Error(`${second ? 'more than one' : 'no'} channel ${title}`);
    return room;
  }

  /** The headings that a room shows, in order. */
  headings(title: string): string[] {
    return this.room(title).messages.flatMap(({ card, deleted }) => (deleted ? [] : [card.heading]));
  }

  count(call: FakeCall): number {
    return this.log.filter((entry) => entry.call === call).length;
  }

  roomId(ref: RoomRef): string | undefined {
    return ref.channel;
  }

  findUser(email: string): Promise<string | undefined> {
    return this.#call('findUser', () => this.users.get(email));
  }

  async prepare(room: DesiredRoom, ref: RoomRef | undefined): Promise<Preparation> {
    const known = ref?.channel === undefined ? undefined : this.#channel(ref);
    const made = known ?? [...this.channels.values()].find(({ title, archived }) => title === room.title && !archived);
    let at: RoomRef = made ? { channel: made.id } : {};
    for (const step of ['createRoom', 'addMembers', 'addApp', 'awaitArrival', 'consent'] as const) {
      if (made?.done.has(step)) continue;
      const stop = this.#failures.find(({ call, failure, times }) => call === step && times > 0 && isStop(failure));
      if (stop) {
        this.log.push({ call: step, atMs: Date.now() });
        stop.times--;
        return { state: stop.failure.kind === 'waiting' ? 'waiting' : 'needsPerson', ref: at, step };
      }
      at = await this.#call(step, () => this.#takeStep(step, room, at));
    }
    return { state: 'ready', ref: at };
  }

  members(ref: RoomRef): Promise<ReadonlySet<string>> {
    return this.#call('members', () => new Set(this.#channel(ref).members));
  }

  invite(ref: RoomRef, users: readonly string[]): Promise<void> {
    return this.#call('invite', () => {
      for (const user of users) this.#open(ref).members.add(user);
    });
  }

  remove(ref: RoomRef, user: string): Promise<void> {
    return this.#call('remove', () => {
      this.#open(ref).members.delete(user);
    });
  }

  post(ref: RoomRef, card: Card): Promise<string> {
    return this.#call('post', () => {
      const id = `m${++this.#ids}`;
      this.#open(ref).messages.push({ id, card, edits: 0, deleted: false });
      return id;
    });
  }

  edit(ref: RoomRef, messageId: string, card: Card): Promise<void> {
    return this.#call('edit', () => {
      const message = this.#message(ref, messageId);
      message.card = card;
      message.edits++;
    });
  }

  delete(ref: RoomRef, messageId: string): Promise<'deleted' | 'notThere'> {
    return this.#call('delete', () => {
      const messages = this.#open(ref).messages;
      const message = messages.find((one) => one.id === messageId && !one.deleted);
      if (message) message.deleted = true;
      return message ? 'deleted' : 'notThere';
    });
  }

  pin(ref: RoomRef, messageId: string): Promise<void> {
    return this.#call('pin', () => {
      this.#open(ref).pins.add(this.#message(ref, messageId).id);
    });
  }

  archive(ref: RoomRef): Promise<void> {
    return this.#call('archive', () => {
      this.#channel(ref).archived = true;
    });
  }

  unarchive(ref: RoomRef): Promise<void> {
    return this.#call('unarchive', () => {
      if (this.cannotUnarchive) throw new PlatformError('gone', { detail: 'cannot_unarchive' });
      this.#channel(ref).archived = false;
    });
  }

  postPersonal(user: string, message: { text?: string; card?: Card }): Promise<void> {
    return this.#call('postPersonal', () => {
      this.personal.push({ user, message });
    });
  }

  link(ref: RoomRef): string | undefined {
    return ref.channel === undefined ? undefined : `https://${this.platform}.example/${ref.channel}`;
  }

  #takeStep(step: RoomStep, room: DesiredRoom, ref: RoomRef): RoomRef {
    if (step === 'createRoom' && ref.channel === undefined) {
      const id = `${this.platform}-${++this.#ids}`;
      const rest = {
        members: new Set<string>(),
        messages: [],
        pins: new Set<string>(),
        archived: false,
        deleted: false,
      };
      this.channels.set(id, { id, title: room.title, done: new Set([step]), ...rest });
      return { channel: id };
    }
    const channel = this.#channel(ref);
    channel.done.add(step);
    if (step === 'addMembers') for (const user of room.members) channel.members.add(user);
    return ref;
  }

  #channel(ref: RoomRef): FakeChannel {
    const channel = this.channels.get(ref.channel ?? '');
    if (!channel || channel.deleted) throw new PlatformError('gone', { detail: 'channel_not_found' });
    return channel;
  }

  #open(ref: RoomRef): FakeChannel {
    const channel = this.#channel(ref);
    if (channel.archived) throw new PlatformError('archived', { detail: 'is_archived' });
    return channel;
  }

  #message(ref: RoomRef, id: string): FakeMessage {
    const message = this.#open(ref).messages.find((one) => one.id === id && !one.deleted);
    if (!message) throw new PlatformError('gone', { detail: 'message_not_found' });
    return message;
  }

  async #call<T>(call: FakeCall, work: () => T): Promise<T> {
    this.log.push({ call, atMs: Date.now() });
    const planned = this.#failures.find((entry) => entry.call === call && entry.times > 0 && !isStop(entry.failure));
    if (!planned) return work();
    planned.times--;
    const { failure } = planned;
    switch (failure.kind) {
      case 'rateLimited':
        throw new PlatformError('rateLimited', { retryAfterMs: failure.retryAfterMs });
      case 'lost':
        work();
        throw new PlatformError('unavailable', { detail: 'no_answer' });
      case 'hang':
        return new Promise(() => undefined);
      case 'unavailable':
        throw new PlatformError('unavailable', { detail: 'http_503' });
      case 'bug':
        throw new TypeError('not a function');
      case 'gone':
      case 'forbidden':
      case 'invalid':
        throw new PlatformError(failure.kind, { detail: failure.kind });
      default:
        return work();
    }
  }
}

const isStop = ({ kind }: FakeFailure): boolean => kind === 'needsPerson' || kind === 'waiting';
