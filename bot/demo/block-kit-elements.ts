import { escapeHtml } from '../../cards/render/html.ts';
import { isWebUrl } from '../../cards/render/web-url.ts';
import { listOf, type Part, partOf, textHtml, textOf } from './block-kit-text.ts';
import { localFromUnix } from './slack/local-date-time.ts';

/** A button or an input of a block. What Slack would send back stands in its attributes. */
export function elementHtml(element: Part, block: Part, prefix: string): string {
  switch (element.type) {
    case 'button':
      return element.url === undefined ? buttonHtml(element, block) : linkHtml(element, block);
    case 'plain_text_input':
      return textInput(element, common(element, block, prefix));
    case 'datepicker':
      return `<input type="date" ${common(element, block, prefix)} value="${attribute(element.initial_date)}">`;
    case 'datetimepicker':
      return `<input type="datetime-local" ${common(element, block, prefix)} value="${localFromUnix(element.initial_date_time)}">`;
    case 'number_input':
      return numberInput(element, common(element, block, prefix));
    case 'checkboxes':
    // Slack shows a list to choose from; a browser's own loses all that was chosen at one click without a key held down.
    case 'multi_static_select':
      return boxes(element, `${prefix}-${String(element.action_id)}`);
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

/** A button that opens a page, beside this one. Slack reports the click to the bot all the same. */
function linkHtml(element: Part, block: Part): string {
  const url = typeof element.url === 'string' && isWebUrl(element.url) ? element.url : '';
  return `<a class="bk-link" href="${escapeHtml(url)}" target="_blank" rel="noopener" data-action-id="${attribute(element.action_id)}" data-block-id="${attribute(block.block_id)}">${textHtml(element.text)}</a>`;
}

function numberInput(element: Part, attributes: string): string {
  const step = element.is_decimal_allowed === true ? 'any' : '1';
  return `<input type="number" ${attributes} step="${step}" min="${attribute(element.min_value)}" max="${attribute(element.max_value)}" value="${attribute(element.initial_value)}">`;
}

/** A box each, all of one name. */
function boxes(element: Part, id: string): string {
  const initial = new Set(listOf(element.initial_options).map(({ value }) => value));
  const groups = listOf(element.option_groups).flatMap((group) => listOf(group.options));
  const items = [...listOf(element.options), ...groups].map((option, index) => {
    const own = `${escapeHtml(id)}-${index}`;
    const checked = initial.has(option.value) ? ' checked' : '';
    const box = `<input type="checkbox" id="${own}" name="${attribute(element.action_id)}" value="${attribute(option.value)}"${checked}>`;
    return `<div class="bk-box">${box}<label for="${own}">${textHtml(option.text)}</label></div>`;
  });
  return `<div class="bk-boxes">${items.join('')}</div>`;
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
  const search = !flags.includes('data-external')
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
