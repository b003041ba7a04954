import type { Card } from '../../../cards/card.ts';
import type { TeamsRoom } from '../../config.ts';
import {
  type DesiredRoom,
  PlatformError,
  type Preparation,
  type RoomPlatform,
  type RoomRef,
} from '../../rooms/port.ts';
import { cardMessage, textMessage } from '../answers/message.ts';
import type { Users } from '../graph/users.ts';
import type { Acquaintances } from '../outbound/acquaintances.ts';
import type { Connector } from '../outbound/connector.ts';
import type { PersonalChats } from '../outbound/personal-chats.ts';
import type { RoomKind } from './room-kind.ts';
import { existingPlace, placeOf, type TeamsPlace } from './room-ref.ts';

interface TeamsRoomsParts {
  readonly tenantId: string;
  /** The form that new rooms get; those that are there keep theirs. */
  readonly room: TeamsRoom;
  readonly kinds: Readonly<Record<TeamsRoom, RoomKind>>;
  readonly users: Users;
  readonly connector: Connector;
  readonly acquaintances: Acquaintances;
  readonly chats: PersonalChats;
}

/** Rooms in Teams: made and peopled through Graph, written to through the service that bots have for it. */
export class TeamsRooms implements RoomPlatform {
  readonly platform = 'teams';
  readonly tenant: string;
  readonly #parts: TeamsRoomsParts;

  constructor(parts: TeamsRoomsParts) {
    this.#parts = parts;
    this.tenant = parts.tenantId;
  }

  roomId(ref: RoomRef): string | undefined {
    return placeOf(ref)?.id;
  }

  link(ref: RoomRef): string | undefined {
    return placeOf(ref)?.link;
  }

  findUser(email: string): Promise<string | undefined> {
    return this.#parts.users.byEmail(email);
  }

  emailOf(user: string): Promise<string | undefined> {
    return this.#parts.users.email(user);
  }

  prepare(room: DesiredRoom, ref: RoomRef | undefined): Promise<Preparation> {
    const place = placeOf(ref);
    return this.#kind(place).prepare(room, place);
  }

  async members(ref: RoomRef): Promise<ReadonlySet<string>> {
    const place = placeOf(ref);
    return place ? this.#kind(place).members(place) : new Set();
  }

  invite(ref: RoomRef, users: readonly string[]): Promise<void> {
    return this.#with(ref, (kind, place) => kind.invite(place, users));
  }

  async remove(ref: RoomRef, user: string): Promise<void> {
    const place = placeOf(ref);
    if (place) await this.#kind(place).remove(place, user);
  }

  async post(ref: RoomRef, card: Card): Promise<string> {
    const place = existingPlace(ref);
    const id = await this.#parts.connector.send(this.#serviceUrl(place), place.id, cardMessage(card));
    if (id === undefined) throw new PlatformError('invalid', { detail: 'noMessageId' });
    return id;
  }

  async edit(ref: RoomRef, messageId: string, card: Card): Promise<void> {
    const place = existingPlace(ref);
    await this.#parts.connector.update(this.#serviceUrl(place), place.id, messageId, cardMessage(card));
  }

  /** Graph sees every room of the tenant, so that one which is not found is no more. */
  async delete(ref: RoomRef, messageId: string): Promise<'deleted' | 'notThere'> {
    const place = placeOf(ref);
    if (!place) return 'notThere';
    try {
      await this.#parts.connector.delete(this.#serviceUrl(place), place.id, messageId);
      return 'deleted';
    } catch (error) {
      if (error instanceof PlatformError && error.code === 'gone') return 'notThere';
      throw error;
    }
  }

  pin(ref: RoomRef, messageId: string): Promise<void> {
    return this.#with(ref, (kind, place) => kind.pin(place, messageId));
  }

  async archive(ref: RoomRef): Promise<void> {
    const place = placeOf(ref);
    if (place) await this.#kind(place).archive(place);
  }

  unarchive(ref: RoomRef): Promise<void> {
    return this.#with(ref, (kind, place) => kind.unarchive(place));
  }

  async postPersonal(user: string, { text, card }: { text?: string; card?: Card }): Promise<void> {
    // Apart, since Teams would make two messages of them all the same.
    if (text !== undefined) await this.#parts.chats.post(user, textMessage(text));
    if (card) await this.#parts.chats.post(user, cardMessage(card));
  }

  #kind(place: TeamsPlace | undefined): RoomKind {
    return this.#parts.kinds[place?.kind ?? this.#parts.room];
  }

  async #with(ref: RoomRef, work: (kind: RoomKind, place: TeamsPlace) => Promise<void>): Promise<void> {
    const place = existingPlace(ref);
    await work(this.#kind(place), place);
  }

  /** The newest address that is known to lead to the room. */
  #serviceUrl({ id, serviceUrl }: TeamsPlace): string {
    const { acquaintances } = this.#parts;
    const url = acquaintances.room(id) ?? serviceUrl ?? acquaintances.serviceUrl;
    if (url === undefined) throw new PlatformError('unavailable', { detail: 'noServiceUrl' });
    return url;
  }
}
