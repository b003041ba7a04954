import { z } from 'zod';

/** Which action all people of a process are to claim, now. */
export const claimOrder = z.object({ pathwayId: z.string(), action: z.string() });
export type ClaimOrder = z.infer<typeof claimOrder>;

/** What came of it in that process. */
export const claimReport = z.object({
  /** Who was told that it is theirs. */
  winners: z.array(z.string()),
  /** Whom the others were told who has it. */
  named: z.array(z.string()),
  /** Appends that were tried. */
  appends: z.number(),
});
export type ClaimReport = z.infer<typeof claimReport>;
