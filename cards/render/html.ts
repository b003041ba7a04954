import type { Block, Button, Card, Form, Input, ListItem } from '../card.ts';
import { catalogOf } from '../text/catalog.ts';

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
    '</article>',
  ].join('');
}

/** A form as a fragment of HTML: each input has its label, hint and error tied to it. */
export function formToHtml(form: Form): string {
  const intro = form.intro === undefined ? '' : `<p dir="auto">${escapeHtml(form.intro)}</p>`;
  return [
    `<form class="card-form" lang="${form.locale}" data-verb="${escapeHtml(form.verb)}" data-value="${dataOf(form.data)}">`,
    `<h3>${escapeHtml(form.heading)}</h3>${intro}`,
    ...form.inputs.map((input) => inputHtml(input, `${form.verb}.${input.id}`, catalogOf(form.locale).forms.choose)),
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
  }
}

function itemHtml({ text, detail, badge, link, buttons }: ListItem): string {
  const under = [
    ...(badge ? [`<span class="badge ${badge.tone}">${escapeHtml(badge.text)}</span>`] : []),
    ...(detail === undefined ? [] : [`<span class="detail">${escapeHtml(detail)}</span>`]),
    ...(link && /^https?:\/\//.test(link.url)
      ? [`<a href="${escapeHtml(link.url)}">${escapeHtml(link.label)}</a>`]
      : []),
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

function inputHtml(input: Input, id: string, choose: string): string {
  const hint = input.hint === undefined ? '' : `<small id="${id}-hint">${escapeHtml(input.hint)}</small>`;
  const described = input.hint === undefined ? '' : ` aria-describedby="${id}-hint"`;
  const common = `id="${id}" name="${input.id}"${input.required ? ' required' : ''}${described} data-error="${escapeHtml(input.error)}"`;
  return `<div class="field"><label for="${id}">${escapeHtml(input.label)}</label>${control(input, common, choose)}${hint}</div>`;
}

function control(input: Input, common: string, choose: string): string {
  switch (input.type) {
    case 'text': {
      const max = input.maxLength === undefined ? '' : ` maxlength="${input.maxLength}"`;
      const value = escapeHtml(input.value ?? '');
      return input.multiline
        ? `<textarea ${common}${max} rows="3">${value}</textarea>`
        : `<input type="text" ${common}${max} value="${value}">`;
    }
    case 'date': {
      const range = `${input.min === undefined ? '' : ` min="${input.min}"`}${input.max === undefined ? '' : ` max="${input.max}"`}`;
      return `<input type="date" ${common}${range} value="${input.value ?? ''}">`;
    }
    case 'choice':
    case 'people': {
      const multiple = input.type === 'people' && input.multiple;
      const chosen: readonly string[] = typeof input.value === 'string' ? [input.value] : (input.value ?? []);
      const none = multiple ? '' : `<option value="">${escapeHtml(choose)}</option>`;
      const options = input.choices.map(
        ({ value, label }) =>
          `<option value="${escapeHtml(value)}"${chosen.includes(value) ? ' selected' : ''}>${escapeHtml(label)}</option>`,
      );
      return `<select ${common}${multiple ? ' multiple' : ''}>${none}${options.join('')}</select>`;
    }
  }
}

const dataOf = (data: unknown): string => escapeHtml(JSON.stringify(data));
const lines = (text: string): string => text.split('\n').map(escapeHtml).join('<br>');
