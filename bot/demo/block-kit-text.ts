import { escapeHtml } from '../../cards/render/html.ts';

/** A part of what came over the wire: an object whose properties nobody has checked. */
export type Part = Readonly<Record<string, unknown>>;

export function partOf(value: unknown): Part {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

export function listOf(value: unknown): Part[] {
  return Array.isArray(value) ? value.map(partOf) : [];
}

/** A text object's own text. */
export function textOf(value: unknown): string {
  const { text } = partOf(value);
  return typeof text === 'string' ? text : '';
}

/** A text object as Slack shows it: plain text as it is, `mrkdwn` with its bold, italics and entities. */
export function textHtml(value: unknown): string {
  const { type } = partOf(value);
  return type === 'mrkdwn' ? mrkdwnHtml(textOf(value)) : lines(textOf(value));
}

/** One element of a rich text: a section, a list, a quote. */
export function richTextHtml(element: Part): string {
  const inner = listOf(element.elements);
  switch (element.type) {
    case 'rich_text_list':
      return `<ul>${inner.map((item) => `<li>${richTextHtml(item)}</li>`).join('')}</ul>`;
    case 'rich_text_quote':
      return `<blockquote dir="auto">${inner.map(pieceHtml).join('')}</blockquote>`;
    case 'rich_text_preformatted':
      return `<pre>${inner.map(pieceHtml).join('')}</pre>`;
    default:
      return `<div class="bk-rich-section">${inner.map(pieceHtml).join('')}</div>`;
  }
}

function pieceHtml(piece: Part): string {
  const style = partOf(piece.style);
  let html = lines(textOf(piece));
  if (piece.type === 'link' && typeof piece.url === 'string' && /^https?:\/\//.test(piece.url)) {
    html = `<a href="${escapeHtml(piece.url)}">${html === '' ? escapeHtml(piece.url) : html}</a>`;
  }
  if (piece.type === 'user') html = `<span class="bk-mention">@${escapeHtml(String(piece.user_id))}</span>`;
  if (style.bold === true) html = `<strong>${html}</strong>`;
  if (style.italic === true) html = `<em>${html}</em>`;
  return html;
}

/** Slack's own markup, as far as the product's sentences use it: entities, bold and italics. */
function mrkdwnHtml(text: string): string {
  const plain = text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  return lines(plain)
    .replace(/(^|\s)\*([^*\n]+)\*/g, '$1<strong>$2</strong>')
    .replace(/(^|\s)_([^_\n]+)_/g, '$1<em>$2</em>');
}

function lines(text: string): string {
  return text.split('\n').map(escapeHtml).join('<br>');
}
