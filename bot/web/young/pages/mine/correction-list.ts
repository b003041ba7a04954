import { correctedText } from '../../../../../cards/views/correction/correction-words.ts';
import type { Correction } from '../../../../../services/pathway/correction.ts';
import { correctable } from '../../../../../services/pathway/correction.ts';
import { type Html, html } from '../../../template.ts';
import { foldedForm } from '../deed-form.ts';
import type { PageVisit, Unsent } from '../page-part.ts';
import { badge, cards, typed } from '../page-pieces.ts';

/** What the young person has said is not right, with both texts and what came of it. */
export function correctionList(page: PageVisit): Html {
  const all = [...page.state.corrections.values()].reverse();
  if (all.length === 0) return html``;
  const { heading } = page.view.text.youngMine.corrections;
  return html`<h2>${heading}</h2>${cards(
    all.map((one) => card(page, one)),
    '',
  )}`;
}

function card(page: PageVisit, { about, stood, text, settled }: Correction): Html {
  const { corrections } = page.view.text.youngMine;
  const outcome = settled ? corrections.outcomes[settled.outcome] : corrections.waits;
  return html`<h3 dir="auto">${correctedText(page.view, page.state, about)}</h3>
<p>${badge(outcome, settled?.outcome === 'noted' ? 'good' : 'plain')}</p>
${stood !== undefined && html`<p class="quiet">${corrections.stood}</p>${typed(page, stood)}`}
<p class="quiet">${corrections.yours}</p>${typed(page, text)}
${settled?.note !== undefined && html`<p class="quiet">${corrections.whyNot(page.view.name(settled.by))}</p>${typed(page, settled.note)}`}`;
}

/** Where the young person says what is not right. */
export function correctionForm(page: PageVisit, unsent: Unsent | undefined): Html {
  const { view, state } = page;
  const { corrections } = view.text.youngMine;
  const choices = correctable(state).map((about) => ({ value: about, label: correctedText(view, state, about) }));
  return foldedForm(
    page,
    corrections.ask,
    { does: 'correctionAsk', part: 'mine', button: corrections.send, unsent },
    (fields) => [
      fields.choice({ name: 'about', label: corrections.about }, choices, corrections.choose),
      fields.long({ name: 'text', label: corrections.text, hint: corrections.hint }),
    ],
  );
}
