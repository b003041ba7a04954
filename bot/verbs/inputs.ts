import { z } from 'zod';
import type { NewMember } from '../../services/pathway/commands.ts';
import { maxTextLength } from '../../services/pathway/rules.ts';
import type { Directory } from '../../services/people/directory.ts';
import { isActive } from '../../services/people/person.ts';

/** What inputs look like at the door. Length and meaning are the decisions' business; here only what no decision could read. */
const oversize = maxTextLength * 4;

export const actionInput = z.object({ action: z.string().min(1).max(16) });
export const meetingInput = z.object({ meeting: z.string().min(1).max(16) });
/** A local time or an instant (`services/local-time.ts`); whether there is such a time is said by the decision. */
export const momentText = z.string().min(1).max(64);
/** A choice of which the decision knows what there is. */
export const chosen = z.string().min(1).max(64);
/** `2026-11-22`; whether such a day exists is said by the decision. */
export const dateText = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const typedText = z.string().max(oversize);
export const requiredText = typedText.min(1);
/** A length in minutes, as a choice or a number has it. */
export const minutesText = z
  .string()
  .regex(/^\d{1,4}$/)
  .transform(Number);
/** Hours a week, `37` or `37,5`. */
export const hoursText = z
  .string()
  .regex(/^\d{1,3}([.,]\d{1,2})?$/)
  .transform((text) => Number(text.replace(',', '.')));
export const personInput = z.string().min(1).max(64);

/** A person as a new member, with the roles of the staff directory; undefined for somebody who is not in it. */
export function newMember(directory: Directory, personId: string): NewMember | undefined {
  const person = directory.person(personId);
  return isActive(person) ? { person: person.id, roles: person.professions } : undefined;
}
/** From 0 to 10, as a choice or a number has it; whether it is one of these is said by the decision. */
export const ratingText = z.union([z.number(), z.string().regex(/^\d{1,2}$/)]).transform(Number);
/** The number of a version, as a button carries it. */
export const versionNumber = z.union([z.number().int().nonnegative(), z.string().regex(/^\d{1,9}$/)]).transform(Number);
/** Ids, comma-separated as a list of choices sends them. */
export const idList = z
  .string()
  .max(maxTextLength)
  .transform((text) => [...new Set(text.split(',').map((id) => id.trim()))].filter((id) => id !== ''));
/** What a form says it has left out, since it was kept from whoever it was made for: names of inputs and ids, comma-separated. */
export const leftOut = z
  .string()
  .max(oversize)
  .transform((text) => text.split(','))
  .optional()
  .catch(undefined);
