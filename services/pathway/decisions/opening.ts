import { isActive, mayCoordinate } from '../../people/person.ts';
import type { CommandOf } from '../commands.ts';
import { alreadySo, type Decision, type DecisionContext, decided, refused } from '../decision.ts';
import type { PathwayEvent } from '../events.ts';
import type { PathwayState } from '../state.ts';
import { checkBirthDate } from './plan.ts';

/**
 * Opens a pathway: whoever opens it is its coordinator. Refuses somebody without the coordinator's right, an unknown model,
 * a birth date outside the model's ages, and people who are not in the staff directory or whose rights have ended.
 */
export function openPathway(
  state: PathwayState,
  command: CommandOf<'pathway.open'>,
  context: DecisionContext,
): Decision {
  const opener = context.person(context.by);
  if (!opener || !mayCoordinate(opener)) return refused({ code: 'coordinatorsOnly' });
  if (state.status !== 'none') return refused({ code: 'busy' });
  const refusal = checkBirthDate(command.birthDate, command.model, context);
  if (refusal) return refused(refusal);
  if (command.members.some(({ person }) => !isActive(context.person(person))))
    return refused({ code: 'personUnknown', input: 'members' });

  const others = new Map(command.members.map((member) => [member.person, member]));
  others.delete(context.by);
  const joined = [{ person: context.by, roles: opener.professions }, ...others.values()].map(
    ({ person, roles }): PathwayEvent => ({ type: 'MemberJoined', person, roles: [...roles] }),
  );
  const { birthDate, platform } = command;
  return decided(
    { type: 'PathwayOpened', model: command.model, birthDate, coordinator: context.by, platform },
    ...joined,
  );
}

/** Closes the pathway for a reason. Open actions stay as they are, and are open again if the closing is undone. */
export function closePathway(state: PathwayState, command: CommandOf<'pathway.close'>): Decision {
  if (state.status === 'closed') return alreadySo;
  return decided({ type: 'PathwayClosed', reason: command.reason });
}

/** Undoes a closing. */
export function reopenPathway(state: PathwayState): Decision {
  return state.status === 'open' ? alreadySo : decided({ type: 'PathwayReopened' });
}
