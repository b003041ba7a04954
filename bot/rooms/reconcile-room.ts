import { cardHash } from './card-hash.ts';
import type { PlannedRoom } from './desired-rooms.ts';
import type { Operation } from './operation.ts';
import type { RoomDocument } from './room-document.ts';

/**
 * What may be done now to bring the room from what it is to what it should be, the first thing first. Empty when it is as it
 * should be. Each operation stands for everything that has changed since: several changes of one card are one edit, several
 * new members one invitation. In this order:
 *
 * 1. people who have left, before anything is shown;
 * 2. the room itself, and who is in it;
 * 3. the first card, which is pinned;
 * 4. the other cards as they are listed, and those that no longer apply;
 * 5. the first card's own edit: it sums the others up, and so changes with each of them;
 * 6. last, the archiving; where it is final, everything but the first card is deleted before.
 */
export function possibleOperations(desired: PlannedRoom, actual: RoomDocument): Operation[] {
  if (actual.archived) return needsOpening(desired, actual) ? [{ type: 'unarchive' }] : [];
  if (actual.step !== 'ready') return [...unfinished(desired, actual)];
  const open = [...peopleOperations(desired, actual), ...cardOperations(desired, actual)];
  // What cannot be done before an archiving that is final can never be done: it is waited for. So is everybody who is to be put out.
  const isWaitedFor = desired.isLast ? open.length > 0 : open.some(({ type }) => type === 'remove');
  return isWaitedFor ? open : [...open, ...archiving(desired)];
}

/** The one thing to do next; undefined when the room is as it should be. */
export function nextOperation(desired: PlannedRoom, actual: RoomDocument): Operation | undefined {
  return possibleOperations(desired, actual)[0];
}

/**
 * An archived room is opened when it must not be archived, to put out somebody who can still read it there, or for a last edit when the
 * pathway has gone on since. One that is archived for good holds nothing to be read.
 */
function needsOpening(desired: PlannedRoom, actual: RoomDocument): boolean {
  if (!desired.archived) return true;
  if (!desired.isLast && actual.members.some((user) => desired.former.has(user))) return true;
  return desired.version > actual.reconciledVersion && cardOperations(desired, actual).length > 0;
}

/** A room that is not ready yet: nobody who has left may stay in it, and a closed pathway needs none. */
function* unfinished(desired: PlannedRoom, actual: RoomDocument): Generator<Operation> {
  if (actual.ref) {
    if (desired.former.size > 0 && actual.lookedAt === undefined) yield { type: 'look' };
    yield* removals(desired, actual);
  }
  if (!desired.archived) yield { type: 'prepare' };
  else if (actual.ref) yield { type: 'archive' };
}

function* peopleOperations(desired: PlannedRoom, actual: RoomDocument): Generator<Operation> {
  yield* removals(desired, actual);
  if (desired.archived) return;
  if (actual.lookedAt === undefined || hasTakenIn(desired, actual)) {
    yield { type: 'look' };
    return;
  }
  const missing = [...desired.members].filter((user) => !actual.members.includes(user));
  if (missing.length > 0) yield { type: 'invite', users: missing };
}

/** Whether somebody is noted as a stranger who is of the team by now: nobody is to be told of them any more. */
function hasTakenIn(desired: PlannedRoom, { strangers }: RoomDocument): boolean {
  return strangers?.users.some((user) => desired.members.has(user)) ?? false;
}

function* removals(desired: PlannedRoom, actual: RoomDocument): Generator<Operation> {
  for (const user of actual.members) if (desired.former.has(user)) yield { type: 'remove', user };
}

function cardOperations(desired: PlannedRoom, actual: RoomDocument): Operation[] {
  const [first, ...others] = desired.cards.keys();
  const top = first === undefined ? undefined : actual.cards[first];
  // Nothing may stand above the first card; and nobody needs a card in a room that is about to be archived.
  if (first !== undefined && !top && !desired.archived) return [{ type: 'post', key: first }];
  const operations: Operation[] = [];
  if (top && actual.pinned !== top.messageId && !desired.archived)
    operations.push({ type: 'pin', messageId: top.messageId });
  for (const key of others) {
    if (actual.cards[key]) operations.push(...edits(desired, actual, key));
    else if (!desired.archived) operations.push({ type: 'post', key });
  }
  for (const key of Object.keys(actual.cards))
    if (!desired.cards.has(key) && !desired.isLast) operations.push({ type: 'removeCard', key });
  if (desired.isLast) operations.push(...deletions(desired, actual));
  if (first !== undefined) operations.push(...edits(desired, actual, first));
  return operations;
}

/** Everything but the last card. */
function deletions({ cards }: PlannedRoom, actual: RoomDocument): Operation[] {
  const others = Object.entries(actual.cards).flatMap(([key, { messageId }]) => (cards.has(key) ? [] : [messageId]));
  return [...others, ...(actual.past ?? [])].map((messageId) => ({ type: 'delete', messageId }));
}

function edits(desired: PlannedRoom, actual: RoomDocument, key: string): Operation[] {
  const [card, posted] = [desired.cards.get(key), actual.cards[key]];
  return card && posted && posted.hash !== cardHash(card) ? [{ type: 'edit', key }] : [];
}

function archiving(desired: PlannedRoom): Operation[] {
  return desired.archived ? [{ type: 'archive' }] : [];
}
