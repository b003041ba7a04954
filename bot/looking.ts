import type { Look } from '../services/access-log/look.ts';
import type { Judged } from './answers.ts';
import type { Desk } from './desk.ts';

/** A desk for one answer, and which pathways were made ready with it for the asker to see: nobody need think of noting it. */
export interface LookingDesk {
  readonly desk: Desk;
  readonly seen: ReadonlySet<string>;
}

export function lookingDesk(desk: Desk): LookingDesk {
  const seen = new Set<string>();
  return { desk: { ...desk, onSeen: (pathwayId) => void seen.add(pathwayId) }, seen };
}

/**
 * Notes that somebody is shown what they asked for: every answer with a card or a form that was made from a pathway. What is only said
 * is about their own deed, which stands in the pathway. Costs the asker no call to the store, and never throws.
 */
export function noteShown(
  { looks }: Pick<Desk, 'looks'>,
  viewer: string,
  what: string,
  seen: ReadonlySet<string>,
  { card, form, shows = [...seen] }: Judged,
): void {
  if (!card && !form) return;
  for (const pathwayId of shows) looks.note({ pathwayId, viewer, what, outcome: 'shown' });
}

/** Puts on record with the pathway that somebody was refused. Of a pathway that there is not, nothing is kept. Rejects as the store does. */
export async function noteRefused(
  { looks, pathways }: Pick<Desk, 'looks' | 'pathways'>,
  {
    pathwayId,
    ...refused
  }: { readonly pathwayId: string | undefined } & Pick<Look, 'viewer' | 'what'> & { code: string },
): Promise<void> {
  if (pathwayId === undefined) return;
  const { status, erasingSince } = await pathways.known(pathwayId);
  // Nor of one that is being erased: it would come after what takes everything of it away.
  if (status === 'none' || erasingSince !== undefined) return;
  await looks.noteNow({ pathwayId, ...refused, outcome: 'refused' });
}

/**
 * Puts on record that something is handed out before it is, for a door that must not hand it out otherwise. Rejects when the store
 * does not take it.
 */
export function noteHandedOut(
  { looks }: Pick<Desk, 'looks'>,
  look: Pick<Look, 'pathwayId' | 'viewer' | 'what'>,
): Promise<void> {
  return looks.noteNow({ ...look, outcome: 'exported' });
}
