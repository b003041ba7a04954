import type { Consented } from '../../../services/pathway/consent.ts';
import type { ConsentGiver } from '../../../services/pathway/consent-codes.ts';
import type { ActionTopic, Recipient } from '../../../services/pathway/events.ts';
import type { SharingRules } from '../../../services/privacy/sharing-rules.ts';
import type { ViewContext } from '../../view-context.ts';
import { oneLine, shown } from '../shorten.ts';

/** What the cards about sharing need to know of the rules. */
export type SharingWords = Pick<SharingRules, 'consent' | 'sharingWithoutConsent' | 'topics'>;

/** `Uddannelse, Arbejde`; of no topic at all, the pathway as a whole. */
export function topicsText({ text }: ViewContext, topics: readonly ActionTopic[]): string {
  return topics.length === 0 ? text.consent.everything : topics.map((topic) => text.topics[topic]).join(', ');
}

/** Whom it is shared with, by name. */
export function recipientText(ctx: ViewContext, recipient: Recipient): string {
  const { text } = ctx;
  if ('person' in recipient) return ctx.name(recipient.person);
  if ('unit' in recipient) return text.consent.unit(oneLine(ctx, recipient.unit, shown.name));
  const { role } = recipient;
  return role === 'chosenAdult' || role === 'custodian' ? text.parties[role] : text.roles[role];
}

/** `Uddannelse → Mette Holm, Skole`: what is shared with whom. */
export function consentedText(
  ctx: ViewContext,
  { topics, recipients }: Pick<Consented, 'topics' | 'recipients'>,
): string {
  const what = topicsText(ctx, topics);
  if (recipients.length === 0) return what;
  return ctx.text.consent.toWhom(what, recipients.map((one) => recipientText(ctx, one)).join(', '));
}

/** For what; a purpose that the rules have no longer stands by its code. */
export function purposeText(
  ctx: ViewContext,
  { purpose, purposeText: words }: Pick<Consented, 'purpose' | 'purposeText'>,
  { consent }: SharingWords,
): string {
  const title = consent.purposes.find(({ code }) => code === purpose)?.title[ctx.locale] ?? purpose;
  return words === undefined ? title : `${title} (${oneLine(ctx, words, shown.note)})`;
}

/** Who gives something, as a list. */
export function giversText({ text }: ViewContext, givers: readonly ConsentGiver[]): string {
  return givers.map((giver) => text.consent.givers[giver]).join(', ');
}
