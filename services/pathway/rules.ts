import { DateTime } from 'luxon';
import { toLocalDate } from '../clock.ts';
import { containsCprNumber } from '../cpr-number.ts';
import type { Refusal } from './refusals.ts';

/** The longest text that a person may write into one field, in UTF-16 units. Cards show less and say so. */
export const maxTextLength = 12_000;
/** Deadlines reach at most this far: the model itself ends at 23 years (`docs/reference.md`), eight years after its start. */
export const maxDeadlineYears = 8;

/**
 * A sign that somebody sees: none of the blanks, controls, annotation marks, what Unicode calls ignorable by default (zero-width
 * signs, the soft hyphen, the Hangul filler, variation selectors), and the Braille pattern without dots.
 */
const visible = /[^\s\p{Cc}\p{Z}\p{Default_Ignorable_Code_Point}\u2800\ufff9-\ufffb]/u;
/** Signs that turn the direction of what follows them, so that a line reads as something else than was typed. */
const turning = /\p{Bidi_Control}/gu;

/** Whether nobody would see anything of a text. */
export function isBlank(text: string): boolean {
  return !visible.test(text);
}

/**
 * A typed text as it is kept: without blanks around it, without signs that turn the direction of a line, and empty where nobody would
 * see anything. Letters that are written from right to left turn by themselves, and need none of these.
 */
export function tidyText(text: string): string {
  return isBlank(text) ? '' : text.replace(turning, '').trim();
}

/**
 * Refuses text over {@link maxTextLength}, text in which nothing is to be seen where something must be written, and whatever looks like a CPR number: nobody is
 * told apart by one here. Everything that people type goes through this before it is stored.
 */
export function checkText(input: string, text: string | undefined, required: boolean): Refusal | undefined {
  if (required && isBlank(text ?? '')) return { code: 'inputMissing', input };
  if (text !== undefined && text.length > maxTextLength) return { code: 'textTooLong', input, max: maxTextLength };
  if (text !== undefined && containsCprNumber(text)) return { code: 'cprNumber', input };
  return undefined;
}

/**
 * Whether a text is a day of the calendar as events carry it (`2026-12-03`). Luxon alone would take `2026` or `20261203` as
 * well, and an event with such a day could not be read again.
 */
export function isLocalDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && DateTime.fromISO(text, { zone: 'utc' }).isValid;
}

/** Refuses a day that is none, or is still to come. Today is allowed. */
export function checkPastDay(input: string, day: string, now: DateTime): Refusal | undefined {
  if (!isLocalDay(day)) return { code: 'noSuchDate', input };
  return day > toLocalDate(now) ? { code: 'dateInTheFuture', input } : undefined;
}

/** Refuses a deadline that is no date, has passed, or lies beyond what the model knows. Today is allowed. */
export function checkDeadline(input: string, date: string, now: DateTime): Refusal | undefined {
  const day = DateTime.fromISO(date, { zone: now.zone });
  if (!isLocalDay(date)) return { code: 'noSuchDate', input };
  if (day < now.startOf('day')) return { code: 'dateInThePast', input };
  if (day > now.plus({ years: maxDeadlineYears })) return { code: 'dateTooFar', input };
  return undefined;
}

/** Whole years of age on the day of `now`; someone born on 29 February turns a year older on 1 March in a common year. */
export function ageAt(birthDate: string, now: DateTime): number {
  const born = DateTime.fromISO(birthDate, { zone: now.zone });
  const years = now.year - born.year;
  const hadBirthday = now.month > born.month || (now.month === born.month && now.day >= born.day);
  return hadBirthday ? years : years - 1;
}
