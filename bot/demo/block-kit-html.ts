import { escapeHtml } from '../../cards/render/html.ts';
import { isWebUrl } from '../../cards/render/web-url.ts';
import { elementHtml } from './block-kit-elements.ts';
import { listOf, type Part, partOf, richTextHtml, textHtml, textOf } from './block-kit-text.ts';

/**
 * Block Kit as HTML, for the demo and the gallery: every block that the product sends, as Slack shows it. Takes what came over
 * the wire, so nothing of it is trusted. Buttons carry `data-action-id`, `data-block-id` and `data-value`.
 */
export function blocksToHtml(blocks: unknown): string {
  return `<div class="bk">${listOf(blocks)
    .map((block) => blockHtml(block, 'bk'))
    .join('')}</div>`;
}

/**
 * A modal as a form: its `data-callback-id` and `data-private-metadata` go back with what is filled in. Inputs have their
 * `action_id` as name; a search in the staff directory is a `select` with `data-external`, which the page fills. `prefix` tells
 * the ids of one modal on a page from those of another.
 */
export function modalToHtml(view: unknown, prefix = 'bk'): string {
  const modal = partOf(view);
  const submit = modal.submit === undefined ? '' : `<button type="submit">${textHtml(modal.submit)}</button>`;
  return [
    `<form class="bk bk-modal" role="dialog" aria-label="${escapeHtml(textOf(modal.title))}"`,
    ` data-callback-id="${attribute(modal.callback_id)}" data-private-metadata="${attribute(modal.private_metadata)}">`,
    `<h2>${textHtml(modal.title)}</h2>`,
    ...listOf(modal.blocks).map((block) => blockHtml(block, prefix)),
    `<div class="bk-foot"><button type="button" data-close>${textHtml(modal.close)}</button>${submit}</div>`,
    '</form>',
  ].join('');
}

function blockHtml(block: Part, prefix: string): string {
  switch (block.type) {
    case 'header':
      return `<h3 class="bk-header" dir="auto">${textHtml(block.text)}</h3>`;
    case 'image':
      return imageHtml(block);
    case 'divider':
      return '<hr>';
    case 'context':
      return `<p class="bk-context">${listOf(block.elements).map(textHtml).join(' ')}</p>`;
    case 'section':
      return sectionHtml(block, prefix);
    case 'rich_text':
      return `<div class="bk-rich">${listOf(block.elements).map(richTextHtml).join('')}</div>`;
    case 'actions':
      return `<div class="bk-actions">${listOf(block.elements)
        .map((element) => elementHtml(element, block, prefix))
        .join('')}</div>`;
    case 'input':
      return inputHtml(block, prefix);
    default:
      return `<p class="bk-unknown">${escapeHtml(String(block.type))}</p>`;
  }
}

function sectionHtml(block: Part, prefix: string): string {
  const text = block.text === undefined ? '' : `<p dir="auto">${textHtml(block.text)}</p>`;
  const fields = listOf(block.fields).map((field) => `<p dir="auto">${textHtml(field)}</p>`);
  const accessory = block.accessory === undefined ? '' : elementHtml(partOf(block.accessory), block, prefix);
  return `<div class="bk-section"><div>${text}${fields.join('')}</div>${accessory}</div>`;
}

function imageHtml({ image_url: url, alt_text: alt }: Part): string {
  if (typeof url !== 'string' || !isWebUrl(url)) return `<p class="bk-context">${attribute(alt)}</p>`;
  return `<p class="bk-image"><img src="${escapeHtml(url)}" alt="${attribute(alt)}"></p>`;
}

function inputHtml(block: Part, prefix: string): string {
  const element = partOf(block.element);
  const hint = block.hint === undefined ? '' : `<small>${textHtml(block.hint)}</small>`;
  // Slack says this itself, in the language of its own client; there is none in Danish.
  const optional = block.optional === true ? ' <span class="bk-optional">(optional)</span>' : '';
  const label = textHtml(block.label) + optional;
  const inner = elementHtml(element, block, prefix) + hint;
  const id = `data-block-id="${attribute(block.block_id)}"`;
  if (element.type === 'checkboxes' || element.type === 'multi_static_select') {
    const required = block.optional === true ? '' : ' data-required';
    return `<fieldset class="bk-input" ${id}${required}><legend>${label}</legend>${inner}</fieldset>`;
  }
  const target = `${escapeHtml(prefix)}-${attribute(element.action_id)}`;
  return `<div class="bk-input" ${id}><label for="${target}">${label}</label>${inner}</div>`;
}

const attribute = (value: unknown): string => escapeHtml(typeof value === 'string' ? value : '');
