import { escapeHtml } from '../../cards/render/html.ts';
import { listOf, type Part, partOf, textHtml, textOf } from './block-kit-text.ts';

/** A button or an input of a block. What Slack would send back stands in its attributes. */
export function elementHtml(element: Part, block: Part, prefix: string): string {
  switch (element.type) {
    case 'button':
      return buttonHtml(element, block);
    case 'plain_text_input':
      return textInput(element, common(element, block, prefix));
    case 'datepicker':
      return `<input type="date" ${common(element, block, prefix)} value="${attribute(element.initial_date)}">`;
    case 'static_select':
      return select(element, common(element, block, prefix), options(element), '');
    case 'external_select':
      return select(element, common(element, block, prefix), chosen(element), ' data-external');
    case 'multi_external_select':
      return select(element, common(element, block, prefix), chosen(element), ' data-external multiple');
    default:
      return `<span class="bk-unknown">${escapeHtml(String(element.type))}</span>`;
  }
}

function buttonHtml(element: Part, block: Part): string {
  const style = element.style === 'primary' || element.style === 'danger' ? ` class="${element.style}"` : '';
  const label =
    element.accessibility_label === undefined ? '' : ` aria-label="${attribute(element.accessibility_label)}"`;
  return `<button type="button"${style}${label} data-action-id="${attribute(element.action_id)}" data-block-id="${attribute(block.block_id)}" data-value="${attribute(element.value)}">${textHtml(element.text)}</button>`;
}

function textInput(element: Part, attributes: string): string {
  const max = typeof element.max_length === 'number' ? ` maxlength="${element.max_length}"` : '';
  const value = attribute(element.initial_value);
  return element.multiline === true
    ? `<textarea rows="4" ${attributes}${max}>${value}</textarea>`
    : `<input type="text" ${attributes}${max} value="${value}">`;
}

function select(element: Part, attributes: string, inner: string, flags: string): string {
  const placeholder = escapeHtml(textOf(element.placeholder));
  const none = flags.includes('multiple') ? '' : `<option value="">${placeholder}</option>`;
  const search =
    flags === ''
      ? ''
      : `<input type="search" data-search-for="${attribute(element.action_id)}" placeholder="${placeholder}" aria-label="${placeholder}">`;
  return `${search}<select ${attributes}${flags}>${none}${inner}</select>`;
}

function options(element: Part): string {
  const initial = partOf(element.initial_option).value;
  const html = (option: Part): string => optionHtml(option, option.value === initial);
  if (element.option_groups === undefined) return listOf(element.options).map(html).join('');
  return listOf(element.option_groups)
    .map(
      (group) =>
        `<optgroup label="${escapeHtml(textOf(group.label))}">${listOf(group.options).map(html).join('')}</optgroup>`,
    )
    .join('');
}

function chosen(element: Part): string {
  const initial = element.initial_option === undefined ? [] : [partOf(element.initial_option)];
  return [...listOf(element.initial_options), ...initial].map((option) => optionHtml(option, true)).join('');
}

function optionHtml(option: Part, selected: boolean): string {
  return `<option value="${attribute(option.value)}"${selected ? ' selected' : ''}>${textHtml(option.text)}</option>`;
}

function common(element: Part, block: Part, prefix: string): string {
  const required = block.optional === true ? '' : ' required';
  return `id="${escapeHtml(prefix)}-${attribute(element.action_id)}" name="${attribute(element.action_id)}"${required}`;
}

const attribute = (value: unknown): string => escapeHtml(typeof value === 'string' ? value : '');
