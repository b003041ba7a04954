import type { SeenState } from '../../services/audience/seen-state.ts';
import type { ModelDefinition, ModelRole } from '../../services/models/definition.ts';
import type { PersonId } from '../../services/pathway/state.ts';
import { filledRoles, membersWithoutRole } from '../../services/team-roles.ts';
import type { Fact } from '../card.ts';
import type { ViewContext } from '../view-context.ts';

/** The team by role: who has it, or that it is vacant. Roles that the model does not require are told only when somebody has them. */
export function teamFacts(ctx: ViewContext, state: SeenState, model: ModelDefinition | undefined): Fact[] {
  const { cards } = ctx.text;
  const roles = model ? filledRoles(model, state) : [];
  const byRole = roles
    .filter(({ role, holders, vacant }) => role.code !== 'coordinator' && (vacant || holders.length > 0))
    .map(({ role, holders, vacant }): Fact => {
      const label = roleName(ctx, role);
      if (vacant) return { label, value: cards.vacant, tone: 'warning' };
      return { label, value: holders.map((person) => ctx.name(person)).join(', ') };
    });
  const others = membersWithoutRole(model, state);
  if (others.length === 0) return byRole;
  const value = others.map(({ person, roles: codes }) => {
    const professions = codes.map((code) => ctx.text.roles[code]).join(', ');
    return professions === '' ? ctx.name(person) : `${ctx.name(person)} (${professions})`;
  });
  return [...byRole, { label: model ? cards.others : cards.team, value: value.join(', ') }];
}

/** Somebody with what they are in the team: `Mette Kjærgaard Holm (Koordinator)`. */
export function memberTitle(ctx: ViewContext, state: SeenState, person: PersonId): string {
  const titles = memberRoles(ctx, state, person);
  return titles.length === 0 ? ctx.name(person) : `${ctx.name(person)} (${titles.join(', ')})`;
}

/** What somebody is in the team, in words; of who has left, what they were. */
export function memberRoles(ctx: ViewContext, state: SeenState, person: PersonId): string[] {
  const professions = (state.members.get(person)?.roles ?? []).map((code) => ctx.text.roles[code]);
  return person === state.coordinator ? [ctx.text.roles.coordinator, ...professions] : professions;
}

/** What a role is called in this model, else everywhere. */
export function roleName(ctx: ViewContext, role: ModelRole): string {
  return role.title?.[ctx.locale] ?? ctx.text.roles[role.code];
}
