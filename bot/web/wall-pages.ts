import type { Catalog, Locale } from '../../cards/text/catalog.ts';
import type { Page } from './page.ts';
import { html } from './template.ts';
import { wallFragment, wallNotice } from './wall-fragment.ts';
import type { WallEnd } from './wall-link.ts';
import type { WallView } from './wall-view.ts';

/** Why there is a sentence in place of a wall. */
export type WallNotice = WallEnd | 'notForAll' | 'full' | 'unknown' | 'unavailable' | 'busy';

/** The status with which each is sent. The first of these say that there was something. */
export const noticeStatus: Readonly<Record<WallNotice, number>> = {
  over: 410,
  notUnderWay: 410,
  renewed: 410,
  notForAll: 200,
  full: 403,
  unknown: 404,
  unavailable: 503,
  busy: 429,
};

/** From which the page may come back by itself. */
const passing: ReadonlySet<WallNotice> = new Set(['notForAll', 'full', 'unavailable', 'busy']);
const reloadSeconds = 20;

interface Language {
  readonly locale: Locale;
  readonly text: Catalog;
}

/** The page with the wall on it, which then follows what changes. */
export function wallPage({ locale, text }: Language, view: WallView, screens: number): Page {
  return {
    ...common(locale, text),
    scripts: ['wall.js'],
    reloadSeconds,
    body: html`<main id="wall" data-follow="stream">${wallFragment(text, view, screens)}</main>
<p id="lost" role="status" data-lost="${text.wall.lost}" data-hidden="${text.wall.hidden}"></p>
<noscript><p class="no-script">${text.wall.noScript}</p></noscript>`,
  };
}

/** The page with a sentence on it. It says nothing of any meeting. */
export function noticePage({ locale, text }: Language, notice: WallNotice): Page {
  const body = wallNotice(text.wall[notice]);
  if (!passing.has(notice)) return { ...common(locale, text), body: html`<main id="wall">${body}</main>` };
  return {
    ...common(locale, text),
    scripts: ['wall.js'],
    reloadSeconds,
    body: html`<main id="wall" data-follow="ask">${body}</main>
<p id="lost" role="status" data-lost="" data-hidden="${text.wall.hidden}"></p>`,
  };
}

function common(locale: Locale, text: Catalog): Pick<Page, 'locale' | 'title' | 'kind' | 'styles'> {
  return { locale, title: text.wall.title, kind: 'wall', styles: ['page.css', 'wall.css'] };
}
