import { hasEducationGoal } from '../../../../cards/views/plan/goal-item.ts';
import { actionTopics } from '../../../../services/pathway/events.ts';
import type { Goal } from '../../../../services/pathway/state.ts';
import { type Html, html } from '../../template.ts';
import { type DeedForm, deedForm, foldedForm } from './deed-form.ts';
import type { Field, FieldChoice } from './form-fields.ts';
import { activeGoalCard, reachedGoalCard } from './goal-card.ts';
import { ratingChoices } from './goal-forms.ts';
import type { PagePart, PageVisit, Unsent } from './page-part.ts';
import { cards, partHeading, typed } from './page-pieces.ts';

/** The young person's goals in their own words, and everything that they can do with them. */
export const goalsPart: PagePart = {
  name: 'goals',
  show: (page, unsent) => {
    const { goals: text } = page.view.text.youngPage;
    const all = [...page.state.goals.values()];
    const whole = all.filter(({ partOf }) => partOf === undefined);
    const active = whole.filter(({ status }) => status === 'active');
    const reached = whole.filter(({ status }) => status === 'reached');
    return {
      title: text.title,
      body: html`${partHeading(page, text.title, 'goals')}
${!page.isShort && html`<p>${text.intro}</p>`}
${!hasEducationGoal(page.state) && askEducation(page, unsent)}
${cards(
  active.map((goal) => activeGoalCard(page, goal, stepsOf(all, goal), unsent)),
  text.none,
)}
${addForm(page, unsent)}
${
  reached.length > 0 &&
  html`<h2>${text.reachedHeading}</h2>${cards(
    reached.map((goal) => reachedGoalCard(page, goal, unsent)),
    '',
  )}`
}
${!page.isShort && dropped(page, all)}`,
    };
  },
};

const stepsOf = (all: readonly Goal[], goal: Goal) =>
  all.filter(({ partOf, status }) => partOf === goal.id && status !== 'dropped');

/** The model always asks what the young person wants with education or employment, as long as there is no such goal. */
function askEducation(page: PageVisit, unsent?: Unsent): Html {
  const { goals: text } = page.view.text.youngPage;
  const form: DeedForm = {
    does: 'goalAdd',
    part: 'goals',
    about: { partOf: '', ask: 'education' },
    button: text.text.button,
    unsent,
  };
  const topics = (['education', 'employment'] as const).map((value) => ({ value, label: text.topics[value] }));
  return html`<section class="card first" aria-labelledby="ask"><h2 id="ask">${text.ask.heading}</h2>
${!page.isShort && html`<p>${text.ask.text}</p>`}
${newGoal(page, form, topics)}</section>`;
}

function addForm(page: PageVisit, unsent?: Unsent): Html {
  const { goals: text } = page.view.text.youngPage;
  const form: DeedForm = {
    does: 'goalAdd',
    part: 'goals',
    about: { partOf: '', ask: '' },
    button: text.text.button,
    unsent,
  };
  const topics = actionTopics.map((value) => ({ value, label: text.topics[value] }));
  return foldedForm(page, text.add, form, newGoalFields(page, topics));
}

const newGoal = (page: PageVisit, form: DeedForm, topics: readonly FieldChoice[]) =>
  deedForm(page, form, newGoalFields(page, topics));

/** What it is, what it is about, and, for whoever wants to read so much, where one is and wants to get to. */
function newGoalFields({ view, isShort }: PageVisit, topics: readonly FieldChoice[]): Parameters<typeof deedForm>[2] {
  const { goals: text, none } = view.text.youngPage;
  const words: Field = { name: 'text', label: text.text.label, hint: isShort ? undefined : text.text.hint };
  return (fields) => html`${fields.long(words)}
${fields.choice({ name: 'topic', label: text.topic }, topics, none)}
${
  !isShort &&
  html`${fields.choice({ name: 'start', label: text.start }, ratingChoices, none)}
${fields.choice({ name: 'target', label: text.target }, ratingChoices, none)}`
}`;
}

function dropped(page: PageVisit, all: readonly Goal[]): Html | false {
  const { goals: text } = page.view.text.youngPage;
  const gone = all.filter(({ status }) => status === 'dropped');
  const items = gone.map((goal) => html`${typed(page, goal.text)}<p class="quiet">${text.why(goal.note ?? '')}</p>`);
  return items.length > 0 && html`<details><summary>${text.dropped}</summary>${cards(items, '')}</details>`;
}
