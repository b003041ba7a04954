import type { CommandOf } from '../commands.ts';
import { alreadySo, type Decision, decided, refused } from '../decision.ts';
import { isMember, type PathwayState } from '../state.ts';

/**
 * The young person's name and address are protected: from now on places are for the coordinator and for those of the team who are
 * cleared. Said again, it clears those and nobody else. Refuses to clear somebody who is not in the team.
 */
export function protectAddress(state: PathwayState, command: CommandOf<'protection.set'>): Decision {
  const cleared = [...new Set(command.cleared)].sort();
  const outsider = cleared.find((person) => !isMember(state, person));
  if (outsider !== undefined) return refused({ code: 'notAMember', person: outsider });
  const before = state.protection?.cleared;
  const isSame =
    before !== undefined && before.length === cleared.length && cleared.every((one) => before.includes(one));
  return isSame ? alreadySo : decided({ type: 'AddressProtected', cleared });
}

/** Name and address are protected no longer. */
export function endProtection(state: PathwayState): Decision {
  return state.protection ? decided({ type: 'AddressProtectionEnded' }) : alreadySo;
}
