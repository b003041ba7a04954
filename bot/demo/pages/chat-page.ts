import { escapeHtml } from '../../../cards/render/html.ts';
import { workingWords } from '../../../cards/text/command-words.ts';
import { townName } from '../town/staff.ts';
import { chatStyle } from './chat-style.ts';
import type { ChatPerson, ChatRoom, ChatView } from './chat-view.ts';
import { layout, type Page } from './layout.ts';

const clients = {
  slack: {
    name: 'Slack',
    prefix: '/vejviser ',
    direct: 'Beskeder fra Vejviser',
    rooms: 'Private kanaler',
    placeholder: 'Skriv en besked – eller /vejviser og et ord',
  },
  teams: {
    name: 'Teams',
    prefix: '',
    direct: 'Chat med Vejviser',
    rooms: 'Kanaler',
    placeholder: 'Skriv et ord til Vejviser',
  },
} as const;

/** The parts of the page that change while it is open. */
export interface ChatFragments {
  readonly rooms: string;
  readonly heading: string;
  readonly items: ChatView['items'];
  readonly modal: ChatView['modal'] | null;
}

export function chatFragments(view: ChatView): ChatFragments {
  return { rooms: roomsHtml(view), heading: headingHtml(view), items: view.items, modal: view.modal ?? null };
}

/** The whole page, complete without any script; scripts keep it up to date and send what is clicked. */
export function chatPage(view: ChatView, more: Pick<Page, 'libraries' | 'style'> = {}): string {
  const { platform, me, room } = view;
  const { name } = clients[platform];
  const { rooms, heading, items } = chatFragments(view);
  const body = `<a class="skip" href="#items">Gå til beskederne</a>
<header class="bar">
<a class="home" href="/">Vejviser-demo</a>
<form class="who" method="get" action="/${platform}">
<label for="person">Du er</label>
<select id="person" name="person">${view.people.map((person) => personOption(person, me)).join('')}</select>
<noscript><button>Skift</button></noscript>
</form>
</header>
<div class="client">
<nav aria-label="Kanaler"><p class="town"><strong>${escapeHtml(townName)}</strong><span>${name}, som ${escapeHtml(me.name)} ser det</span></p><div id="rooms">${rooms}</div></nav>
<main>
<header id="heading">${heading}</header>
<ol id="items" aria-label="Beskeder" tabindex="-1">${items.map(({ id, html }) => `<li id="${id}">${html}</li>`).join('')}</ol>
<p id="news" class="hidden" role="status"></p>
${composerHtml(view)}
</main>
</div>
<dialog id="modal" aria-label="Formular"></dialog>`;
  const state = { platform, person: me.handle, room: room.id };
  return layout({
    title: `${room.name} – ${name} – Vejviser-demo`,
    kind: `chat ${platform}`,
    body: `${body}\n<script type="application/json" id="state">${JSON.stringify(state).replaceAll('<', '\\u003c')}</script>`,
    style: `${chatStyle}${more.style ?? ''}`,
    modules: [`/browser/${platform}.js`],
    libraries: more.libraries ?? [],
  });
}

/** A lock; drawn, since not every machine has pictures among its letters. */
const lockHtml =
  '<svg class="lock" viewBox="0 0 16 16" width="13" height="13" aria-hidden="true"><path fill="currentColor" d="M4 7V5a4 4 0 0 1 8 0v2h.5a.5.5 0 0 1 .5.5v6a.5.5 0 0 1-.5.5h-9a.5.5 0 0 1-.5-.5v-6a.5.5 0 0 1 .5-.5H4Zm1.5 0h5V5a2.5 2.5 0 0 0-5 0v2Z"/></svg> ';

function personOption(person: ChatPerson, me: ChatPerson): string {
  const selected = person.handle === me.handle ? ' selected' : '';
  return `<option value="${person.handle}"${selected}>${escapeHtml(`${person.name} – ${person.does}`)}</option>`;
}

function roomsHtml({ platform, rooms, room, me }: ChatView): string {
  const link = (other: ChatRoom): string => {
    const current = other.id === room.id ? ' aria-current="page"' : '';
    const query = new URLSearchParams({ person: me.handle, room: other.id });
    const archived = other.archived ? ' <small>(arkiveret)</small>' : '';
    const sign = other.kind === 'room' ? lockHtml : '';
    return `<li><a href="/${platform}?${escapeHtml(query.toString())}" data-room="${escapeHtml(other.id)}"${current}>${sign}${escapeHtml(other.name)}${archived}</a></li>`;
  };
  const direct = rooms.filter(({ kind }) => kind === 'direct');
  const channels = rooms.filter(({ kind }) => kind === 'room');
  const none = '<li class="none">Ingen endnu. Et rum dukker op her, når du bliver en del af et forløb.</li>';
  const { direct: directTitle, rooms: roomsTitle } = clients[platform];
  return `<h2>${roomsTitle}</h2><ul>${channels.map(link).join('') || none}</ul><h2>${directTitle}</h2><ul>${direct.map(link).join('')}</ul>`;
}

function headingHtml({ room, members }: ChatView): string {
  const who = members.map(escapeHtml).join(', ');
  const people =
    room.kind === 'direct'
      ? '<p>Kun du kan se, hvad der står her.</p>'
      : `<details><summary>${members.length} ${members.length === 1 ? 'medlem' : 'medlemmer'}</summary><p>${who}</p></details>`;
  return `<h1>${escapeHtml(room.name)}</h1>${room.archived ? '<p>Kanalen er arkiveret.</p>' : people}`;
}

/** What can be typed, with the words that one may not remember as buttons. */
function composerHtml({ platform, room }: ChatView): string {
  const { prefix, placeholder } = clients[platform];
  const place = room.kind === 'room' ? 'room' : 'personal';
  const words = workingWords
    .filter(({ places }) => places.some((candidate) => candidate === place))
    .map(({ da }) => `<button type="button" data-type="${prefix}${da}">${prefix}${da}</button>`);
  return `<form id="composer" autocomplete="off">
<div class="words" role="group" aria-label="Ord, som Vejviser kender">${words.join('')}</div>
<div class="line"><label class="hidden" for="typed">Skriv her</label><input id="typed" name="text" maxlength="12000" placeholder="${placeholder}"><button>Send</button></div>
</form>`;
}
