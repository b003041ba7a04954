/** A text object of Block Kit, as it would be shown. */
export interface ShownText {
  readonly type: string;
  readonly text: string;
  readonly emoji?: boolean;
}

/** Every text object anywhere in blocks or a view, in order, and what a picture says in words. */
export function shownTexts(value: unknown): ShownText[] {
  if (Array.isArray(value)) return value.flatMap(shownTexts);
  if (typeof value !== 'object' || value === null) return [];
  const own = isText(value) ? [value] : picture(value);
  return [...own, ...Object.values(value).flatMap(shownTexts)];
}

/** The texts alone, one under the other. */
export function shown(value: unknown): string {
  return shownTexts(value)
    .map(({ text }) => text)
    .join('\n');
}

function isText(value: object): value is ShownText {
  if (!('type' in value) || !('text' in value) || typeof value.text !== 'string') return false;
  return ['plain_text', 'mrkdwn', 'text'].includes(String(value.type));
}

function picture(value: object): ShownText[] {
  if (!('type' in value && value.type === 'image' && 'alt_text' in value)) return [];
  return typeof value.alt_text === 'string' ? [{ type: 'image', text: value.alt_text }] : [];
}
