import type { Catalog } from '../../cards/text/catalog.ts';
import { type Html, html } from './template.ts';
import type { WallItem, WallSection, WallView } from './wall-view.ts';

/** The wall as markup: what stands inside of `#wall`, and is sent again when it changes. */
export function wallFragment({ wall }: Catalog, view: WallView, screens: number): Html {
  return html`<header>
<h1 dir="auto">${view.heading}</h1>
<p class="when">${view.when}</p>
<p class="code">${view.code}</p>
</header>
<div class="columns size-${Math.round(view.size * 100)}">
${view.columns.map((sections) => html`<div class="column">${sections.map(sectionHtml)}</div>`)}
</div>
<footer>
<p class="live">${wall.live}</p>
<p class="screens">${wall.screens(screens)} ${wall.keepToYourselves}</p>
</footer>`;
}

/** A sentence in place of the wall. */
export function wallNotice({ heading, text }: { readonly heading: string; readonly text: string }): Html {
  return html`<div class="notice"><h1>${heading}</h1><p>${text}</p></div>`;
}

function sectionHtml(section: WallSection): Html {
  const { id, heading, subheading, items, empty, more } = section;
  const list = items.map((item) => itemHtml(section, item));
  return html`<section class="${id}" aria-labelledby="${id}">
<h2 id="${id}">${heading}${subheading !== undefined && html` <small>${subheading}</small>`}</h2>
${items.length === 0 && html`<p class="empty">${empty}</p>`}
${items.length > 0 && (id === 'agenda' ? html`<ol>${list}</ol>` : html`<ul>${list}</ul>`)}
${more !== undefined && html`<p class="more">${more}</p>`}
</section>`;
}

function itemHtml({ id }: WallSection, { text, who, when, mark, isOverdue, isDone }: WallItem): Html {
  const classes = [isOverdue && 'overdue', isDone && 'done'].filter((name) => name !== false && name !== undefined);
  const said = id === 'goals' ? html`<blockquote dir="auto">${text}</blockquote>` : html`<p dir="auto">${text}</p>`;
  const details = [
    mark !== undefined && html`<span class="mark">${mark}</span> `,
    who !== undefined && html`<b dir="auto">${who}</b> `,
    when !== undefined && html`<span class="by">${when}</span>`,
  ].filter((detail) => detail !== false);
  return html`<li class="${classes.join(' ')}">${said}${details.length > 0 && html`<p class="detail">${details}</p>`}</li>`;
}
