import { z } from 'zod';

/**
 * The three consents that are never mixed: to obtain and pass on information, to take part, and the basis for processing,
 * which is only recorded.
 */
export const consentKinds = ['share', 'takePart', 'basis'] as const;
export const consentKind = z.enum(consentKinds);
export type ConsentKind = z.infer<typeof consentKind>;

/** Who can give a consent: the young person, or whoever has custody as long as there is custody. */
export const consentGivers = ['youngPerson', 'custodian'] as const;
export const consentGiver = z.enum(consentGivers);
export type ConsentGiver = z.infer<typeof consentGiver>;

/** How a consent was given. `page` and `eid`: on the young person's own page, and by nobody else. */
export const consentForms = ['page', 'written', 'oral', 'eid'] as const;
export const consentForm = z.enum(consentForms);
export type ConsentForm = z.infer<typeof consentForm>;

/** Recipients by role who are none of the staff. */
export const outsideRoles = ['chosenAdult', 'custodian'] as const;
