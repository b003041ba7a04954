import type { Catalog } from './catalog.ts';
import { cards } from './en/cards.ts';
import { closeReasons, platforms, roles, topics } from './en/codes.ts';
import { done } from './en/done.ts';
import { forms } from './en/forms.ts';
import { refusals } from './en/refusals.ts';
import { rooms } from './en/rooms.ts';
import { time } from './en/time.ts';

/** The English texts. */
export const en: Catalog = {
  cards,
  closeReasons,
  done,
  forms,
  platforms,
  refusals,
  roles,
  rooms,
  time,
  topics,
  /** Stands for somebody who is no longer in the staff directory. */
  unknownPerson: 'A former colleague',
};
