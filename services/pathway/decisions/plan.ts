import { DateTime } from 'luxon';
import { toLocalDate } from '../../clock.ts';
import { workdayOnOrAfter } from '../../workdays.ts';
import type { CommandOf } from '../commands.ts';
import { alreadySo, type Decision, type DecisionContext, decided, refused } from '../decision.ts';
import type { Refusal } from '../refusals.ts';
import { ageAt, checkText } from '../rules.ts';
import { type PathwayState, snoozeKey } from '../state.ts';

/** Days for which one click on "later" lasts; it ends on a working day. */
export const snoozeDays = 3;

/** Puts the birth date or the model right; the process plan follows from them. Refuses what could not have been opened. */
export function correctPathway(
  state: PathwayState,
  { birthDate, model }: CommandOf<'pathway.correct'>,
  context: DecisionContext,
): Decision {
  const refusal = checkBirthDate(birthDate, model, context);
  if (refusal) return refused(refusal);
  const changed = {
    ...(birthDate === state.birthDate ? {} : { birthDate }),
    ...(model === state.model ? {} : { model }),
  };
  return Object.keys(changed).length === 0 ? alreadySo : decided({ type: 'PathwayCorrected', ...changed });
}

/** Refuses an unknown model, a day that is none, and an age that the model is not for. */
export function checkBirthDate(birthDate: string, modelId: string, context: DecisionContext): Refusal | undefined {
  const model = context.model(modelId);
  if (!model) return { code: 'modelUnknown' };
  if (!DateTime.fromISO(birthDate, { zone: context.now.zone }).isValid)
    return { code: 'noSuchDate', input: 'birthDate' };
  const age = ageAt(birthDate, context.now);
  const { from, to } = model.ages;
  return age < from || age >= to ? { code: 'ageOutOfRange', input: 'birthDate', from, to } : undefined;
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
  const written = note === undefined || note.trim() === '' ? undefined : note.trim();
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
  const until = workdayOnOrAfter(toLocalDate(now.plus({ days: snoozeDays })));
  if (state.snoozed.get(snoozeKey(by, item)) === until) return alreadySo;
  return decided({ type: 'ReminderSnoozed', item, until });
}
