import type { ViewContext } from '../../cards/view-context.ts';
import { stuckCard } from '../../cards/views/hold/stuck-card.ts';
import { notePlan } from '../../services/erasure/erasure-plan.ts';
import { isActive, type Person } from '../../services/people/person.ts';
import type { DocumentStore } from '../../storage/ports.ts';
import { type TellingParts, tellDirectly } from '../tell-directly.ts';

export interface TellStuckParts extends TellingParts {
  readonly documents: DocumentStore;
  readonly people: () => readonly Person[];
  readonly view: () => ViewContext;
}

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
  for (const admin of admins) await tellDirectly(parts, admin, card);
}
