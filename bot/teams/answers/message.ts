import type { Attachment } from 'botbuilder';
import type { Card } from '../../../cards/card.ts';
import { toAdaptiveCard } from '../../../cards/render/adaptive-card.ts';
import { formToAdaptiveCard } from '../../../cards/render/adaptive-form.ts';
import type { Answer } from '../../request.ts';
import type { OutgoingMessage } from '../outbound/connector.ts';

const adaptiveCard = 'application/vnd.microsoft.card.adaptive';

/** A sentence, shown as it stands: neither Markdown nor HTML nor a mention in it means anything. */
export function textMessage(text: string): OutgoingMessage {
  return { type: 'message', text, textFormat: 'plain' };
}

/** A card alone. With a text beside it, Teams could not edit the message later. */
export function cardMessage(card: Card): OutgoingMessage {
  return { type: 'message', summary: card.summary, attachments: [attachment(toAdaptiveCard(card))] };
}

/** An answer as a message; undefined when it says nothing. */
export function answerMessage(answer: Answer): OutgoingMessage | undefined {
  const content = answerContent(answer);
  if (content) return { type: 'message', summary: content.summary, attachments: [attachment(content.card)] };
  const sentence = answerSentence(answer);
  return sentence === '' ? undefined : textMessage(sentence);
}

/** What is said, and each problem with the inputs that it does not say already. */
export function answerSentence({ said, problems }: Answer): string {
  const lines = [said, ...Object.values(problems ?? {})];
  return [...new Set(lines)].filter((line) => line !== undefined && line !== '').join(' ');
}

/**
 * An answer's card or form, with what is said as its first line; undefined when the answer is a sentence or less. A mistake in
 * a form is answered with a sentence, so that the form stays with what was typed into it.
 */
export function answerContent({ said, card, form, problems }: Answer): { card: object; summary: string } | undefined {
  if (problems) return undefined;
  if (form) {
    const intro = [said, form.intro].filter((line) => line !== undefined).join(' ');
    return { card: formToAdaptiveCard(intro === '' ? form : { ...form, intro }), summary: form.heading };
  }
  if (!card) return undefined;
  const blocks =
    said === undefined ? card.blocks : [{ type: 'text', text: said, style: 'strong' } as const, ...card.blocks];
  return { card: toAdaptiveCard({ ...card, blocks }), summary: card.summary };
}

function attachment(content: object): Attachment {
  return { contentType: adaptiveCard, content };
}
