import type { Goal } from '../../../../services/pathway/state.ts';
import { type Html, html } from '../../template.ts';
import { deedForm, foldedForm, unsentOf } from './deed-form.ts';
import type { PageVisit, Unsent } from './page-part.ts';

const ratings = Array.from({ length: 11 }, (_, rating) => rating);

/** From 0 to 10, to choose from. */
export const ratingChoices = ratings.map((rating) => ({ value: String(rating), label: String(rating) }));

/** Where the young person is by now: one press on a number. The one that holds is marked, and so is where they want to get to. */
export function rateForm(page: PageVisit, goal: Goal, unsent?: Unsent): Html {
  const { rate: text } = page.view.text.youngPage.goals;
  const form = { does: 'goalRate', part: 'goals', about: { goal: goal.id }, unsent };
  return deedForm(
    page,
    form,
    () => html`<fieldset><legend>${text.label}</legend>
${!page.isShort && html`<p class="hint">${text.hint}</p>`}
<div class="numbers">${ratings.map((rating) => numberButton(page, goal, rating))}</div></fieldset>`,
  );
}

function numberButton({ view }: PageVisit, { rated, target }: Goal, rating: number): Html {
  const { rate: text } = view.text.youngPage.goals;
  const marks = [...(rating === rated ? [text.chosen] : []), ...(rating === target ? [text.target] : [])];
  const looks = [...(rating === rated ? ['chosen'] : []), ...(rating === target ? ['target'] : [])].join(' ');
  const label = [text.of(rating), ...marks].join(', ');
  return html`<button name="value" value="${rating}" class="${looks}" aria-label="${label}">${rating}</button>`;
}

/** Everything that changes the goal itself, out of the way until it is wanted. */
export function changeForms(page: PageVisit, goal: Goal, unsent?: Unsent): Html {
  const { goals: text } = page.view.text.youngPage;
  const about = { goal: goal.id };
  const isOpen =
    ['goalReword', 'goalRaise', 'goalDrop'].some((does) => unsentOf({ does, about, unsent }) !== undefined) ||
    unsentOf({ does: 'goalAdd', about: { partOf: goal.id }, unsent }) !== undefined;
  return html`<details class="change"${isOpen && html` open`}><summary>${text.change}</summary>
${rewordForm(page, goal, unsent)}
${stepForm(page, goal, unsent)}
${raiseForm(page, goal, unsent)}
${dropForm(page, goal, unsent)}
</details>`;
}

/** Other words; those that stand are there to go on from. */
export function rewordForm(page: PageVisit, goal: Goal, unsent?: Unsent): Html {
  const { goals: text } = page.view.text.youngPage;
  const form = { does: 'goalReword', part: 'goals', about: { goal: goal.id }, button: text.text.button, unsent };
  const field = { name: 'text', label: text.text.label, hint: text.text.hint, value: goal.text };
  return foldedForm(page, text.reword, form, (fields) => fields.long(field));
}

function stepForm(page: PageVisit, goal: Goal, unsent?: Unsent): Html {
  const { goals: text } = page.view.text.youngPage;
  const form = { does: 'goalAdd', part: 'goals', about: { partOf: goal.id }, button: text.text.button, unsent };
  return foldedForm(page, text.addStep, form, (fields) =>
    fields.long({ name: 'text', label: text.stepLabel, rows: 2 }),
  );
}

/** "Hæv baren": the goal goes on, in these words and to this number. */
export function raiseForm(page: PageVisit, goal: Goal, unsent?: Unsent): Html {
  const { goals: text, none } = page.view.text.youngPage;
  const form = { does: 'goalRaise', part: 'goals', about: { goal: goal.id }, button: text.raise.button, unsent };
  const target = goal.target === undefined ? undefined : String(goal.target);
  return foldedForm(
    page,
    text.raise.label,
    form,
    (fields) => html`${fields.long({ name: 'text', label: text.raise.text, value: goal.text })}
${fields.choice({ name: 'target', label: text.target, value: target }, ratingChoices, none)}`,
  );
}

/** Away with it, and why. */
function dropForm(page: PageVisit, goal: Goal, unsent?: Unsent): Html {
  const { drop: text } = page.view.text.youngPage.goals;
  const form = {
    does: 'goalDrop',
    part: 'goals',
    about: { goal: goal.id },
    button: text.button,
    look: 'grave',
    unsent,
  } as const;
  return foldedForm(page, text.label, form, (fields) => fields.long({ name: 'note', label: text.note, rows: 2 }));
}
