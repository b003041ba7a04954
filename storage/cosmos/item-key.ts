import { createHash } from 'node:crypto';
import { toSortKey } from '../sort-key.ts';

/** An id may have 1,023 bytes and a partition key 2,048; with less there is room for what Cosmos DB adds around it. */
const longestKey = 900;
/** Cannot come out of escaping, where a mark is always followed by a hexadecimal digit. */
const cut = '~~';

/**
 * A text as id or partition key of an item. One that is too long is cut and made unique by its hash; it then sorts by its first
 * 850 characters, and the item must keep {@link longKey} to tell what it stands for.
 */
export function toItemKey(text: string): string {
  const key = toSortKey(text);
  if (key.length <= longestKey) return key;
  return `${key.slice(0, 850)}${cut}${createHash('sha256').update(key).digest('hex').slice(0, 40)}`;
}

/** What an item with this text as key keeps besides, when the key itself does not tell it any more. */
export function longKey(text: string): { key?: string } {
  const key = toSortKey(text);
  return key.length <= longestKey ? {} : { key };
}
