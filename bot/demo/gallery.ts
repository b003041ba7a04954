import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { toAdaptiveCard } from '../../cards/render/adaptive-card.ts';
import { formToAdaptiveCard } from '../../cards/render/adaptive-form.ts';
import { toBlocks } from '../../cards/render/block-kit.ts';
import { escapeHtml } from '../../cards/render/html.ts';
import { formToModal } from '../../cards/render/modal.ts';
import { type Locale, locales } from '../../cards/text/catalog.ts';
import { blocksToHtml, modalToHtml } from './block-kit-html.ts';
import { blockKitStyle } from './block-kit-style.ts';
import { galleryCards, galleryForms } from './gallery-cards.ts';
import { galleryPicture } from './gallery-plan-cards.ts';
import { galleryStyle, hostConfig } from './gallery-style.ts';

/** What must be served for the gallery to work. */
export interface GalleryRoute {
  readonly path: string;
  readonly contentType: string;
  body(): string | Buffer;
}

const libraryPath = '/gallery/adaptivecards.js';

/** The gallery's addresses; demo only. Nothing is fetched from anywhere else. */
export const galleryRoutes: readonly GalleryRoute[] = [
  { path: '/gallery', contentType: 'text/html; charset=utf-8', body: galleryPage },
  { path: libraryPath, contentType: 'text/javascript; charset=utf-8', body: adaptiveCardsLibrary },
];

/** Every view in every state and language: as Teams draws it, and as Slack does. */
function galleryPage(): string {
  const views = locales.map((locale) => ({ locale, views: viewsOf(locale) }));
  const links = views.flatMap(({ locale, views: all }) =>
    all.map(({ name }) => `<a href="#${locale}-${name}">${escapeHtml(`${locale} ${name}`)}</a>`),
  );
  const sections = views.map(
    ({ locale, views: all }) =>
      `<h2 class="language">${locale === 'da' ? 'Dansk' : 'English'}</h2>${all.map((view) => sectionHtml(locale, view)).join('')}`,
  );
  return `<!doctype html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Vejviser: alle kort</title>
<link rel="icon" href="data:,">
<style>${galleryStyle}${blockKitStyle}</style>
</head>
<body>
<header><h1>Vejviser: alle kort</h1><p>Hvert kort, som det står i Teams og i Slack. Alle personer er opdigtede.</p>
<details><summary>Gå til et kort</summary><nav>${links.join('')}</nav></details></header>
<main>${sections.join('')}</main>
<script src="${libraryPath}"></script>
<script>${drawScript}</script>
</body>
</html>`;
}

interface View {
  readonly name: string;
  readonly adaptive: object;
  readonly slack: string;
}

function viewsOf(locale: Locale): View[] {
  const cards = [...galleryCards(locale)].map(([name, card]) => ({
    name,
    adaptive: toAdaptiveCard(card),
    slack: withLocalPicture(blocksToHtml(toBlocks(card).blocks)),
  }));
  const forms = [...galleryForms(locale)].map(([name, form]) => ({
    name,
    adaptive: formToAdaptiveCard(form),
    slack: modalToHtml(formToModal(form), `${locale}-${name}`),
  }));
  return [...cards, ...forms];
}

function sectionHtml(locale: Locale, { name, adaptive, slack }: View): string {
  // `<` would end the script element; as an escape it means the same to JSON.
  const json = withLocalPicture(JSON.stringify(adaptive)).replaceAll('<', '\\u003c');
  return [
    `<section class="view" id="${locale}-${name}" lang="${locale}"><h3>${escapeHtml(name)}</h3><div class="pair">`,
    `<div class="teams"><p class="platform">Teams</p><div class="drawn"></div><script type="application/json">${json}</script></div>`,
    `<div class="slack"><p class="platform">Slack</p>${slack}</div>`,
    '</div></section>',
  ].join('');
}

/** The road's picture is fetched from the program; here, where nothing is fetched, a plain one stands in its place. */
function withLocalPicture(drawn: string): string {
  return drawn.replaceAll(galleryPicture, plainPicture);
}

const plainPicture = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="400"><rect width="1200" height="400" fill="#dde5ea"/></svg>',
)}`;

/** Draws each card where its JSON stands. `window.drawn` says that all are. */
const drawScript = `
const hostConfig = new AdaptiveCards.HostConfig(${JSON.stringify(hostConfig)});
// As in a client that cannot search: the people that the card brings along.
hostConfig.inputs.allowDynamicallyFilteredChoiceSet = false;
for (const place of document.querySelectorAll('.teams')) {
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = hostConfig;
  card.parse(JSON.parse(place.querySelector('script').textContent));
  place.querySelector('.drawn').append(card.render());
}
window.drawn = true;
`;

function adaptiveCardsLibrary(): Buffer {
  return readFileSync(createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js'));
}
