import type { Agreement, AgreementPromise } from '../../../../../services/pathway/agreement.ts';
import { type Html, html, type Part } from '../../../template.ts';
import type { PageVisit } from '../page-part.ts';
import { badge } from '../page-pieces.ts';
import { spokenDay } from '../spoken-time.ts';
import { type Change, goalChange, promiseChange, removedFrom } from './agreement-change.ts';

/**
 * What is agreed, each word of it: nobody should sign what they have not read, so nothing is cut, however long it is. What differs from
 * the version `before` is marked, and says what stood there.
 */
export function agreementContent(page: PageVisit, agreement: Agreement, before?: Agreement): Html {
  const { youngAgreement: text } = page.view.text;
  const goals = agreement.text.goals.map((goal) => {
    const change = goalChange(before, goal);
    return html`<li class="card">${mark(page, change)}${quote(goal.text)}${old(page, change, quote)}</li>\n`;
  });
  const promises = agreement.text.promises.map((promise) => {
    const change = promiseChange(before, promise);
    return html`<li class="card">${mark(page, change)}${kept(page, promise)}${promised(page, promise)}${old(page, change, (was) => promised(page, was))}</li>\n`;
  });
  return html`<h3>${text.goals}</h3>
<ul class="cards">${goals}</ul>
<h3>${text.promises}</h3>
<ul class="cards">${promises}</ul>
${before && removed(page, before, agreement)}
${before && custodian(page, before, agreement)}`;
}

function mark({ view }: PageVisit, change: Change<unknown>): Part {
  const { marks } = view.text.youngAgreement;
  if (change === 'same') return false;
  return html`<p>${badge(change === 'added' ? marks.added : marks.changed)}</p>`;
}

function old<T>({ view }: PageVisit, change: Change<T>, show: (was: T) => Html): Part {
  if (change === 'same' || change === 'added') return false;
  return html`<div class="quiet"><p>${view.text.youngAgreement.before}</p>${show(change.was)}</div>`;
}

/** The young person's own words. */
function quote(text: string): Html {
  return html`<p class="typed" dir="auto">${text}</p>`;
}

/** Who has promised what, by when. */
export function promised({ view }: PageVisit, { title, responsible, deadline }: AgreementPromise): Html {
  const { youngAgreement: text } = view.text;
  return html`<p class="strong">${view.name(responsible)}</p>${quote(title)}<p>${text.by(spokenDay(view, deadline))}</p>`;
}

function kept({ state, view }: PageVisit, { action }: AgreementPromise): Part {
  const isDone = state.actions.get(action)?.status === 'done';
  return isDone && html`<p>${badge(view.text.youngAgreement.kept, 'good')}</p>`;
}

function removed(page: PageVisit, before: Agreement, agreement: Agreement): Part {
  const { youngAgreement: text } = page.view.text;
  const { goals, promises } = removedFrom(before, agreement);
  if (goals.length + promises.length === 0) return false;
  const items = [...goals.map((goal) => quote(goal.text)), ...promises.map((promise) => promised(page, promise))];
  return html`<h3>${text.removed}</h3>
<ul class="cards">${items.map((item) => html`<li class="card quiet"><p>${badge(text.marks.removed)}</p>${item}</li>\n`)}</ul>`;
}

function custodian({ view }: PageVisit, { text: before }: Agreement, { text: after }: Agreement): Part {
  const { youngAgreement: text } = view.text;
  const [was, is] = [before.custodianSigns === true, after.custodianSigns === true];
  return was !== is && html`<p>${is ? text.custodianAdded : text.custodianRemoved}</p>`;
}
