import type { SeenState } from '../../../services/audience/seen-state.ts';
import { bringTo, type ModelDefinition } from '../../../services/models/definition.ts';
import { filledRoles } from '../../../services/team-roles.ts';
import type { Block, ListItem } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { roleName } from '../team-facts.ts';

/** What each role brings to a meeting of that kind, with who has the role. The first thing that a card does without. */
export function bringBlock(
  ctx: ViewContext,
  state: SeenState,
  kind: string,
  model: ModelDefinition | undefined,
): Block[] {
  if (!model) return [];
  const roles = new Map(filledRoles(model, state).map((filled) => [filled.role.code, filled]));
  const items = bringTo(model, kind).map(({ role, text }): ListItem => {
    const filled = roles.get(role);
    const title = filled ? roleName(ctx, filled.role) : ctx.text.roles[role];
    const names = (filled?.holders ?? []).map((person) => ctx.name(person)).join(', ');
    return { text: names === '' ? title : `${title}: ${names}`, detail: text[ctx.locale] };
  });
  return items.length === 0 ? [] : [{ type: 'list', title: ctx.text.meeting.bring, items, weight: 6 }];
}
