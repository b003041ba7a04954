import type { Block, Button, Card, Form, Input, Link, ListItem } from '../card.ts';
import { type Catalog, catalogOf } from '../text/catalog.ts';
import { sectionAbove } from './form-choices.ts';
import { isWebUrl } from './web-url.ts';

/** Text as text in HTML, also inside an attribute. */
export function escapeHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

/**
 * A card as a fragment of accessible HTML: one article with a heading, lists as lists, buttons as buttons. What a button stands
 * for is in its `data-verb` and `data-value`; a form stands in a `details` under its button's label.
 */
export function toHtml(card: Card): string {
  const badge = card.badge ? ` <span class="badge ${card.badge.tone}">${escapeHtml(card.badge.text)}</span>` : '';
  return [
    `<article class="card" lang="${card.locale}" data-view="${escapeHtml(card.view)}">`,
    `<h2 dir="auto">${escapeHtml(card.heading)}</h2>${badge}`,
    ...card.blocks.map(blockHtml),
    buttonsHtml(card.buttons),
    linksHtml(card.links ?? []),
    '</article>',
  ].join('');
}

/** A form as a fragment of HTML: each input has its label, hint and error tied to it. */
export function formToHtml(form: Form): string {
  const intro = form.intro === undefined ? '' : `<p dir="auto">${escapeHtml(form.intro)}</p>`;
  return [
    `<form class="card-form" lang="${form.locale}" data-verb="${escapeHtml(form.verb)}" data-value="${dataOf(form.data)}">`,
    `<h3>${escapeHtml(form.heading)}</h3>${intro}`,
    ...form.inputs.map((input, index) => {
      const section = sectionAbove(form.inputs, index);
      const heading = section === undefined ? '' : `<h4 dir="auto">${escapeHtml(section)}</h4>`;
      return heading + inputHtml(input, `${form.verb}.${input.id}`, catalogOf(form.locale));
    }),
    `<button type="submit" class="${form.style ?? 'default'}">${escapeHtml(form.submit)}</button>`,
    '</form>',
  ].join('');
}

function blockHtml(block: Block): string {
  switch (block.type) {
    case 'text': {
      const tag = block.style === 'quote' ? 'blockquote' : 'p';
      return `<${tag} class="${block.style ?? 'normal'}" dir="auto">${lines(block.text)}</${tag}>`;
    }
    case 'facts': {
      const rows = block.facts.map(
        ({ label, value, tone }) =>
          `<div><dt>${escapeHtml(label)}</dt><dd class="${tone ?? 'normal'}" dir="auto">${escapeHtml(value)}</dd></div>`,
      );
      return `<dl>${rows.join('')}</dl>`;
    }
    case 'progress':
      return `<p>${escapeHtml(block.label)}: ${block.done} / ${block.of} <progress max="${block.of}" value="${block.done}" aria-hidden="true"></progress></p>`;
    case 'list': {
      const title = block.title === undefined ? '' : `<h3>${escapeHtml(block.title)}</h3>`;
      if (block.items.length > 0) return `${title}<ul>${block.items.map(itemHtml).join('')}</ul>`;
      return block.empty === undefined ? title : `${title}<p class="subtle">${escapeHtml(block.empty)}</p>`;
    }
    case 'image':
      return isWebUrl(block.url)
        ? `<img src="${escapeHtml(block.url)}" alt="${escapeHtml(block.alt)}">`
        : `<p class="subtle" dir="auto">${escapeHtml(block.alt)}</p>`;
  }
}

function itemHtml({ text, detail, badge, link, buttons }: ListItem): string {
  const under = [
    ...(badge ? [`<span class="badge ${badge.tone}">${escapeHtml(badge.text)}</span>`] : []),
    ...(detail === undefined ? [] : [`<span class="detail">${escapeHtml(detail)}</span>`]),
    ...(link ? linkHtml(link) : []),
  ];
  const rest = under.length === 0 ? '' : `<div>${under.join(' ')}</div>`;
  return `<li><div dir="auto">${escapeHtml(text)}</div>${rest}${buttonsHtml(buttons ?? [], text)}</li>`;
}

