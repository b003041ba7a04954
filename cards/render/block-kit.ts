import type { Block, Button, Card, Fact, Link, ListItem } from '../card.ts';
import { clip } from './clip.ts';
import { fitCard } from './fit-card.ts';
import type { JsonObject } from './json.ts';
import { linkActionId } from './slack-link.ts';
import { escaped, plain, richSection, richText, slackLimits } from './slack-text.ts';
import { isWebUrl } from './web-url.ts';

/** A message in Slack: its blocks, and the text of its notification. */
export interface SlackMessage {
  readonly blocks: readonly JsonObject[];
  readonly text: string;
}

/**
 * A card as Block Kit. Typed text stands in plain and rich text only, where nothing is formatted and nobody is notified. A card
 * that is too long for one message leaves out its least important parts.
 */
export function toBlocks(card: Card): SlackMessage {
  return fitCard(card, render, fits);
}

function fits({ blocks }: SlackMessage): boolean {
  return blocks.length <= slackLimits.messageBlocks && textLength(blocks) <= slackLimits.messageText;
}

/** All characters that people read in the blocks. */
function textLength(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + textLength(item), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [key, inner]) => sum + (key === 'text' && typeof inner === 'string' ? inner.length : textLength(inner)),
    0,
  );
}

function render(card: Card): SlackMessage {
  const blocks = [
    { type: 'header', text: plain(card.heading, slackLimits.header) },
    ...(card.badge ? [{ type: 'context', elements: [plain(card.badge.text, slackLimits.text)] }] : []),
    ...card.blocks.flatMap(blockOf),
    ...actionBlocks(
      card.buttons.filter(({ back }) => back !== true),
      'card',
    ),
    ...linkBlocks(card.links ?? []),
  ];
  return { blocks, text: clip(escaped(card.summary), slackLimits.text) };
}

function blockOf(block: Block, index: number): JsonObject[] {
  switch (block.type) {
    case 'text':
      return textBlock(block.text, block.style);
    case 'facts':
      return block.facts.length === 0 ? [] : [rich([richSection(block.facts.flatMap(factElements))])];
    case 'progress':
      return [rich([richSection([richText(`${block.label}: `, 'bold'), richText(`${block.done} / ${block.of}`)])])];
    case 'list':
      return listBlocks(block, index);
    case 'image':
      return [imageBlock(block)];
  }
}

function textBlock(text: string, style: 'normal' | 'subtle' | 'strong' | 'quote' = 'normal'): JsonObject[] {
  if (text === '') return [];
  if (style === 'subtle') return [{ type: 'context', elements: [plain(text, slackLimits.text)] }];
  if (style === 'quote') return [rich([{ type: 'rich_text_quote', elements: [richText(text)] }])];
  return [rich([richSection([richText(text, style === 'strong' ? 'bold' : undefined)])])];
}

function factElements({ label, value, tone }: Fact, index: number): JsonObject[] {
  const separator = index === 0 ? '' : '\n';
  return [richText(`${separator}${label}: `, 'bold'), richText(value, tone === undefined ? undefined : 'italic')];
}

function listBlocks(block: Extract<Block, { type: 'list' }>, index: number): JsonObject[] {
  const title = block.title === undefined ? [] : [richSection([richText(block.title, 'bold')])];
  if (block.items.length === 0) {
    const empty = block.empty === undefined ? [] : [richSection([richText(block.empty)])];
    return title.length + empty.length === 0 ? [] : [rich([...title, ...empty])];
  }
  if (!block.items.some(({ buttons }) => buttons && buttons.length > 0)) {
    return [rich([...title, { type: 'rich_text_list', style: 'bullet', elements: block.items.map(itemSection) }])];
  }
  const items = block.items.flatMap((item, position) => [
    rich([itemSection(item)]),
    ...actionBlocks(item.buttons ?? [], `list${index}-${position}`, item.text),
  ]);
  return [...(title.length === 0 ? [] : [rich(title)]), ...items];
}

function itemSection({ text, detail, badge, link }: ListItem): JsonObject {
  const under = [badge?.text, detail].filter((part) => part !== undefined).join(' · ');
  return richSection([
    richText(text, detail === undefined ? undefined : 'bold'),
    ...(under === '' ? [] : [richText(`\n${under}`)]),
    ...(link && isUsable(link) ? [richText('\n'), { type: 'link', url: link.url, text: link.label }] : []),
  ]);
}

function rich(elements: readonly JsonObject[]): JsonObject {
  return { type: 'rich_text', elements };
}

/**
 * Buttons in rows. An `action_id` is exactly the verb, and Slack wants it unique within a block: a verb that comes again stands
 * in the next block.
 */
function actionBlocks(buttons: readonly Button[], id: string, about?: string): JsonObject[] {
  const rows: Button[][] = [];
  for (const button of buttons) {
    const row = rows.find(
      (other) => other.length < slackLimits.actionsElements && !other.some(({ verb }) => verb === button.verb),
    );
    if (row) row.push(button);
    else rows.push([button]);
  }
  return rows.map((row, index) => ({
    type: 'actions',
    block_id: index === 0 ? id : `${id}-${index}`,
    elements: row.map((button) => buttonElement(button, about)),
  }));
}

/** A button that has a form asks for it (`ask`): the click opens a modal. `about` tells a screen reader which item it is for. */
function buttonElement(button: Button, about: string | undefined): JsonObject {
  const data = button.form ? { ...button.data, ask: 1 } : button.data;
  return {
    type: 'button',
    action_id: button.verb,
    text: plain(button.label, slackLimits.buttonText),
    value: JSON.stringify(data),
    ...(button.style === undefined ? {} : { style: button.style }),
    ...(about === undefined
      ? {}
      : { accessibility_label: clip(`${button.label}: ${about}`, slackLimits.accessibilityLabel) }),
  };
}

function linkBlocks(links: readonly Link[]): JsonObject[] {
  const elements = links.filter(isUsable).map(({ label, url }, index) => ({
    type: 'button',
    action_id: linkActionId(index),
    text: plain(label, slackLimits.buttonText),
    url,
  }));
  return elements.length === 0 ? [] : [{ type: 'actions', block_id: 'links', elements }];
}

function imageBlock({ url, alt }: Extract<Block, { type: 'image' }>): JsonObject {
  if (!isUsable({ url })) return { type: 'context', elements: [plain(alt, slackLimits.text)] };
  return { type: 'image', image_url: url, alt_text: clip(alt, slackLimits.imageAlt) };
}

const isUsable = ({ url }: Pick<Link, 'url'>): boolean => isWebUrl(url) && url.length <= slackLimits.url;
