import type { SeenState } from '../../../services/audience/seen-state.ts';
import { currentSpells, type StatusSpell } from '../../../services/pathway/status-spell.ts';
import type { Block, ListItem } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { buttonData, dayOfInstant, dayText } from '../parts.ts';
import { statusName } from './spell-forms.ts';

/** What the young person does now, each to be confirmed or ended, and the way to note something new. */
export function spellsBlock(ctx: ViewContext, state: SeenState): Block {
  const { plan } = ctx.text;
  const data = buttonData(state);
  const spells = currentSpells(state).map(
    (spell): ListItem => ({
      text: statusName(ctx, spell.code),
      detail: spellDetail(ctx, spell),
      buttons: [
        { label: plan.buttons.verify, verb: 'spell.verify', data: { ...data, spell: spell.id } },
        { label: plan.buttons.endSpell, verb: 'spell.end', data: { ...data, spell: spell.id } },
      ],
    }),
  );
  const more: ListItem = {
    text: spells.length === 0 ? plan.noSpells : plan.moreSpells,
    buttons: [{ label: plan.buttons.beginSpell, verb: 'spell.begin', data }],
  };
  return { type: 'list', title: plan.spells, items: [...spells, more], weight: 4 };
}

/** Since when, how many hours a week, and who last said that it is so. */
export function spellDetail(ctx: ViewContext, { from, hours, verified }: StatusSpell): string {
  const { plan, time } = ctx.text;
  return [
    plan.since(dayText(ctx, from)),
    ...(hours === undefined ? [] : [plan.hours(time.number(hours))]),
    plan.verified(ctx.name(verified.by), dayOfInstant(ctx, verified.at)),
  ].join(' · ');
}
