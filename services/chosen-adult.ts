import type { DateTime } from 'luxon';
import { z } from 'zod';
import { type DocumentStore, StoreError } from '../storage/ports.ts';
import { toInstant } from './clock.ts';
import { instant } from './pathway/events.ts';
import type { ChosenAdult, PathwayState } from './pathway/state.ts';

/** Where it is kept who the chosen adults are; the id of each is the pathway's. Guarded as the young person's own name is. */
export const chosenAdultsPartition = 'chosen-adults';

/** Who somebody is, in the young person's words. */
export interface AdultName {
  readonly name: string;
  /** How they know each other; empty where nothing was said. */
  readonly relation: string;
}

const keptName = z.object({
  /** The command that chooses them. It is there before the pathway knows of the choice. */
  choice: z.string(),
  name: z.string(),
  relation: z.string(),
  savedAt: instant,
  /** The adult's id, once it is known that the choice has been made. */
  adult: z.string().optional(),
});
type KeptName = z.infer<typeof keptName>;
const document = z.object({ names: z.array(keptName) });

/** From the moment at which a name is stored until its adult is chosen, or never will be. */
const choosingMinutes = 60;
/** Two devices of one person at once are many already. */
const maxRounds = 20;

/**
 * Keeps a name under the command that is about to choose this adult. It goes first: a choice without a name could not be told from
 * another, while a name without a choice is shown to nobody, since only the name of the pathway's own choice is ever looked up. The
 * same command again finds its own.
 */
export function keepAdultName(
  documents: DocumentStore,
  pathwayId: string,
  { choice, name, relation }: AdultName & { readonly choice: string },
  now: DateTime,
): Promise<void> {
  return change(documents, pathwayId, (names) =>
    names.some((kept) => kept.choice === choice)
      ? names
      : [...names, { choice, name, relation, savedAt: toInstant(now) }],
  );
}

/** Who the chosen adult is; undefined where it was never told, or has been erased. */
export async function loadAdultName(
  documents: DocumentStore,
  pathwayId: string,
  { choice }: Pick<ChosenAdult, 'choice'>,
): Promise<AdultName | undefined> {
  const found = (await load(documents, pathwayId)).names.find((kept) => kept.choice === choice);
  return found && { name: found.name, relation: found.relation };
}

/**
 * Forgets the names of those who were chosen before, or are removed. Kept are the name of who is chosen now, and those of which a
 * choice may still be on its way: another telephone of the same person. To be done after each change; left undone by a process that
 * died, it is done by the next one.
 */
export function forgetFormerAdults(documents: DocumentStore, state: PathwayState, now: DateTime): Promise<void> {
  const { id: pathwayId, chosenAdult: chosen } = state;
  const tooOld = toInstant(now.minus({ minutes: choosingMinutes }));
  return change(documents, pathwayId, (names) =>
    names.flatMap((kept) => {
      if (kept.choice === chosen?.choice) return [{ ...kept, adult: chosen.id }];
      const isOver = kept.adult === undefined ? kept.savedAt < tooOld : isFormerAdult(state, kept.adult);
      return isOver ? [] : [kept];
    }),
  );
}

/**
 * Whether an adult was chosen once and is no longer. False for one of whom this state does not know yet: another process may be
 * ahead, and what it has just made must not be taken away.
 */
export function isFormerAdult({ adults, chosenAdult }: PathwayState, adult: string): boolean {
  return chosenAdult?.id !== adult && Number(adult.slice(1)) <= adults;
}

/** Forgets the name of a choice that was refused. */
export function dropAdultName(documents: DocumentStore, pathwayId: string, choice: string): Promise<void> {
  return change(documents, pathwayId, (names) => names.filter((kept) => kept.choice !== choice));
}

/** Removes the names of all adults whom the young person has ever chosen. */
export async function removeAdultNames(documents: DocumentStore, pathwayId: string): Promise<void> {
  await documents.delete(chosenAdultsPartition, pathwayId);
}

async function load(documents: DocumentStore, pathwayId: string) {
  const stored = await documents.get(chosenAdultsPartition, pathwayId);
  return { names: stored ? document.parse(stored.body).names : [], etag: stored?.etag };
}

/** Changes what is kept, as the store has it at that very moment. */
async function change(
  documents: DocumentStore,
  pathwayId: string,
  to: (names: readonly KeptName[]) => readonly KeptName[],
): Promise<void> {
  for (let round = 0; round < maxRounds; round++) {
    const { names, etag } = await load(documents, pathwayId);
    const next = to(names);
    if (JSON.stringify(next) === JSON.stringify(names)) return;
    const precondition = etag === undefined ? 'absent' : { etag };
    const put = await documents.put(chosenAdultsPartition, pathwayId, { names: next }, precondition);
    if (put !== 'conflict') return;
  }
  throw new StoreError('unavailable');
}
