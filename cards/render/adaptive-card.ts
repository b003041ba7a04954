import type { Block, Card, Link, ListItem } from '../card.ts';
import { catalogOf } from '../text/catalog.ts';
import { planButtons } from './adaptive-buttons.ts';
import { fitsTeams } from './adaptive-form.ts';
import { inputElements } from './adaptive-input.ts';
import { paragraph, plainLines, plainText, toneLook } from './adaptive-text.ts';
import { fitCard } from './fit-card.ts';
import type { JsonObject } from './json.ts';
import { isWebUrl } from './web-url.ts';

/**
 * A card as an Adaptive Card 1.5. Text is shown as typed and never read as Markdown. A card that would be too large first asks
 * for its inputs after the click instead of holding the forms, and then leaves out its least important parts.
 */
export function toAdaptiveCard(card: Card): JsonObject {
  const whole = render(card, true);
  if (fitsTeams(whole)) return whole;
  return fitCard(card, (smaller) => render(smaller, false), fitsTeams);
}

function render(card: Card, inlineForms: boolean): JsonObject {
  const { shared, actions: pressed } = planButtons(card.buttons, inlineForms);
  const actions = [...pressed, ...linkActions(card.links ?? [])];
  const text = catalogOf(card.locale);
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: card.locale,
    fallbackText: card.summary,
    speak: card.summary,
    msteams: { width: 'Full' },
    body: [
      ...headingElements(card),
      ...card.blocks.flatMap(blockElements),
      ...shared.flatMap((i) => inputElements(i, text)),
    ],
    ...(actions.length === 0 ? {} : { actions }),
  };
}

/** The heading, and the word about the state under it: beside it, a long heading on a phone would have no room left. */
function headingElements({ heading, badge }: Card): JsonObject[] {
  const title = plainText(heading, { size: 'Large', weight: 'Bolder' }, { style: 'heading' });
  return badge ? [title, plainText(badge.text, toneLook[badge.tone], { spacing: 'None' })] : [title];
}

function blockElements(block: Block): JsonObject[] {
  switch (block.type) {
    case 'text':
      return textElements(block.text, block.style);
    case 'facts':
      return block.facts.map(({ label, value, tone }, index) =>
        paragraph(
          [
            { text: `${label}: `, look: { isSubtle: true } },
            { text: value, ...(tone === undefined ? {} : { look: toneLook[tone] }) },
          ],
          index === 0 ? {} : { spacing: 'None' },
        ),
      );
    case 'progress':
      return [plainText(`${block.label}: ${block.done} / ${block.of}`)];
    case 'list':
      return listElements(block);
    case 'image':
      return isWebUrl(block.url)
        ? [{ type: 'Image', url: block.url, altText: block.alt, size: 'Stretch' }]
        : plainLines(block.alt, { isSubtle: true });
  }
}

function textElements(text: string, style: 'normal' | 'subtle' | 'strong' | 'quote' = 'normal'): JsonObject[] {
  if (style === 'quote') return [{ type: 'Container', style: 'emphasis', spacing: 'Small', items: plainLines(text) }];
  if (style === 'subtle') return plainLines(text, { isSubtle: true });
  return plainLines(text, style === 'strong' ? { size: 'Medium', weight: 'Bolder' } : {});
}

function listElements(block: Extract<Block, { type: 'list' }>): JsonObject[] {
  const title =
    block.title === undefined
      ? []
      : [plainText(block.title, { size: 'Medium', weight: 'Bolder' }, { spacing: 'Medium' })];
  if (block.items.length > 0) return [...title, ...block.items.map(itemElement)];
  return block.empty === undefined ? title : [...title, plainText(block.empty, { isSubtle: true })];
}

function itemElement(item: ListItem): JsonObject {
  const detail = [
    ...(item.badge ? [{ text: item.badge.text, look: toneLook[item.badge.tone] }] : []),
    ...(item.detail === undefined
      ? []
      : [{ text: item.badge ? ` · ${item.detail}` : item.detail, look: { isSubtle: true } }]),
  ];
  const actions = [
    ...(item.buttons ? planButtons(item.buttons, false).actions : []),
    ...linkActions(item.link ? [item.link] : []),
  ];
  return {
    type: 'Container',
    spacing: actions.length === 0 ? 'Small' : 'Medium',
    items: [
      item.detail === undefined ? plainText(`• ${item.text}`) : plainText(item.text, { weight: 'Bolder' }),
      ...(detail.length === 0 ? [] : [paragraph(detail, { spacing: 'None' })]),
      ...(actions.length === 0 ? [] : [{ type: 'ActionSet', spacing: 'Small', actions }]),
    ],
  };
}

function linkActions(links: readonly Link[]): JsonObject[] {
  return links
    .filter(({ url }) => isWebUrl(url))
    .map(({ label, url }) => ({ type: 'Action.OpenUrl', title: label, url }));
}
