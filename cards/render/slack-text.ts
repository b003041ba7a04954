import { clip } from './clip.ts';
import type { JsonObject } from './json.ts';

/** Published limits of Block Kit, in characters: https://docs.slack.dev/reference/block-kit/blocks */
export const slackLimits = {
  header: 150,
  text: 3000,
  buttonText: 75,
  buttonValue: 2000,
  accessibilityLabel: 75,
  optionText: 75,
  optionsInGroup: 100,
  checkboxes: 10,
  imageAlt: 2000,
  url: 3000,
  actionsElements: 25,
  messageBlocks: 50,
  /**
   * All text of one message. Not published: Slack answers `msg_blocks_too_long` from about 13,200 characters on
   * (https://github.com/slackapi/bolt-js/issues/2509).
   */
  messageText: 12_000,
  modalBlocks: 100,
  /** Bytes of a modal as JSON: Slack answers `view_too_large` from 250,000 on. */
  modalBytes: 245_000,
  modalTitle: 24,
  modalSubmit: 24,
  inputLabel: 2000,
  inputHint: 2000,
  placeholder: 150,
  plainTextInput: 3000,
  metadata: 3000,
} as const;

/** Slack refuses an empty text. */
const nothing = '–';

/** Text without any markup: nothing in it is formatted, linked, or notifies anybody. */
export function plain(text: string, max: number): JsonObject {
  return { type: 'plain_text', text: clip(text === '' ? nothing : text, max), emoji: false };
}

/** Text for the places that read Slack's markup (a message's `text`): its three control characters stand for themselves. */
export function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** A piece of a rich text. Unlike `mrkdwn`, its text is shown as it is: https://docs.slack.dev/reference/block-kit/blocks/rich-text-block */
export function richText(text: string, style?: 'bold' | 'italic'): JsonObject {
  const element = { type: 'text', text: clip(text === '' ? nothing : text, slackLimits.text) };
  return style === undefined ? element : { ...element, style: { [style]: true } };
}

export function richSection(elements: readonly JsonObject[]): JsonObject {
  return { type: 'rich_text_section', elements };
}
