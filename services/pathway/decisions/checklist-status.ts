import { daysAfter } from '../../workdays.ts';
import type { DecisionContext } from '../decision.ts';
import type { PathwayEvent } from '../events.ts';
import type { Refusal } from '../refusals.ts';
import type { PathwayState, PersonId } from '../state.ts';
import { isStatusCode } from '../status-codes.ts';
import { currentSpells, mainSpell, type StatusSpell } from '../status-spell.ts';
import { itemInput } from './checklist.ts';
import { knownSpells } from './known-to-asker.ts';
import { checkSpellStart, readHours } from './status-spells.ts';

/** What a checklist tells of education and employment, as it was answered. `day`: the meeting's. */
export interface ToldStatus {
  readonly code: string | undefined;
  readonly since: string | undefined;
  readonly hours: string | undefined;
  readonly day: string;
  /** Who has told it; the asker, when absent. */
  readonly by?: PersonId;
}

/**
 * Education and employment as told in the meeting: still so, or something new in place of what was. What is asked for is what takes
 * most time, and the form shows what did until now; therefore the new takes the place of that, and what there is beside it goes
 * on. `ingen` takes the place of everything. Nothing takes the place of what neither whoever told it nor the asker may know. What somebody
 * else told stays theirs: whoever completes the meeting comes to know nothing by it. Answers were checked when they were given, and are once more: they may be older
 * than the checklist.
 */
export function statusTold(
  state: PathwayState,
  { code, since, hours: weekly, day, by }: ToldStatus,
  context: DecisionContext,
): { readonly events: readonly PathwayEvent[] } | { readonly refusal: Refusal } {
  if (code === undefined) return { events: [] };
  if (!isStatusCode(code)) return { refusal: { code: 'inputInvalid', input: itemInput('statusCode') } };
  const from = since ?? day;
  const refusal = checkSpellStart(itemInput('statusSince'), from, state, context.now);
  if (refusal) return { refusal };
  const read = weekly === undefined ? undefined : readHours(weekly);
  if (read === undefined && weekly !== undefined)
    return { refusal: { code: 'inputInvalid', input: itemInput('statusHours') } };
  const hours = read === undefined ? {} : { hours: read };
  const teller = by === undefined || by === context.by ? {} : { toldBy: by };
  const known = knownSpells(state, [context.by, by ?? context.by], context);
  const current = currentSpells(state);
  const same = current.findLast((spell) => spell.code === code);
  if (same) return { events: [{ type: 'SpellVerified', spell: same.id, ...hours, ...teller }] };
  const main = mainSpell(known);
  const replaced = code === 'ingen' || main === undefined ? currentSpells(known) : [main];
  const ended = replaced.map(
    (spell): PathwayEvent => ({ type: 'SpellEnded', spell: spell.id, on: lastDay(spell, from), how: 'changed' }),
  );
  const spell = `s${state.spells.size + 1}`;
  return { events: [...ended, { type: 'SpellBegun', spell, code, from, ...hours, source: 'team', ...teller }] };
}

/** The day before the new one begins; one that was noted as beginning later still has lasted a day. */
function lastDay(spell: StatusSpell, from: string): string {
  return from <= spell.from ? spell.from : daysAfter(from, -1);
}
