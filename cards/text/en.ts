import type { Catalog } from './catalog.ts';
import { cards } from './en/cards.ts';
import { closeReasons, platforms, roles, topics } from './en/codes.ts';
import { done } from './en/done.ts';
import { forms } from './en/forms.ts';
import { refusals } from './en/refusals.ts';
import { rooms } from './en/rooms.ts';
import { time } from './en/time.ts';
import { words } from './en/words.ts';

/** The English texts. */
export const en: Catalog = { cards, closeReasons, done, forms, platforms, refusals, roles, rooms, time, topics, words };
