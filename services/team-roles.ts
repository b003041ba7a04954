import type { ModelDefinition, ModelRole } from './models/definition.ts';
import type { ProfessionCode } from './pathway/events.ts';
import { currentMembers, type Member, type PathwayState, type PersonId } from './pathway/state.ts';

/** A role of the model, and who of the team has it now. */
export interface FilledRole {
  readonly role: ModelRole;
  readonly holders: readonly PersonId[];
  /** Required by the model, and nobody has it. */
  readonly vacant: boolean;
}

/**
 * Every role of the model in its order, with who fills it: whoever has the role's own profession or one that the model lets
 * stand in for it. The coordinator's role belongs to the pathway's one coordinator alone.
 */
export function filledRoles(model: ModelDefinition, state: PathwayState): FilledRole[] {
  const members = currentMembers(state);
  return model.roles.map((role) => {
    const holders = members.filter((member) => fills(role, member, state.coordinator)).map(({ person }) => person);
    return { role, holders, vacant: role.required && holders.length === 0 };
  });
}

/** The roles that the model requires and nobody of the team has. */
export function vacantRoles(model: ModelDefinition, state: PathwayState): ModelRole[] {
  return filledRoles(model, state)
    .filter(({ vacant }) => vacant)
    .map(({ role }) => role);
}

/** People of the team who have no role of the model. */
export function membersWithoutRole(model: ModelDefinition | undefined, state: PathwayState): Member[] {
  return currentMembers(state).filter(
    (member) =>
      !model?.roles.some((role) => fills(role, member, state.coordinator)) && member.person !== state.coordinator,
  );
}

function fills(role: ModelRole, member: Member, coordinator: PersonId): boolean {
  if (role.code === 'coordinator') return member.person === coordinator;
  const codes: ProfessionCode[] = [role.code, ...role.filledBy];
  return member.roles.some((code) => codes.includes(code));
}
