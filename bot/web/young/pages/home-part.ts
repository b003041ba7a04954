import { comingMeeting } from '../../../../services/pathway/meeting.ts';
import { openActions } from '../../../../services/pathway/state.ts';
import { youngPersonId } from '../../../../services/pathway/young-person.ts';
import type { Picture } from '../../page-assets.ts';
import { type Html, html } from '../../template.ts';
import { notedSignature } from './noted-signature.ts';
import type { PagePart, PageVisit } from './page-part.ts';
import { picture, typed } from './page-pieces.ts';
import { spokenDay, spokenMoment } from './spoken-time.ts';
import { talkBox, talkLink } from './talk-box.ts';
import { waitingAgreement } from './waiting-agreement.ts';

/** Where the young person begins: what matters now, somebody to talk to, and the way to everything else. */
export const homePart: PagePart = {
  name: 'home',
  show: (page, unsent) => {
    const { home } = page.view.text.youngPage;
    const now = [
      ...agreementNow(page),
      ...notedSignature(page),
      ...adultNow(page),
      ...meetingNow(page),
      ...promiseNow(page),
    ];
    const items = now.map((item) => html`<li class="card first">${item}</li>\n`);
    return {
      title: home.title,
      body: html`<h1>${home.title}</h1>
${talkLink(page)}
<h2>${home.now}</h2>
${now.length === 0 ? html`<p>${home.nothing}</p>` : html`<ul class="cards">${items}</ul>`}
${talkBox(page, unsent)}
<h2>${home.more}</h2>
<nav aria-label="${home.more}"><ul class="links">${links(page)}</ul></nav>`,
    };
  },
};

/** An agreement that only waits for the young person's answer, and others'. */
function agreementNow({ view, state, isShort }: PageVisit): Html[] {
  const waiting = waitingAgreement(view, state);
  if (!waiting) return [];
  const { agreement } = view.text.youngPage.home;
  return [
    html`${isShort && picture('agreement')}<h3>${agreement.heading}</h3><p>${agreement.text(spokenDay(view, waiting.expiresOn))}</p><p><a class="button" href="?at=agreement">${agreement.link}</a></p>`,
  ];
}

/** That the chosen adult has said no thanks, until there is another or none. */
function adultNow({ view, state: { chosenAdult }, isShort }: PageVisit): Html[] {
  if (chosenAdult?.declinedAt === undefined) return [];
  const { adult } = view.text.youngPage.home;
  return [
    html`${isShort && picture('adult')}<h3>${adult.heading}</h3><p>${adult.text}</p><p><a href="?at=adult">${adult.link}</a></p>`,
  ];
}

function meetingNow({ view, state, isShort }: PageVisit): Html[] {
  const meeting = comingMeeting(state, view.now);
  if (!meeting) return [];
  const { home, meeting: text } = view.text.youngPage;
  const place = meeting.place !== undefined && html`<br><span dir="auto">${meeting.place}</span>`;
  const when = meeting.status === 'underWay' ? text.now : spokenMoment(view, meeting.at);
  return [
    html`${isShort && picture('meeting')}<h3>${home.meeting.heading}</h3><p><span class="strong">${when}</span>${place}</p><p><a href="?at=meeting">${home.meeting.link}</a></p>`,
  ];
}

/** The first thing that the young person has promised and not done. */
function promiseNow(page: PageVisit): Html[] {
  const { view, state } = page;
  const [first] = openActions(state).filter(({ responsible }) => responsible?.person === youngPersonId);
  if (!first) return [];
  const { home, promises } = view.text.youngPage;
  return [
    html`${page.isShort && picture('promises')}<h3>${home.promise.heading}</h3>${typed(page, first.title)}<p>${promises.before(spokenDay(view, first.deadline))}</p><p><a href="?at=promises">${home.promise.link}</a></p>`,
  ];
}

const parts = [
  'meeting',
  'goals',
  'promises',
  'people',
  'agreement',
  'adult',
  'shared',
  'mine',
] as const satisfies readonly Picture[];

function links({ view }: PageVisit): Html[] {
  const names = view.text.youngPage.home.links;
  return parts.map((part) => html`<li><a href="?at=${part}">${picture(part)} <span>${names[part]}</span></a></li>\n`);
}
