import type { Catalog } from './catalog.ts';

/** The English texts. */
export const en: Catalog = {};
