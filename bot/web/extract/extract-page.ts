import type { ViewContext } from '../../../cards/view-context.ts';
import { instantText } from '../../../cards/views/parts.ts';
import type { SharingRules } from '../../../services/privacy/sharing-rules.ts';
import type { SubjectAccess } from '../../../services/subject-access/subject-access.ts';
import { type Html, html } from '../template.ts';
import type { ExtractItem, ExtractSection } from './extract-section.ts';
import { pathwaySections } from './pathway-sections.ts';
import { sharingSections } from './sharing-sections.ts';
import { traceSections } from './trace-sections.ts';

/**
 * Everything that is known of a young person, to be read or printed. It is the same as the file for machines, but for what of an event
 * nobody has typed. What is long is closed until somebody opens it; a browser that prints opens it.
 */
export function extractBody(ctx: ViewContext, extract: SubjectAccess, rules: SharingRules): Html {
  const { records } = ctx.text;
  const sections = [
    ...pathwaySections(ctx, extract),
    ...sharingSections(ctx, extract, rules),
    ...traceSections(ctx, extract),
  ];
  return html`<h1>${records.accessTitle(extract.head.code)}</h1>
<p class="quiet">${records.made(instantText(ctx, extract.madeAt), ctx.name(extract.madeBy))}</p>
${sections.map((section) => sectionHtml(ctx, section))}
<h2>${records.sections.rights}</h2>
${records.rightsText.map((text) => html`<p>${text}</p>\n`)}`;
}

function sectionHtml(ctx: ViewContext, { heading, items, isLong }: ExtractSection): Html {
  if (items.length === 0) return html`<h2>${heading}</h2><p class="quiet">${ctx.text.records.none}</p>\n`;
  const list = html`<ul class="extract">${items.map(itemHtml)}</ul>`;
  if (!isLong) return html`<h2>${heading}</h2>${list}\n`;
  return html`<h2>${heading}</h2><details><summary>${ctx.text.records.showAll(items.length)}</summary>${list}</details>\n`;
}

function itemHtml({ title, facts, words = [] }: ExtractItem): Html {
  return html`<li class="extract-item"><p class="strong" dir="auto">${title}</p>
${facts.length > 0 && html`<dl class="facts">${facts.map(([label, value]) => html`<dt>${label}</dt><dd dir="auto">${value}</dd>`)}</dl>`}
${words.map((text) => html`<blockquote class="typed" dir="auto">${text}</blockquote>`)}</li>\n`;
}
