import type { IncomingMessage } from 'node:http';
import { type Catalog, catalogOf, type Locale, locales } from '../../../cards/text/catalog.ts';
import { readLanguageCookie } from './young-cookies.ts';

export interface Language {
  readonly locale: Locale;
  readonly text: Catalog;
}

/** The language that was chosen on the page (`?lang=en`), else the one that was chosen before, else the municipality's. */
export function youngLanguage(req: IncomingMessage, fallback: Locale): Language {
  const locale = chosenLocale(req) ?? known(readLanguageCookie(req)) ?? fallback;
  return { locale, text: catalogOf(locale) };
}

/** The language that is chosen by this very request. */
export function chosenLocale(req: IncomingMessage): Locale | undefined {
  return known(queryOf(req).get('lang'));
}

/** The same page in the other language: what else stands behind the question mark stays, but for what has been said. */
export function otherLanguage(req: IncomingMessage, { locale }: Language): { locale: Locale; href: string } {
  const other = locales.find((each) => each !== locale) ?? locale;
  const query = queryOf(req);
  query.set('lang', other);
  query.delete('said');
  return { locale: other, href: `?${query}` };
}

/** What stands behind the question mark of the address. */
export function queryOf(req: IncomingMessage): URLSearchParams {
  const url = req.url ?? '';
  const at = url.indexOf('?');
  return new URLSearchParams(at === -1 ? '' : url.slice(at + 1));
}

const known = (text: string | null | undefined): Locale | undefined => locales.find((each) => each === text);
