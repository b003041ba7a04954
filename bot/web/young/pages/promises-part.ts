import { today } from '../../../../cards/views/parts.ts';
import { type Action, isOverdue, openActions } from '../../../../services/pathway/state.ts';
import { youngPersonId } from '../../../../services/pathway/young-person.ts';
import { type Html, html } from '../../template.ts';
import { deedForm } from './deed-form.ts';
import type { PagePart, PageVisit, Unsent } from './page-part.ts';
import { badge, cards, partHeading, typed } from './page-pieces.ts';
import { spokenDay, spokenDayOf } from './spoken-time.ts';

/** Promises that were kept and are shown; older ones are the room's to remember. */
const shownDone = 10;

/** What the young person has promised, what others have promised them, and whether they did it. */
export const promisesPart: PagePart = {
  name: 'promises',
  show: (page, unsent) => {
    const { state, view, isShort } = page;
    const { promises: text } = view.text.youngPage;
    const open = openActions(state);
    const ofMine = ({ responsible }: Action) => responsible?.person === youngPersonId;
    const mine = open.filter(ofMine).map((action) => openCard(page, action, ownForm(page, action, unsent)));
    const others = open.filter((action) => action.responsible && !ofMine(action));
    const theirs = others.map((action) => openCard(page, action));
    const free = open
      .filter(({ responsible }) => !responsible)
      .map((action) => openCard(page, action, takeForm(page, action, unsent)));
    const done = doneActions(page).map((action) => doneCard(page, action));
    return {
      title: text.title,
      body: html`${partHeading(page, text.title, 'promises')}
<h2>${text.theirs}</h2>
${cards(theirs, text.theirsNone)}
<h2>${text.mine}</h2>
${cards(mine, text.mineNone)}
${free.length > 0 && !isShort && html`<h2>${text.free}</h2>${cards(free, '')}`}
${done.length > 0 && html`<h2>${text.kept}</h2>${cards(done, '')}`}`,
    };
  },
};

/** What was done, the newest first. */
function doneActions({ state }: PageVisit): Action[] {
  return [...state.actions.values()]
    .filter(({ status }) => status === 'done')
    .toSorted((a, b) => (b.ended?.at ?? '').localeCompare(a.ended?.at ?? ''))
    .slice(0, shownDone);
}

function openCard(page: PageVisit, action: Action, form?: Html): Html {
  const { view } = page;
  const { promises: text } = view.text.youngPage;
  const person = action.responsible?.person;
  const who = person !== undefined && person !== youngPersonId && text.who(view.name(person));
  const isLate = isOverdue(action, today(view));
  const isTaken = person !== undefined && badge(text.open);
  return html`${isLate ? badge(text.late, 'late') : isTaken}
${typed(page, action.title)}
<p>${who} ${text.before(spokenDay(view, action.deadline))}</p>
${form}`;
}

function ownForm(page: PageVisit, { id, title }: Action, unsent?: Unsent): Html {
  const { promises: text } = page.view.text.youngPage;
  const form = { does: 'promiseDone', part: 'promises', about: { action: id }, button: text.do, of: title, unsent };
  return deedForm(page, form);
}

function takeForm(page: PageVisit, { id, title }: Action, unsent?: Unsent): Html {
  const { promises: text } = page.view.text.youngPage;
  const about = { action: id };
  const form = {
    does: 'promiseTake',
    part: 'promises',
    about,
    button: text.take,
    of: title,
    look: 'second',
    unsent,
  } as const;
  return deedForm(page, form);
}

/** Who did it and when; after its day, that it was late as well. */
function doneCard(page: PageVisit, action: Action): Html {
  const { view } = page;
  const { promises: text } = view.text.youngPage;
  const by = action.ended?.by ?? action.addedBy;
  const day = spokenDayOf(view, action.ended?.at ?? action.addedAt);
  const said = by === youngPersonId ? text.youDidIt(day) : text.doneOn(view.name(by), day);
  return html`${badge(text.done, 'good')}
${typed(page, action.title)}
<p>${said}</p>`;
}
