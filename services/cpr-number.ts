/** Six digits of a date and four more, with or without a sign between them, and no further digit on either side. */
const pattern = /(?<!\d)(\d{2})(\d{2})\d{2}[-–—\s]?\d{4}(?!\d)/g;
/** Replacement numbers (erstatningspersonnumre) have 60 added to the day. */
const replacementDayOffset = 60;

/**
 * Whether a text holds what looks like a Danish CPR number: ten digits that begin with a day and a month. Such a number has
 * no place in this program (databeskyttelsesloven § 11 lets authorities use it to identify people; a chat needs no such thing).
 */
export function containsCprNumber(text: string): boolean {
  return [...text.matchAll(pattern)].some(([, day, month]) => isDay(Number(day)) && isMonth(Number(month)));
}

function isDay(day: number): boolean {
  const plain = day > replacementDayOffset ? day - replacementDayOffset : day;
  return plain >= 1 && plain <= 31;
}

function isMonth(month: number): boolean {
  return month >= 1 && month <= 12;
}
