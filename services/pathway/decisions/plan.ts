import { DateTime } from 'luxon';
import { toLocalDate } from '../../clock.ts';
import { containsCprNumber } from '../../cpr-number.ts';
import { workdayOnOrAfter } from '../../workdays.ts';
import type { CommandOf } from '../commands.ts';
import { alreadySo, type Decision, type DecisionContext, decided, refused } from '../decision.ts';
import { maxReminderItem } from '../events.ts';
import type { Refusal } from '../refusals.ts';
import { ageAt, checkText, isLocalDay, tidyText } from '../rules.ts';
import { type PathwayState, snoozeKey } from '../state.ts';

/** Days for which one click on "later" lasts; it ends on a working day. */
export const snoozeDays = 3;

/**
 * Puts the birth date or the model right; the process plan follows from them. Refuses what could not be opened, save that the
 * model's upper age counts on the day of the opening: who has turned 23 since can still be put right.
 */
export function correctPathway(
  state: PathwayState,
  { birthDate, model }: CommandOf<'pathway.correct'>,
  context: DecisionContext,
): Decision {
  const opened = DateTime.fromISO(state.openedAt, { zone: context.now.zone });
  const refusal = checkBirthDate(birthDate, model, context, opened);
  if (refusal) return refused(refusal);
  const changed = {
    ...(birthDate === state.birthDate ? {} : { birthDate }),
    ...(model === state.model ? {} : { model }),
  };
  return Object.keys(changed).length === 0 ? alreadySo : decided({ type: 'PathwayCorrected', ...changed });
}

/** Refuses an unknown model, a day that is none, and an age that the model is not for: yet now, or any longer at `opened`. */
export function checkBirthDate(
  birthDate: string,
  modelId: string,
  context: DecisionContext,
  opened: DateTime = context.now,
): Refusal | undefined {
  const model = context.model(modelId);
  if (!model) return { code: 'modelUnknown' };
  if (!isLocalDay(birthDate)) return { code: 'noSuchDate', input: 'birthDate' };
  const { from, to } = model.ages;
  const fits = ageAt(birthDate, context.now) >= from && ageAt(birthDate, opened) < to;
  return !fits ? { code: 'ageOutOfRange', input: 'birthDate', from, to } : undefined;
}

/** A step of the plan is done elsewhere, or does not concern this young person. */
export function settleStep(
  state: PathwayState,
  { step, outcome, note }: CommandOf<'plan.settle'>,
  context: DecisionContext,
): Decision {
  if (!context.model(state.model)?.steps.some(({ id }) => id === step)) return refused({ code: 'stepUnknown' });
  const refusal = checkText('note', note, false);
  if (refusal) return refused(refusal);
  const written = tidyText(note ?? '') || undefined;
  const before = state.settledSteps.get(step);
  if (before?.outcome === outcome && before.note === written) return alreadySo;
  return decided({ type: 'PlanStepSettled', step, outcome, ...(written === undefined ? {} : { note: written }) });
}

/** Not reminded of the item for some days. It is still what it is, and shows on its card as before. */
export function snooze(
  state: PathwayState,
  { item }: CommandOf<'reminder.snooze'>,
  { by, now }: DecisionContext,
): Decision {
  // The program's own names have neither blanks nor anybody's number in them; a click can say anything.
  const isName = /^\S+$/.test(item) && item.length <= maxReminderItem && !containsCprNumber(item);
  if (!isName) return refused({ code: 'notUnderstood' });
  const until = workdayOnOrAfter(toLocalDate(now.plus({ days: snoozeDays })));
  if (state.snoozed.get(snoozeKey(by, item)) === until) return alreadySo;
  return decided({ type: 'ReminderSnoozed', item, until });
}
