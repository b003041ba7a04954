import { cards } from './da/cards.ts';
import { closeReasons, platforms, roles, topics } from './da/codes.ts';
import { done } from './da/done.ts';
import { forms } from './da/forms.ts';
import { refusals } from './da/refusals.ts';
import { rooms } from './da/rooms.ts';
import { time } from './da/time.ts';

/** The Danish texts. */
export const da = {
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
  unknownPerson: 'En tidligere kollega',
};
