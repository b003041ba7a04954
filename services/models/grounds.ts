import { z } from 'zod';

/** A text in both languages. */
export const localText = z.strictObject({ da: z.string().min(1), en: z.string().min(1) });
export type LocalText = z.infer<typeof localText>;

/**
 * What something in a definition rests on, so that nobody takes our choice for the model's, or the model's for the law's:
 * - `law`: a paragraph, named in `source`;
 * - `model`: what the model's own publications say, named in `source`;
 * - `unverified`: held to be true, but read in no source by whoever wrote it down; ask a lawyer or the model's owner;
 * - `own`: a choice of Vejviser or of the municipality.
 */
export const basis = z.enum(['law', 'model', 'unverified', 'own']);

/** What a statement rests on, and where that is written. */
export const grounds = { basis: basis.default('own'), source: z.string().min(1).optional() };

/** Values that occur more than once. */
export function duplicates(values: readonly string[]): Set<string> {
  return new Set(values.filter((value, index) => values.indexOf(value) !== index));
}

/** What a schema finds wrong, as sentences that begin with the place. */
export function issueSentences(error: z.ZodError): string[] {
  return error.issues.map(({ path, message }) => `${path.join('.')} ${message}`.trim());
}
