import { DateTime } from 'luxon';
import type { ChecklistItem, ChecklistTemplate } from '../../models/checklist.ts';
import { answerTo, type Meeting } from '../meeting.ts';
import { ageAt } from '../rules.ts';
import type { PathwayState } from '../state.ts';
import { heldOn } from './meetings.ts';

/** What an item is called on its form. */
export function itemInput(key: string): string {
  return `item.${key}`;
}

/** The items that are to be answered for this meeting, given the answers so far. */
export function askedItems(
  template: ChecklistTemplate,
  state: PathwayState,
  meeting: Meeting,
  now: DateTime,
  answer: (key: string) => string | undefined = (key) => answerTo(meeting, key),
): ChecklistItem[] {
  return itemsFor(template, state, meeting, now).filter(({ showWhen }) => {
    if (!showWhen) return true;
    const given = answer(showWhen.key);
    return given !== undefined && showWhen.is.includes(given);
  });
}

/** The items that a form for this meeting holds, whatever has been answered. What counts is the age on the meeting's day. */
export function itemsFor(
  template: ChecklistTemplate,
  state: PathwayState,
  meeting: Meeting,
  now: DateTime,
): ChecklistItem[] {
  const day = DateTime.fromISO(heldOn(meeting, now), { zone: now.zone });
  const isUnder18 = ageAt(state.birthDate, day) < 18;
  return template.sections
    .flatMap(({ items }) => items)
    .filter(({ onlyUnder18, kinds }) => (isUnder18 || !onlyUnder18) && (kinds?.includes(meeting.kind) ?? true));
}