function buttonsHtml(buttons: readonly Button[], about?: string): string {
  if (buttons.length === 0) return '';
  const label = (button: Button): string =>
    about === undefined ? '' : ` aria-label="${escapeHtml(`${button.label}: ${about}`)}"`;
  const parts = buttons.map((button) =>
    button.form
      ? `<details><summary>${escapeHtml(button.label)}</summary>${formToHtml(button.form)}</details>`
      : `<button type="button" class="${button.style ?? 'default'}" data-verb="${escapeHtml(button.verb)}" data-value="${dataOf(button.data)}"${label(button)}>${escapeHtml(button.label)}</button>`,
  );
  return `<div class="buttons">${parts.join('')}</div>`;
}

function linksHtml(links: readonly Link[]): string {
  const parts = links.flatMap(linkHtml);
  return parts.length === 0 ? '' : `<p class="links">${parts.join(' ')}</p>`;
}

function linkHtml({ label, url }: Link): string[] {
  return isWebUrl(url) ? [`<a href="${escapeHtml(url)}">${escapeHtml(label)}</a>`] : [];
}

function inputHtml(input: Input, id: string, text: Catalog): string {
  const hint = input.hint === undefined ? '' : `<small id="${id}-hint">${escapeHtml(input.hint)}</small>`;
  const described = input.hint === undefined ? '' : ` aria-describedby="${id}-hint"`;
  const error = `data-error="${escapeHtml(input.error)}"`;
  if (input.type === 'choice' && input.multiple === true) {
    const legend = `<legend>${escapeHtml(input.label)}</legend>`;
    return `<fieldset class="field"${described} ${error}>${legend}${boxes(input, id)}${hint}</fieldset>`;
  }
  const common = `id="${id}" name="${input.id}"${input.required ? ' required' : ''}${described} ${error}`;
  return `<div class="field"><label for="${id}">${escapeHtml(input.label)}</label>${control(input, common, text)}${hint}</div>`;
}

/** A box each. None of them is required by itself: whether one must be ticked is for who takes the form. */
function boxes(input: Extract<Input, { multiple: true; type: 'choice' }>, id: string): string {
  return input.choices
    .map(({ value, label }, index) => {
      const checked = input.value?.includes(value) ? ' checked' : '';
      const box = `<input type="checkbox" id="${id}-${index}" name="${input.id}" value="${escapeHtml(value)}"${checked}>`;
      return `<div class="box">${box}<label for="${id}-${index}">${escapeHtml(label)}</label></div>`;
    })
    .join('');
}

function control(input: Input, common: string, text: Catalog): string {
  switch (input.type) {
    case 'text': {
      const value = escapeHtml(input.value ?? '');
      return input.multiline
        ? `<textarea ${common}${attribute('maxlength', input.maxLength)} rows="3">${value}</textarea>`
        : `<input type="text" ${common}${attribute('maxlength', input.maxLength)} value="${value}">`;
    }
    case 'date':
      return `<input type="date" ${common}${attribute('min', input.min)}${attribute('max', input.max)} value="${input.value ?? ''}">`;
    case 'datetime': {
      const min = input.min === undefined ? undefined : `${input.min}T00:00`;
      return `<input type="datetime-local" ${common}${attribute('min', min)} value="${input.value?.local ?? ''}">`;
    }
    case 'number': {
      const step = input.whole === true ? '1' : 'any';
      return `<input type="number" ${common}${attribute('min', input.min)}${attribute('max', input.max)} step="${step}" value="${input.value ?? ''}">`;
    }
    case 'choice':
    case 'people':
      return selectHtml(input, common, text);
  }
}

function selectHtml(input: Extract<Input, { type: 'choice' | 'people' }>, common: string, text: Catalog): string {
  const chosen: readonly string[] = typeof input.value === 'string' ? [input.value] : (input.value ?? []);
  const none = input.multiple ? '' : `<option value="">${escapeHtml(text.forms.choose)}</option>`;
  const options = input.choices.map(
    ({ value, label }) =>
      `<option value="${escapeHtml(value)}"${chosen.includes(value) ? ' selected' : ''}>${escapeHtml(label)}</option>`,
  );
  return `<select ${common}${input.multiple ? ' multiple' : ''}>${none}${options.join('')}</select>`;
}

function attribute(name: string, value: string | number | undefined): string {
  return value === undefined ? '' : ` ${name}="${value}"`;
}

const dataOf = (data: unknown): string => escapeHtml(JSON.stringify(data));
const lines = (text: string): string => text.split('\n').map(escapeHtml).join('<br>');
