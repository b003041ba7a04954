import { z } from 'zod';
import { type Agreement, lastAgreement } from '../../services/pathway/agreement.ts';
import type { PathwayState } from '../../services/pathway/state.ts';
import type { Desk } from '../desk.ts';
import { versionNumber } from './inputs.ts';

/**
 * What tells which version of the agreement somebody means. Our own buttons name it, with the hash of its text. Whoever only has the
 * public surface sends the pathway's version that they have seen, and means what was the newest then; without even that, what is the
 * newest now.
 */
export const agreementTarget = z.object({
  pathway: z.string().min(1).max(32),
  agreement: versionNumber.optional(),
  hash: z.string().min(1).max(128).optional(),
  v: versionNumber.optional().catch(undefined),
});
export type AgreementTarget = z.infer<typeof agreementTarget>;

/** The version that was the newest for whoever sends this; 0 for none. */
export async function newestSeen({ pathways }: Desk, target: AgreementTarget): Promise<number> {
  const { pathway, agreement, v } = target;
  if (agreement !== undefined) return agreement;
  const state = await pathways.current(pathway);
  const newest = state.agreements.length;
  if (newest === 0 || v === undefined || v >= state.version) return newest;
  return (await pathways.asOf(pathway, v)).agreements.length;
}

/**
 * The version and the hash that somebody signs. Of a version that came after what they have seen they know no hash: none is made up
 * for them, and the decision says that the text is another one.
 */
export async function signedText(desk: Desk, target: AgreementTarget): Promise<{ agreement: number; hash: string }> {
  const seen = await newestSeen(desk, target);
  const { agreements } = await desk.pathways.current(target.pathway);
  const agreement = target.agreement ?? Math.max(agreements.length, 1);
  if (target.hash !== undefined) return { agreement, hash: target.hash };
  return { agreement, hash: seen < agreement ? '' : (agreements[agreement - 1]?.hash ?? '') };
}

/** The version that a form is about: as its button says, else the newest. */
export function agreementAsked(state: PathwayState, data: Readonly<Record<string, unknown>>): Agreement | undefined {
  const asked = versionNumber.safeParse(data.agreement);
  return asked.success ? state.agreements[asked.data - 1] : lastAgreement(state);
}
