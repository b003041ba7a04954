import { type Clock, toLocalDate } from '../../services/clock.ts';
import type { PlatformName } from '../../services/pathway/events.ts';
import { isMember, type PersonId } from '../../services/pathway/state.ts';
import type { Pathways } from '../../services/pathways.ts';
import type { PersonPathway } from '../../services/projections/memberships.ts';
import { itemsFor } from '../../services/reminders/items-for.ts';
import { byUrgency } from '../../services/reminders/order.ts';
import type { Digest, DigestPathway } from '../../services/reminders/reminder-item.ts';
import { StoreError } from '../../storage/ports.ts';
import { errorFields, type Log } from '../log.ts';
import { seenByReader } from '../seen.ts';
import { type ReminderQueueOptions, reminderContextOf } from './reminder-queue.ts';

export interface DigestParts extends Omit<ReminderQueueOptions, 'documents'> {
  readonly clock: Clock;
  readonly pathwaysOf: (person: PersonId) => Promise<readonly PersonPathway[]>;
  readonly pathways: Pick<Pathways, 'current'>;
  /** An address that opens the pathway's room on a platform. */
  readonly linkOf: (pathwayId: string, platform: PlatformName) => Promise<string | undefined>;
  readonly log: Log;
}

/** Pathways that are read at the same time. */
const atOnce = 10;

/**
 * What waits for a person at this moment, in all their pathways, for a message on that platform; undefined when nothing does, or
 * nothing any more.
 */
export async function digestFor(
  parts: DigestParts,
  person: PersonId,
  platform: PlatformName,
): Promise<Digest | undefined> {
  const open = (await parts.pathwaysOf(person)).filter(({ status }) => status === 'open');
  const pathways: DigestPathway[] = [];
  for (let from = 0; from < open.length; from += atOnce) {
    const found = open.slice(from, from + atOnce).map(({ pathwayId }) => partOf(parts, person, platform, pathwayId));
    pathways.push(...(await Promise.all(found)).flatMap((part) => part ?? []));
  }
  if (pathways.length === 0) return undefined;
  return { person, day: toLocalDate(parts.clock()), pathways: byUrgency(pathways) };
}

async function partOf(
  parts: DigestParts,
  person: PersonId,
  platform: PlatformName,
  pathwayId: string,
): Promise<DigestPathway | undefined> {
  try {
    const state = seenByReader(parts, await parts.pathways.current(pathwayId), person);
    if (!isMember(state, person)) return undefined;
    const context = reminderContextOf(state, parts);
    const items = itemsFor(person, state, context);
    if (items.length === 0) return undefined;
    const link = await parts.linkOf(pathwayId, platform);
    return { state, model: context.model, items, ...(link === undefined ? {} : { link }) };
  } catch (error) {
    if (error instanceof StoreError && error.code !== 'damaged') throw error;
    // One pathway that cannot be read must not keep everything else from the person.
    parts.log.error('pathway left out of a message', { pathway: pathwayId, person, ...errorFields(error) });
    return undefined;
  }
}
