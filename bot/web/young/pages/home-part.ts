import { html } from '../../template.ts';
import type { PagePart } from './page-part.ts';
import { deedHead } from './perform.ts';

/** Where the young person begins. */
export const homePart: PagePart = {
  name: 'home',
  show: (page, unsent) => {
    const { home } = page.view.text.youngPage;
    return {
      title: home.title,
      body: html`<h1>${home.title}</h1>
${unsent && html`<p role="alert">${unsent.problem}</p>`}
<form method="post" action="?">${deedHead(page, 'talk')}<button>${page.view.text.youngPage.talk.button}</button></form>`,
    };
  },
};
