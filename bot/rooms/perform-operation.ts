import type { Card } from '../../cards/card.ts';
import type { PersonId } from '../../services/pathway/state.ts';
import { cardHash } from './card-hash.ts';
import type { PlannedRoom } from './desired-rooms.ts';
import type { Operation } from './operation.ts';
import { PlatformError, type Preparation, type RoomPlatform, type RoomRef } from './port.ts';
import { type RoomDocument, without, withoutMessage } from './room-document.ts';

/** What is known about a room after an operation, as a change of its document. */
export type RoomChange = (document: RoomDocument) => RoomDocument;

export interface Performed {
  readonly change: RoomChange;
  /** The same for a document that somebody else has changed meanwhile: what may have been overwritten is marked as unknown. */
  readonly late: RoomChange;
  /** How far the making of the room has come, when that is what was done. */
  readonly preparation?: Preparation;
}

export interface Performing {
  readonly platform: RoomPlatform;
  readonly document: RoomDocument;
  /** The room as it should be; absent for `lookUp`, which asks who needs one. */
  readonly desired: PlannedRoom | undefined;
  readonly email: (person: PersonId) => string | undefined;
  /** What is shown in the place of a card that no longer applies. */
  readonly removedCard: (key: string) => Card;
  /** What is shown in the place of a message that may not be deleted. */
  readonly emptyCard: () => Card;
  /** Now, as documents carry it. */
  readonly at: string;
}

/** Does one operation, and tells what is known thereafter. Throws what the platform throws; then nothing is known. */
export async function performOperation(operation: Operation, on: Performing): Promise<Performed> {
  if (operation.type === 'lookUp') return same(await lookUp(operation.people, on));
  const { platform, document, desired } = on;
  if (!desired) throw new Error(`no room to ${operation.type}`);
  if (operation.type === 'prepare') return prepared(await platform.prepare(desired, document.ref), platform);
  const ref = document.ref;
  if (!ref) throw new Error(`no room yet to ${operation.type}`);
  switch (operation.type) {
    case 'unarchive':
      await platform.unarchive(ref);
      return same((room) => ({ ...room, archived: false }));
    case 'archive':
      await platform.archive(ref);
      return same((room) => ({ ...room, archived: true }));
    case 'look':
      return { change: seen(await platform.members(ref), desired, on.at), late: lookAgain };
    case 'remove':
      await platform.remove(ref, operation.user);
      return {
        change: (room) => withoutUser(room, operation.user),
        late: lookAgain,
      };
    case 'invite':
      await platform.invite(ref, operation.users);
      return {
        change: (room) => ({ ...room, members: [...new Set([...room.members, ...operation.users])] }),
        late: lookAgain,
      };
    case 'post':
      return posted(operation.key, cardOf(desired, operation.key), ref, platform);
    case 'pin':
      return pinned(operation.messageId, ref, platform);
    case 'delete':
      return deleted(operation.messageId, ref, on);
    case 'edit':
    case 'removeCard':
      return edited(operation, ref, on, desired);
  }
}

async function lookUp(people: readonly PersonId[], { platform, email, at }: Performing): Promise<RoomChange> {
  const found: RoomDocument['lookups'] = {};
  for (const person of people) {
    const address = email(person);
    const user = address === undefined ? undefined : await userWith(address, platform);
    found[person] = { at, ...(user === undefined ? {} : { user }) };
  }
  return (room) => ({ ...room, lookups: { ...room.lookups, ...found } });
}

/** The user with this e-mail. One that the platform takes for no e-mail is nobody's, and must not stand in the way of others. */
async function userWith(email: string, platform: RoomPlatform): Promise<string | undefined> {
  try {
    return await platform.findUser?.(email);
  } catch (error) {
    if (error instanceof PlatformError && error.code === 'invalid') return undefined;
    throw error;
  }
}

function prepared(preparation: Preparation, platform: RoomPlatform): Performed {
  const { ref, state } = preparation;
  const roomId = platform.roomId(ref);
  const change: RoomChange = (room) => ({
    // Who is in a room that has just been made or found must be seen, not assumed.
    ...without(room, 'lookedAt'),
    ref: { ...ref },
    step: state === 'ready' ? 'ready' : preparation.step,
    ...(roomId === undefined ? {} : { roomId }),
  });
  return { change, late: (room) => (room.ref ? room : change(room)), preparation };
}

