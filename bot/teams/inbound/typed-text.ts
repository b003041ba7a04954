import { type InboundActivity, isPersonal, mentionsOf } from './activity.ts';

const entities: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&apos;': "'",
  '&amp;': '&',
};

/**
 * What somebody typed to the bot, without the bot's name; undefined when it was not meant for the bot. In a room that is
 * only what mentions the bot, or was sent to it alone (a slash command): the bot does not listen in.
 */
export function typedText(activity: InboundActivity): string | undefined {
  const { recipient } = activity;
  const mentions = mentionsOf(activity).filter(({ id }) => id === recipient.id);
  if (!isPersonal(activity) && mentions.length === 0 && recipient.isTargeted !== true) return undefined;
  let text = activity.text ?? '';
  for (const mention of mentions) if (mention.text) text = text.replace(mention.text, ' ');
  return plain(text);
}

/** Mentions of others as their names, and no HTML entities or hard blanks, of which Teams' own editor is fond. */
function plain(text: string): string {
  return text
    .replace(/<\/?at\b[^<>]*>/g, '')
    .replace(/&(?:nbsp|lt|gt|quot|apos|amp|#39);/g, (entity) => entities[entity] ?? entity)
    .replaceAll('\u00a0', ' ')
    .trim();
}
