import { da } from './da.ts';
import { en } from './en.ts';

export const locales = ['da', 'en'] as const;
export type Locale = (typeof locales)[number];

/** Every text of the product in one language. `en` must have what `da` has, or it does not compile. */
export type Catalog = typeof da;

const catalogs: Readonly<Record<Locale, Catalog>> = { da, en };

/** The texts of a language. */
export function catalogOf(locale: Locale): Catalog {
  return catalogs[locale];
}
