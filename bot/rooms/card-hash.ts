import { hash } from 'node:crypto';
import type { Card } from '../../cards/card.ts';

/**
 * What a card shows, in 22 characters. The version that its buttons carry is left out: it grows with every commit, and would
 * have every card of the room edited for a change in one of them. A click on a card that shows the present is none on an
 * outdated one, whatever version it carries.
 */
export function cardHash(card: Card): string {
  const known = hashes.get(card) ?? hashOf(card);
  hashes.set(card, known);
  return known;
}

/** A card is never changed once it is made, and the same one is compared again and again. */
const hashes = new WeakMap<Card, string>();

function hashOf(card: Card): string {
  const shown = JSON.stringify(card, (key, value: unknown) => (key === 'data' ? withoutVersion(value) : value));
  return hash('sha256', shown, 'base64url').slice(0, 22);
}

function withoutVersion(data: unknown): unknown {
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).filter(([key]) => key !== 'v'));
}
