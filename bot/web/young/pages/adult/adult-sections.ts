import { kindName } from '../../../../../cards/views/meetings/meeting-parts.ts';
import { today } from '../../../../../cards/views/parts.ts';
import { comingMeeting } from '../../../../../services/pathway/meeting.ts';
import { type Action, isOverdue } from '../../../../../services/pathway/state.ts';
import { type Html, html } from '../../../template.ts';
import type { PageVisit } from '../page-part.ts';
import { badge, cards, typed } from '../page-pieces.ts';
import { spokenDay, spokenMoment } from '../spoken-time.ts';

/** The next meeting: what, when and where; not what will be talked about. */
export function meetingSection({ view, state, desk }: PageVisit): Html {
  const { meeting: text } = view.text.youngAdult.own;
  const next = comingMeeting(state, view.now);
  if (!next) return html`<h2>${text.heading}</h2><p>${text.none}</p>`;
  return html`<h2>${text.heading}</h2>
<section class="card first"><p class="strong">${kindName(view, next.kind, desk.models.get(state.model))}</p>
<dl class="facts"><dt>${text.when}</dt><dd>${spokenMoment(view, next.at)}</dd>
<dt>${text.place}</dt><dd dir="auto">${next.place ?? (state.hidden.places ? text.placeKept : text.noPlace)}</dd></dl>
<p>${text.come}</p></section>`;
}

/** The goals that the young person is on the way to and has reached. What was put away, and why, is theirs. */
export function goalsSection(page: PageVisit): Html {
  const { goals: text } = page.view.text.youngAdult.own;
  const goals = [...page.state.goals.values()].filter(({ status }) => status !== 'dropped');
  const items = goals.map(
    (goal) => html`${goal.status === 'reached' && badge(text.reached, 'good')}${typed(page, goal.text)}`,
  );
  return html`<h2>${text.heading}</h2>${cards(items, text.none)}`;
}

/** Who has promised what by when, and whether it was done. What nobody has promised is no promise. */
export function promisesSection(page: PageVisit): Html {
  const { promises: text } = page.view.text.youngAdult.own;
  const promised = [...page.state.actions.values()].filter(
    ({ status, responsible }) => status !== 'dropped' && responsible !== undefined,
  );
  const items = promised
    .toSorted((a, b) => a.deadline.localeCompare(b.deadline))
    .map((action) => promise(page, action));
  return html`<h2>${text.heading}</h2>${cards(items, text.none)}`;
}

function promise(page: PageVisit, action: Action): Html {
  const { view } = page;
  const { promises: text } = view.text.youngAdult.own;
  const who = view.name(action.responsible?.person ?? action.addedBy);
  const isLate = isOverdue(action, today(view)) && badge(text.late, 'late');
  return html`${action.status === 'done' ? badge(text.done, 'good') : isLate}
${typed(page, action.title)}
<p>${text.by(who, spokenDay(view, action.deadline))}</p>`;
}
