import { z } from 'zod';
import { consentForm, consentGiver, consentKind } from '../../services/pathway/consent-codes.ts';
import { actionTopic, type Recipient, recipient } from '../../services/pathway/events.ts';
import { chosen, idList, personInput, typedText } from './inputs.ts';

/** The id of a consent or of something shared without one, as a button carries it. */
export const sharingId = z.string().min(1).max(16);

/** One recipient as a form has it (`cards/views/consent/consent-inputs.ts`); nothing for what is none. */
function readRecipient(text: string): Recipient | undefined {
  const colon = text.indexOf(':');
  const kind = text.slice(0, colon);
  const name = decoded(text.slice(colon + 1));
  return recipient.safeParse({ [kind]: name }).data;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** Recipients, comma-separated. Whether there are such people is said by the decision. */
export const recipientList = idList.transform((values, context): Recipient[] => {
  const recipients = values.flatMap((value) => readRecipient(value) ?? []);
  if (recipients.length < values.length) context.addIssue({ code: 'custom', message: 'is no recipient' });
  return recipients;
});

export const topicList = idList.pipe(z.array(actionTopic));
export const giverList = idList.pipe(z.array(consentGiver));

/** What a consent is to, or a no. An empty list arrives as no input at all. */
export const consentedInput = z.object({
  kind: consentKind,
  topics: topicList.default([]),
  recipients: recipientList.default([]),
  purpose: chosen,
  purposeText: typedText.optional(),
});

/** How somebody gives a consent. */
export const givingInput = z.object({ givenHow: consentForm, witness: personInput.optional().or(z.literal('')) });

/** A consent as the command has it: what was left empty is not there. */
export function consentedOf({ purposeText, ...consented }: z.infer<typeof consentedInput>) {
  return { ...consented, ...(purposeText === undefined ? {} : { purposeText }) };
}

/** How it was given, likewise. */
export function givingOf({ givenHow, witness }: z.infer<typeof givingInput>) {
  return { form: givenHow, ...(witness === undefined || witness === '' ? {} : { witness }) };
}
