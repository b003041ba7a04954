import type { ViewContext } from '../../cards/view-context.ts';
import { stuckCard } from '../../cards/views/hold/stuck-card.ts';
import { notePlan } from '../../services/erasure/erasure-plan.ts';
import { isActive, type Person } from '../../services/people/person.ts';
import type { DocumentStore } from '../../storage/ports.ts';
import type { Log } from '../log.ts';
import { type Route, routesOf } from '../reminders/routes.ts';
import { PlatformError, type RoomPlatform } from '../rooms/port.ts';
import { withTimeout } from '../rooms/with-timeout.ts';

export interface TellStuckParts {
  readonly documents: DocumentStore;
  readonly people: () => readonly Person[];
  readonly platforms: readonly RoomPlatform[];
  readonly view: () => ViewContext;
  readonly log: Log;
}

const timeoutMs = 10_000;
/** What passes by itself: the platform was busy, or did not answer. */
const passing = /rateLimited|unavailable/;

/**
 * Tells the administrators that an erasure waits for a person, once for each thing that is in its way: noted before it is sent, so that
 * nobody is told every ten minutes.
 */
export async function tellStuck(parts: TellStuckParts, pathwayId: string, why: string): Promise<void> {
  if (passing.test(why)) return;
  let isNews = false;
  await notePlan(parts.documents, pathwayId, (plan) => {
    isNews = plan.toldOf !== why;
    return { ...plan, toldOf: why };
  });
  if (!isNews) return;
  const card = stuckCard(parts.view(), pathwayId, why.startsWith('rooms '));
  const admins = parts.people().filter((one) => isActive(one) && one.rights.includes('admin'));
  for (const admin of admins)
    for (const route of routesOf(admin, parts.platforms)) if (await isSent(parts, route, admin, card)) break;
}

async function isSent(
  { platforms, log }: TellStuckParts,
  { platform: name, user }: Route,
  { email }: Person,
  card: ReturnType<typeof stuckCard>,
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
