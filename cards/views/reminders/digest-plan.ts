import type { PlanStep } from '../../../services/models/definition.ts';
import type { DigestPathway, ReminderItem } from '../../../services/reminders/reminder-item.ts';
import { vacantRoles } from '../../../services/team-roles.ts';
import type { ViewContext } from '../../view-context.ts';
import { weekdayText } from '../meetings/meeting-parts.ts';
import { buttonData, dayText } from '../parts.ts';
import { statusName } from '../plan/spell-forms.ts';
import { spellDetail } from '../plan/spells-block.ts';
import { roleName } from '../team-facts.ts';
import type { Line } from './digest-item.ts';

type PlanItem = Extract<ReminderItem, { kind: 'proposal' | 'deadline' | 'lateSteps' | 'spell' }>;

/** Something of the process plan, or of what the young person does: what is to be planned, settled or confirmed. */
export function planLine(ctx: ViewContext, { state, model }: DigestPathway, item: PlanItem): Line | undefined {
  const { digest, plan, meeting } = ctx.text;
  const step = (id: string): PlanStep | undefined => model?.steps.find((each) => each.id === id);
  const data = buttonData(state);
  switch (item.kind) {
    case 'proposal': {
      const found = step(item.step);
      const vacant = (model ? vacantRoles(model, state) : []).map((role) => roleName(ctx, role)).join(', ');
      return (
        found && {
          text: digest.proposal(found.title[ctx.locale], weekdayText(ctx, item.day)),
          detail: vacant === '' ? (found.description?.[ctx.locale] ?? found.source) : digest.vacant(vacant),
          buttons: [{ label: meeting.buttons.plan, verb: 'meeting.plan', data: { ...data, step: item.step } }],
        }
      );
    }
    case 'deadline': {
      const found = step(item.step);
      return (
        found && {
          text: digest.deadline(found.title[ctx.locale], dayText(ctx, item.to)),
          detail: found.source,
          buttons: [{ label: plan.buttons.settle, verb: 'plan.settle', data: { ...data, step: item.step } }],
        }
      );
    }
    case 'lateSteps': {
      const titles = item.steps.flatMap((id) => step(id)?.title[ctx.locale] ?? []);
      if (titles.length === 0) return undefined;
      return {
        text: digest.lateSteps(titles.join(', ')),
        detail: digest.lateWhat,
        buttons: [{ label: digest.buttons.plan, verb: 'pathway.status', data }],
      };
    }
    case 'spell': {
      const spell = state.spells.get(item.spell);
      if (!spell || spell.ended) return undefined;
      const target = { ...data, spell: spell.id };
      return {
        text: digest.spell(statusName(ctx, spell.code)),
        detail: spellDetail(ctx, spell),
        buttons: [
          { label: digest.buttons.verify, verb: 'spell.verify', data: target },
          { label: digest.buttons.changed, verb: 'spell.end', data: target },
        ],
      };
    }
  }
}
