import type { SeenState } from '../../../services/audience/seen-state.ts';
import { spellEndings, spellSources } from '../../../services/pathway/events.ts';
import { isStatusCode, statusCodes } from '../../../services/pathway/status-codes.ts';
import type { StatusSpell } from '../../../services/pathway/status-spell.ts';
import type { Form, Input } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { choiceInput, pastDayInput, verbForm } from '../inputs.ts';
import { buttonData } from '../parts.ts';

/** Notes what the young person does now. */
export function spellBeginForm(ctx: ViewContext, state: SeenState): Form {
  const { inputs, hints, errors } = ctx.text.forms;
  const codes = statusCodes.map((value) => ({ value, label: statusName(ctx, value) }));
  const sources = spellSources.map((value) => ({ value, label: ctx.text.spellSources[value] }));
  const hours: Input = {
    id: 'hours',
    type: 'number',
    min: 0,
    max: 80,
    label: inputs.hours,
    hint: hints.spellHours,
    required: false,
    error: errors.hours,
  };
  return verbForm(ctx, 'spell.begin', buttonData(state), [
    choiceInput(ctx, { id: 'code', required: true }, codes),
    pastDayInput(ctx, { id: 'from', hint: 'spellFrom', required: true }),
    hours,
    choiceInput(ctx, { id: 'source', required: true }, sources),
  ]);
}

/** Notes the last day of what the young person did, and how it ended. */
export function spellEndForm(ctx: ViewContext, state: SeenState, spell: StatusSpell): Form {
  const endings = spellEndings.map((value) => ({ value, label: ctx.text.spellEndings[value] }));
  return verbForm(
    ctx,
    'spell.end',
    { pathway: state.id, spell: spell.id, v: state.version },
    [
      pastDayInput(ctx, { id: 'on', required: true }, undefined, spell.from),
      choiceInput(ctx, { id: 'how', required: true }, endings),
    ],
    { intro: statusName(ctx, spell.code) },
  );
}

/** What a status code is called; the code itself where it is one that we no longer have. */
export function statusName(ctx: ViewContext, code: string): string {
  return isStatusCode(code) ? ctx.text.statusCodes[code] : code;
}
