import { DateTime } from 'luxon';
import type { CommandOf } from '../commands.ts';
import { alreadySo, type Decision, type DecisionContext, decided, refused } from '../decision.ts';
import type { Refusal } from '../refusals.ts';
import { checkPastDay } from '../rules.ts';
import type { PathwayState } from '../state.ts';
import { isStatusCode } from '../status-codes.ts';
import { currentSpells, type StatusSpell } from '../status-spell.ts';

/** More hours than this a week are a slip of the hand. */
const maxHours = 80;

/**
 * Notes that the young person's education or employment is this from that day on. It does not end what else there is. The same
 * once more, with other hours, puts the hours right.
 */
export function beginSpell(state: PathwayState, command: CommandOf<'spell.begin'>, context: DecisionContext): Decision {
  const { code, from, source } = command;
  if (!isStatusCode(code)) return refused({ code: 'inputInvalid', input: 'code' });
  const refusal = checkSpellStart('from', from, state, context.now);
  if (refusal) return refused(refusal);
  const hours = command.hours === undefined ? undefined : readHours(String(command.hours));
  if (hours === undefined && command.hours !== undefined) return refused({ code: 'inputInvalid', input: 'hours' });
  const same = currentSpells(state).find((spell) => spell.code === code && spell.from === from);
  if (same && (hours === undefined || hours === same.hours)) return alreadySo;
  if (same) return decided({ type: 'SpellVerified', spell: same.id, hours });
  const spell = `s${state.spells.size + 1}`;
  return decided({ type: 'SpellBegun', spell, code, from, ...(hours === undefined ? {} : { hours }), source });
}

/** Notes the last day of a spell, and how it ended. */
export function endSpell(state: PathwayState, command: CommandOf<'spell.end'>, context: DecisionContext): Decision {
  const spell = state.spells.get(command.spell);
  if (!spell) return refused({ code: 'spellUnknown' });
  const { on, how } = command;
  if (spell.ended) return spell.ended.on === on && spell.ended.how === how ? alreadySo : refused(ended(spell.ended));
  const refusal =
    checkPastDay('on', on, context.now) ??
    (on < spell.from ? ({ code: 'datesReversed', input: 'on' } as const) : undefined);
  return refusal ? refused(refusal) : decided({ type: 'SpellEnded', spell: spell.id, on, how });
}

/** Somebody who knows says that it is still so. */
export function verifySpell(
  state: PathwayState,
  command: CommandOf<'spell.verify'>,
  { by, now }: DecisionContext,
): Decision {
  const spell = state.spells.get(command.spell);
  if (!spell) return refused({ code: 'spellUnknown' });
  if (spell.ended) return refused(ended(spell.ended));
  const verifiedOn = DateTime.fromISO(spell.verified.at, { zone: now.zone });
  if (spell.verified.by === by && verifiedOn.hasSame(now, 'day')) return alreadySo;
  return decided({ type: 'SpellVerified', spell: spell.id });
}

/** Hours a week from what somebody typed (a comma will do); undefined when it is no number, or too many for a week. */
export function readHours(text: string): number | undefined {
  const hours = Number(text.replace(',', '.'));
  return /^\d{1,3}([.,]\d{1,2})?$/.test(text) && hours <= maxHours ? hours : undefined;
}

/** Refuses a first day that is none, is still to come, or lies before the young person's birth. */
export function checkSpellStart(input: string, day: string, state: PathwayState, now: DateTime): Refusal | undefined {
  return checkPastDay(input, day, now) ?? (day < state.birthDate ? { code: 'datesReversed', input } : undefined);
}

const ended = ({ by, at }: NonNullable<StatusSpell['ended']>): Refusal => ({ code: 'spellEnded', by, at });
