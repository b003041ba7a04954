import { type SlackMessage, toBlocks } from '../../cards/render/block-kit.ts';
import { clip } from '../../cards/render/clip.ts';
import type { JsonObject } from '../../cards/render/json.ts';
import { escaped, plain, slackLimits } from '../../cards/render/slack-text.ts';
import type { Answer } from '../request.ts';

/**
 * Turns off everything that Slack would make of typed text: mentions, names, links, previews.
 * https://docs.slack.dev/messaging/formatting-message-text
 */
export const asTyped = {
  parse: 'none',
  link_names: false,
  mrkdwn: false,
  unfurl_links: false,
  unfurl_media: false,
} as const;

/** An answer as a message; undefined when it has nothing to show. */
export function answerMessage({ said, card }: Pick<Answer, 'said' | 'card'>): SlackMessage | undefined {
  if (card === undefined) return said === undefined ? undefined : sentence(said);
  const shown = toBlocks(card);
  if (said === undefined) return shown;
  const { text, blocks } = sentence(said);
  return { text, blocks: [...blocks, ...shown.blocks].slice(0, slackLimits.messageBlocks) };
}

/** One sentence, shown as typed. */
export function sentence(text: string): SlackMessage {
  return { text: clip(escaped(text), slackLimits.text), blocks: [sentenceBlock(text)] };
}

/** Plain text is not read as markup. */
export function sentenceBlock(text: string): JsonObject {
  return { type: 'section', text: plain(text, slackLimits.text) };
}
