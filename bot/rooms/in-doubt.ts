import type { Operation } from './operation.ts';
import type { RoomDocument } from './room-document.ts';

/**
 * The document before some operations are carried out: of a card that is about to be changed it is no longer known what its
 * message shows. That must be stored first. A reply can get lost, and a process can die between the change and the note of
 * it; when the pathway is by then what it was before, the note of before would look right, and the room stay wrong for good.
 */
export function inDoubt(room: RoomDocument, operations: readonly Operation[]): RoomDocument {
  const doubtful = operations.flatMap((operation) => {
    if (operation.type !== 'edit' && operation.type !== 'removeCard') return [];
    const card = room.cards[operation.key];
    return card && card.hash !== '' ? [[operation.key, { ...card, hash: '' }] as const] : [];
  });
  return doubtful.length === 0 ? room : { ...room, cards: { ...room.cards, ...Object.fromEntries(doubtful) } };
}
