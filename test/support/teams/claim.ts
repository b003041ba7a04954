import type { FakeTeams } from '../fake-teams.ts';
import { executeActivity } from './activities.ts';
import type { Conversation, TeamsPerson } from './world.ts';

/** A click on the claim button of the action `a1` in the room of `K7F3XQ`. */
export function claimActivity(teams: FakeTeams, person: TeamsPerson, room: Conversation) {
  const data = { pathway: 'K7F3XQ', action: 'a1', v: 3 };
  return executeActivity(teams.frame, person, room, { verb: 'action.claim', data });
}
