import { DateTime } from 'luxon';
import { escapeHtml } from '../../../cards/render/html.ts';

const zone = 'Europe/Copenhagen';

/** When something was written, as the clients show it today. */
export function clockTime(ms: number): string {
  return DateTime.fromMillis(ms, { zone }).toFormat('HH:mm');
}

/** Initials in place of a picture. */
export function faceHtml(name: string, isBot: boolean): string {
  const words = name.split(/\s+/);
  const initials = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.[0] ?? '').join('');
  return `<span class="face${isBot ? ' bot' : ''}" aria-hidden="true">${escapeHtml(isBot ? 'V' : initials)}</span>`;
}
