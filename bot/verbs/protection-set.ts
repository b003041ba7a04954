import { z } from 'zod';
import { protectForm } from '../../cards/views/consent/share-forms.ts';
import { consentCardOf } from './consent-card-of.ts';
import { idList } from './inputs.ts';
import { pathwayVerb } from './pathway-verb.ts';

/** A form in which nobody was chosen is meant so; a click that brings nothing asks for the form. */
const input = z
  .object({ cleared: idList.optional(), form: z.literal(1).optional() })
  .refine(({ cleared, form }) => cleared !== undefined || form === 1, { path: ['cleared'] });

/** Name and address are protected: places are for the coordinator and those who are cleared. */
export const protectionSet = pathwayVerb({
  verb: 'protection.set',
  personal: true,
  input,
  command: ({ cleared = [] }) => ({ type: 'protection.set', cleared }),
  form: ({ view }, state) => protectForm(view, state),
  card: consentCardOf,
});
