import { looksWords } from '../../../../../cards/views/looks/looks-words.ts';
import { looksAt } from '../../../../../services/access-log/looks-of.ts';
import { Withheld } from '../../../../../services/subject-access/withheld.ts';
import { html } from '../../../template.ts';
import type { PagePart } from '../page-part.ts';
import { partHeading } from '../page-pieces.ts';

/** Who has opened something about the young person and when, for themselves: `?at=looked`. It stays theirs to see when the pathway has ended. */
export const lookedPart: PagePart = {
  name: 'looked',
  outlivesPathway: true,
  show: async (page) => {
    const { view, desk, gate, isShort } = page;
    const { page: text } = view.text.looks;
    const days = new Withheld(await desk.pathways.current(gate.id), []).looks(await looksAt(desk.documents, gate.id));
    const words = looksWords(view, days);
    return {
      title: text.title,
      body: html`${partHeading(page, text.title, 'shared')}
<p>${text.intro}</p>
${words.length === 0 && html`<p>${text.none}</p>`}
<dl class="facts">${words.map(({ who, day, what }) => html`<dt>${view.text.looks.whoWhen(who, day)}</dt>${what.map((one) => html`<dd>${one}</dd>`)}`)}</dl>
${!isShort && html`<p>${text.rooms}</p><p>${text.own}</p>`}
<p>${text.ask}</p>`,
    };
  },
};
