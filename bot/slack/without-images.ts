import { slackLimits } from '../../cards/render/slack-text.ts';
import type { SlackArguments } from './slack-api.ts';

/**
 * A message with the words of its pictures in their place; undefined when it has no picture. Slack fetches a picture before it
 * takes the message, and refuses the whole (`invalid_blocks`) where it cannot: a message must not hang on that.
 * https://github.com/slackapi/java-slack-sdk/issues/1396
 */
export function withoutImages(args: SlackArguments): SlackArguments | undefined {
  const { blocks } = args;
  if (!Array.isArray(blocks) || !blocks.some((block) => altOf(block) !== undefined)) return undefined;
  return { ...args, blocks: blocks.map((block: unknown) => inWords(block)) };
}

function inWords(block: unknown): unknown {
  const alt = altOf(block);
  if (alt === undefined) return block;
  return { type: 'context', elements: [{ type: 'plain_text', text: alt.slice(0, slackLimits.text), emoji: false }] };
}

/** What a picture says in words; undefined for any other block. */
function altOf(block: unknown): string | undefined {
  if (typeof block !== 'object' || block === null) return undefined;
  if (!('type' in block && block.type === 'image' && 'alt_text' in block)) return undefined;
  return typeof block.alt_text === 'string' ? block.alt_text : undefined;
}
