import type { Preparation } from '../../rooms/port.ts';
import type { Presence } from './presence.ts';
import { refOf, type TeamsPlace } from './room-ref.ts';
import type { AppAddition } from './teams-app.ts';

/**
 * Gets the bot into a room that is there: adds the app unless Teams has told of the bot's arrival, and goes by whether the bot
 * is in the room rather than by whether that worked, since a person may have added it by hand.
 */
export async function bringBot(
  place: TeamsPlace,
  presence: Presence,
  add: () => Promise<AppAddition>,
): Promise<Preparation> {
  const told = presence.told(place);
  if (told) return { state: 'ready', ref: refOf(told) };
  const addition = await add();
  const there = await presence.confirmed(place);
  if (there) return { state: 'ready', ref: refOf(there) };
  const ref = refOf(place);
  if (addition === 'refused') return { state: 'needsPerson', ref, step: 'addApp' };
  return { state: 'waiting', ref, step: addition === 'notYet' ? 'addApp' : 'awaitArrival' };
}
