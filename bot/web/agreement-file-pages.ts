import { catalogOf, type Locale } from '../../cards/text/catalog.ts';
import type { Page } from './page.ts';
import { html } from './template.ts';

/** Why there is a sentence in place of a paper, and the status that it is sent with. */
export const noticeStatus = { dead: 404, busy: 429, unavailable: 503 } as const;
export type AgreementNotice = keyof typeof noticeStatus;

/** The page with the sentence on it. It says nothing of any agreement. */
export function agreementNotice(locale: Locale, notice: AgreementNotice): Page {
  const { title, notices } = catalogOf(locale).agreementFile;
  const { heading, text } = notices[notice];
  return {
    locale,
    title,
    kind: 'sentence',
    styles: ['page.css', 'sentence.css'],
    body: html`<main><h1>${heading}</h1><p>${text}</p></main>`,
  };
}
