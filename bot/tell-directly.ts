import type { Card } from '../cards/card.ts';
import type { Person } from '../services/people/person.ts';
import type { Log } from './log.ts';
import { type Route, routesOf } from './reminders/routes.ts';
import { PlatformError, type RoomPlatform } from './rooms/port.ts';
import { withTimeout } from './rooms/with-timeout.ts';

export interface TellingParts {
  readonly platforms: readonly RoomPlatform[];
  readonly log: Log;
}

const timeoutMs = 10_000;

/** Sends somebody a card at once, where they are most surely reached. False when they could be reached nowhere. */
export async function tellDirectly(parts: TellingParts, person: Person, card: Card): Promise<boolean> {
  for (const route of routesOf(person, parts.platforms)) if (await isSent(parts, route, person, card)) return true;
  return false;
}

async function isSent(
  { platforms, log }: TellingParts,
  { platform: name, user }: Route,
  { email }: Person,
  card: Card,
): Promise<boolean> {
  const platform = platforms.find((one) => one.platform === name);
  try {
    const found = user ?? (await platform?.findUser?.(email));
    if (!platform || found === undefined) return false;
    await withTimeout(platform.postPersonal(found, { card }), timeoutMs);
    return true;
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    log.warn('administrator not told', { platform: name, code: error.code });
    return false;
  }
}
