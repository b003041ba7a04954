import type { Goal } from '../../../../services/pathway/state.ts';
import { youngPersonId } from '../../../../services/pathway/young-person.ts';
import { type Html, html, type Part } from '../../template.ts';
import { deedForm } from './deed-form.ts';
import { changeForms, raiseForm, rateForm, rewordForm } from './goal-forms.ts';
import type { PagePart, PageVisit, Unsent } from './page-part.ts';
import { badge, typed } from './page-pieces.ts';

type Shown = Parameters<PagePart['show']>[1];

/** A goal that the young person is on the way to: their words, how far they are, the steps, and what can be done with it. */
export function activeGoalCard(page: PageVisit, goal: Goal, steps: readonly Goal[], unsent: Shown): Html {
  const { goals: text } = page.view.text.youngPage;
  const { isShort } = page;
  return html`<div class="goal">${typed(page, goal.text)}</div>${wordedBy(page, goal)}
${!isShort && html`<p class="quiet">${text.topics[goal.topic]}</p>${scale(page, goal)}`}
${rateForm(page, goal, unsent)}
${reachForm(page, goal, unsent)}
${steps.length > 0 && html`<p class="strong">${text.steps}</p><ul class="steps">${steps.map((step) => html`<li>${stepLine(page, step, unsent)}</li>\n`)}</ul>`}
${!isShort && changeForms(page, goal, unsent)}`;
}

/** A goal that has been reached: the bar can be raised. */
export function reachedGoalCard(page: PageVisit, goal: Goal, unsent: Shown): Html {
  const { goals: text } = page.view.text.youngPage;
  return html`${badge(text.reached, 'good')}
${typed(page, goal.text)}${wordedBy(page, goal)}
${!page.isShort && raiseForm(page, goal, unsent)}`;
}

/** From where, by now, to where; and how often the bar was raised. */
function scale({ view }: PageVisit, { start, rated, target, raised }: Goal): Html {
  const { goals: text } = view.text.youngPage;
  const known = [
    { name: text.scale.start, value: start },
    { name: text.scale.now, value: rated },
    { name: text.scale.target, value: target },
  ].flatMap(({ name, value }) => (value === undefined ? [] : [html`<div><dt>${name}</dt><dd>${value}</dd></div>`]));
  return html`${known.length > 0 && html`<dl class="scale">${known}</dl>`}${raised > 0 && html`<p>${text.raised(raised)}</p>`}`;
}

/** Whose words it is, where somebody has written them for the young person, or over theirs. */
function wordedBy({ view }: PageVisit, { wordedBy: person, rewordedAt }: Goal): Part {
  const { reworded, noted } = view.text.youngPage.goals;
  if (person === youngPersonId) return false;
  return html`<p>${(rewordedAt === undefined ? noted : reworded)(view.name(person))}</p>`;
}

function stepLine(page: PageVisit, step: Goal, unsent: Shown): Html {
  const { goals: text } = page.view.text.youngPage;
  const words = html`${typed(page, step.text)}${wordedBy(page, step)}`;
  if (step.status === 'reached') return html`${badge(text.reached, 'good')}${words}`;
  return html`${words}${reachForm(page, step, unsent)}${!page.isShort && rewordForm(page, step, unsent)}`;
}

function reachForm(page: PageVisit, goal: Goal, unsent?: Unsent): Html {
  const { goals: text } = page.view.text.youngPage;
  const about = { goal: goal.id };
  return deedForm(page, {
    does: 'goalReach',
    part: 'goals',
    about,
    button: text.reach,
    of: goal.text,
    look: 'second',
    unsent,
  });
}