function seen(users: ReadonlySet<string>, desired: PlannedRoom, at: string): RoomChange {
  return (room) => {
    // Whoever is to be put out is there until they are.
    const out = room.strangers?.out?.filter((user) => users.has(user) && !desired.members.has(user)) ?? [];
    const others = [...users]
      .filter((user) => !desired.members.has(user) && (!desired.former.has(user) || out.includes(user)))
      .sort();
    const isNews = others.some((user) => !room.strangers?.users.includes(user));
    const told = isNews ? [] : (room.strangers?.told ?? []);
    const strangers = { users: others, told, ...(out.length === 0 ? {} : { out }) };
    const looked = { ...without(room, 'strangers'), members: [...users].sort(), lookedAt: at };
    return others.length === 0 ? looked : { ...looked, strangers };
  };
}

/** The room without somebody who has been put out. */
function withoutUser(room: RoomDocument, user: string): RoomDocument {
  const rest = { ...without(room, 'strangers'), members: room.members.filter((one) => one !== user) };
  const { strangers } = room;
  const users = strangers?.users.filter((one) => one !== user) ?? [];
  if (!strangers || users.length === 0) return rest;
  const { out: wanted = [], told } = strangers;
  const out = wanted.filter((one) => one !== user);
  return { ...rest, strangers: { users, told, ...(out.length === 0 ? {} : { out }) } };
}

async function posted(key: string, card: Card, ref: RoomRef, platform: RoomPlatform): Promise<Performed> {
  const messageId = await platform.post(ref, card);
  const change: RoomChange = (room) => withCard(room, key, { messageId, hash: cardHash(card) });
  return { change, late: (room) => (room.cards[key] ? room : withCard(room, key, { messageId, hash: '' })) };
}

async function pinned(messageId: string, ref: RoomRef, platform: RoomPlatform): Promise<Performed> {
  const there = await messageIsThere(ref, platform, () => platform.pin(ref, messageId));
  if (there) return { change: (room) => ({ ...room, pinned: messageId }), late: (room) => room };
  return same((room) => {
    const lost = Object.entries(room.cards).find(([, card]) => card.messageId === messageId)?.[0];
    return lost === undefined ? without(room, 'pinned') : withoutCard(room, lost);
  });
}

async function edited(
  { type, key }: { readonly type: 'edit' | 'removeCard'; readonly key: string },
  ref: RoomRef,
  { platform, document, removedCard }: Performing,
  desired: PlannedRoom,
): Promise<Performed> {
  const messageId = document.cards[key]?.messageId;
  if (messageId === undefined) throw new Error('no message to edit');
  const card = type === 'edit' ? cardOf(desired, key) : removedCard(key);
  const there = await messageIsThere(ref, platform, () => platform.edit(ref, messageId, card));
  const isSame = (room: RoomDocument) => room.cards[key]?.messageId === messageId;
  if (!there) return same((room) => (isSame(room) ? withoutCard(room, key) : room));
  return {
    change: (room) =>
      type === 'edit'
        ? withCard(room, key, { messageId, hash: cardHash(card) })
        : past(withoutCard(room, key), messageId),
    late: (room) => (isSame(room) ? withCard(room, key, { messageId, hash: '' }) : room),
  };
}

/** Where a message may not be deleted, because somebody must be able to read everything that was ever written, it is emptied. */
async function deleted(messageId: string, ref: RoomRef, { platform, emptyCard }: Performing): Promise<Performed> {
  try {
    await platform.delete(ref, messageId);
  } catch (error) {
    if (!(error instanceof PlatformError) || error.code !== 'invalid') throw error;
    await platform.edit(ref, messageId, emptyCard());
  }
  return same((room) => withoutMessage(room, messageId));
}

/** Whether the message is still there. When the platform says that it is gone, it may mean the room: then that is thrown. */
async function messageIsThere(ref: RoomRef, platform: RoomPlatform, change: () => Promise<void>): Promise<boolean> {
  try {
    await change();
    return true;
  } catch (error) {
    if (!(error instanceof PlatformError) || error.code !== 'gone') throw error;
    await platform.members(ref);
    return false;
  }
}

function cardOf(desired: PlannedRoom, key: string): Card {
  const card = desired.cards.get(key);
  if (!card) throw new Error('no such card');
  return card;
}

function withCard(room: RoomDocument, key: string, card: RoomDocument['cards'][string]): RoomDocument {
  return { ...room, cards: { ...room.cards, [key]: card } };
}

function withoutCard(room: RoomDocument, key: string): RoomDocument {
  const { [key]: card, ...cards } = room.cards;
  const copy = { ...room, cards };
  return card?.messageId === room.pinned ? without(copy, 'pinned') : copy;
}

/** A message that goes on standing in the room without being a card of it. */
function past(room: RoomDocument, messageId: string): RoomDocument {
  return { ...room, past: [...new Set([...(room.past ?? []), messageId])] };
}

const same = (change: RoomChange): Performed => ({ change, late: change });
const lookAgain: RoomChange = (room) => without(room, 'lookedAt');
