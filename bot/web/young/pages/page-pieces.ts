import type { Picture } from '../../page-assets.ts';
import { type Html, html } from '../../template.ts';
import type { PageVisit } from './page-part.ts';

/** So much of a text is shown at once; the rest is one press away. In UTF-16 units. */
const shownAtOnce = 600;

/** Something that somebody has typed, with its line breaks; of a very long one the beginning, and the whole when it is asked for. */
export function typed({ view }: PageVisit, text: string): Html {
  if (text.length <= shownAtOnce) return html`<p class="typed" dir="auto">${text}</p>`;
  const blank = text.lastIndexOf(' ', shownAtOnce);
  const start = text.slice(0, blank > shownAtOnce / 2 ? blank : shownAtOnce).toWellFormed();
  return html`<p class="typed" dir="auto">${start} …</p>
<details><summary>${view.text.youngPage.showAll}</summary><p class="typed" dir="auto">${text}</p></details>`;
}

/** One word about how it stands. */
export function badge(word: string, look: 'good' | 'late' | 'plain' = 'plain'): Html {
  return html`<span class="badge ${look}">${word}</span>`;
}

/** A list of cards; with none, a sentence. */
export function cards(items: readonly Html[], empty: string): Html {
  if (items.length === 0) return html`<p class="quiet">${empty}</p>`;
  return html`<ul class="cards">${items.map((item) => html`<li class="card">${item}</li>\n`)}</ul>`;
}

/** A picture beside the words that say the same. */
export function picture(name: Picture): Html {
  return html`<img class="picture" src="../assets/young-${name}.svg" alt="" width="48" height="48">`;
}

/** The heading of a part; for whoever reads less, with the picture by which it is known from the first page. */
export function partHeading({ isShort }: PageVisit, title: string, name: Picture): Html {
  return html`${isShort && picture(name)}<h1>${title}</h1>`;
}
