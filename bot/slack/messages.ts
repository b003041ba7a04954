import { toBlocks } from '../../cards/render/block-kit.ts';
import type { Answer } from '../request.ts';

/** What is shown in Slack: blocks, and the same in one line for notifications. */
export interface SlackMessage {
  readonly text: string;
  readonly blocks: readonly object[];
}

/** https://docs.slack.dev/reference/block-kit/blocks */
const maxBlocks = 50;
const maxTextLength = 3000;

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
  return { text: sentence(said).text, blocks: [sentenceBlock(said), ...shown.blocks].slice(0, maxBlocks) };
}

/** One sentence, shown as typed. */
export function sentence(text: string): SlackMessage {
  return { text: escaped(shortened(text)), blocks: [sentenceBlock(text)] };
}

/** Plain text is not read as markup; `emoji: false` leaves `:smile:` as it was typed. */
export function sentenceBlock(text: string): object {
  return { type: 'section', text: { type: 'plain_text', text: shortened(text), emoji: false } };
}

/** The line for notifications is always read as markup; these three characters are all that it takes. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function shortened(text: string): string {
  if (text.length <= maxTextLength) return text;
  const cut = text.slice(0, maxTextLength - 1);
  // Not in the middle of a character.
  return `${cut.isWellFormed() ? cut : cut.slice(0, -1)}…`;
}
