import { DateTime } from 'luxon';
import { kindName, startOf } from '../../../../cards/views/meetings/meeting-parts.ts';
import {
  type AgendaPoint,
  agendaOf,
  comingMeeting,
  completedMeetings,
  endOf,
  type Meeting,
  meetingDay,
  openMeetings,
} from '../../../../services/pathway/meeting.ts';
import { youngPersonId } from '../../../../services/pathway/young-person.ts';
import { type Html, html } from '../../template.ts';
import { deedForm } from './deed-form.ts';
import type { PagePart, PageVisit, Unsent } from './page-part.ts';
import { cards, partHeading, typed } from './page-pieces.ts';
import { spokenDay, spokenMoment } from './spoken-time.ts';

/** The next meeting, and what the young person wants to talk about there. */
export const meetingPart: PagePart = {
  name: 'meeting',
  show: (page, unsent) => {
    const { meeting: text } = page.view.text.youngPage;
    const next = comingMeeting(page.state, page.view.now);
    return {
      title: text.title,
      body: html`${partHeading(page, text.title, 'meeting')}
${next ? nextMeeting(page, next, unsent) : html`<p>${text.none}</p>`}
${!page.isShort && html`${otherMeetings(page, next)}${lastMeeting(page)}`}`,
    };
  },
};

function nextMeeting(page: PageVisit, meeting: Meeting, unsent?: Unsent): Html {
  const { meeting: text } = page.view.text.youngPage;
  const points = agendaOf(meeting);
  const mine = points
    .filter(({ from }) => from === 'youngPerson')
    .map((point) => ownPoint(page, meeting, point, unsent));
  const theirs = points
    .filter(({ from }) => from === 'team')
    .map((point) => html`${typed(page, point.text)}<p class="quiet">${text.from(page.view.name(point.by))}</p>`);
  const add = { does: 'pointAdd', part: 'meeting', about: { meeting: meeting.id }, button: text.add.button, unsent };
  return html`<section class="card first">${meetingFacts(page, meeting)}</section>
<h2>${text.mine}</h2>
${cards(mine, text.mineNone)}
${deedForm(page, add, (fields) => fields.long({ name: 'text', label: text.add.label, hint: page.isShort ? undefined : text.add.hint }))}
${!page.isShort && html`<h2>${text.theirs}</h2>${cards(theirs, text.theirsNone)}`}`;
}

function meetingFacts({ view, state, desk, isShort }: PageVisit, meeting: Meeting): Html {
  const { meeting: text } = view.text.youngPage;
  const began = meeting.status === 'underWay' || startOf(view, meeting) <= view.now;
  const isOver = DateTime.fromISO(endOf(meeting)) < view.now;
  const length = text.lasts(view.text.forms.hoursAndMinutes(meeting.minutes));
  return html`<h2>${kindName(view, meeting.kind, desk.models.get(state.model))}</h2>
${began && html`<p class="strong">${isOver ? text.over : text.now}</p>`}
<dl class="facts"><dt>${text.when}</dt><dd>${spokenMoment(view, meeting.at)}${!isShort && html`<br><span class="more">${length}</span>`}</dd>
<dt>${text.place}</dt><dd dir="auto">${meeting.place ?? text.noPlace}</dd></dl>`;
}

function ownPoint(page: PageVisit, { id: meeting }: Meeting, point: AgendaPoint, unsent?: Unsent): Html {
  const { view } = page;
  const { meeting: text } = view.text.youngPage;
  const noted = point.by !== youngPersonId && html`<p class="quiet">${text.noted(view.name(point.by))}</p>`;
  const about = { meeting, point: point.id };
  return html`${typed(page, point.text)}${noted}${deedForm(page, { does: 'pointDrop', part: 'meeting', about, button: text.drop, look: 'second', of: point.text, unsent })}`;
}

function otherMeetings({ view, state, desk }: PageVisit, next: Meeting | undefined): Html | false {
  const today = view.now.toISODate() ?? '';
  const others = openMeetings(state).filter(
    (meeting) => meeting.id !== next?.id && meetingDay(meeting, view.now) >= today,
  );
  if (others.length === 0) return false;
  const model = desk.models.get(state.model);
  const items = others.map(
    (meeting) => html`<li>${spokenMoment(view, meeting.at)}<br>${kindName(view, meeting.kind, model)}</li>`,
  );
  return html`<h2>${view.text.youngPage.meeting.others}</h2><ul class="plain">${items}</ul>`;
}

/** When they last met, and what they then said they would do. */
function lastMeeting(page: PageVisit): Html | false {
  const { view, state } = page;
  const last = completedMeetings(state).at(-1);
  if (!last?.completed) return false;
  const { meeting: text } = view.text.youngPage;
  const decided = [...state.actions.values()].filter(
    ({ meeting, status }) => meeting === last.id && status !== 'dropped',
  );
  const items = decided.map((action) => html`<li>${typed(page, action.title)}</li>`);
  return html`<h2>${text.last}</h2><p>${text.lastOn(spokenDay(view, last.completed.heldOn))}</p>
${items.length > 0 && html`<p>${text.decided}</p><ul class="plain">${items}</ul><p><a href="?at=promises">${view.text.youngPage.home.promise.link}</a></p>`}`;
}
