/**
 * What both chat clients of the demo have in common: the page asks for its parts whenever something has changed, and puts in
 * what is new. A card that is edited changes in its place.
 */
const { platform, person, room } = JSON.parse(document.getElementById('state').textContent);
/** One browser window: a form opens in the window in which it was asked for. */
const windowId = crypto.randomUUID();
const items = document.getElementById('items');
const news = document.getElementById('news');
const shown = new Map();
/** Heights within which somebody counts as reading the newest. */
const nearBottomPx = 120;
const flashMs = 2400;

let hooks = { drawn() {}, modal() {} };
let refreshing;
let again = false;

/** Sends something that this person does, and shows what came of it. */
export async function send(what, body) {
  const reply = await fetch(`/${platform}/${what}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...body, person, room, window: windowId }),
  });
  const answer = reply.ok ? await reply.json() : {};
  await refresh();
  return answer;
}

/** The address of something that this person's client asks for. */
export function address(what, query = {}) {
  return `/${platform}/${what}?${new URLSearchParams({ ...query, person, room, window: windowId })}`;
}

/** Asks for the page's parts; while that is under way, once more afterwards. */
export function refresh() {
  if (refreshing) again = true;
  refreshing ??= load().finally(() => {
    refreshing = undefined;
    if (!again) return;
    again = false;
    return refresh();
  });
  return refreshing;
}

/** A button that is waiting for its answer cannot be pressed again. */
export async function whileBusy(button, work) {
  button.disabled = true;
  button.setAttribute('aria-busy', 'true');
  try {
    return await work();
  } finally {
    button.disabled = false;
    button.removeAttribute('aria-busy');
  }
}

/** Starts the client. `drawn` is told of each message that was put in; `modal` of the form that stands open, or of none. */
export function start(clientHooks) {
  hooks = { ...hooks, ...clientHooks };
  for (const item of items.children) hooks.drawn(item);
  document.querySelector('#rooms [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  const line = new EventSource('/live');
  line.addEventListener('message', refresh);
  line.addEventListener('open', refresh);
}

async function load() {
  const reply = await fetch(address('state'));
  if (!reply.ok) return;
  const parts = await reply.json();
  replace(document.getElementById('rooms'), parts.rooms);
  replace(document.getElementById('heading'), parts.heading);
  showItems(parts.items);
  hooks.modal(parts.modal);
}

function replace(place, html) {
  if (place.shown === html) return;
  if (place.shown !== undefined || place.innerHTML.trim() === '') place.innerHTML = html;
  place.shown = html;
}

function showItems(next) {
  const isFirst = shown.size === 0;
  const wasAtBottom = items.scrollHeight - items.scrollTop - items.clientHeight < nearBottomPx;
  const ids = new Set(next.map(({ id }) => id));
  for (const item of [...items.children]) if (!ids.has(item.id)) item.remove();
  let newest;
  for (const [index, { id, html }] of next.entries()) {
    const known = document.getElementById(id);
    if (known && (shown.get(id) === html || (isFirst && shown.get(id) === undefined))) {
      place(known, index);
    } else if (known) {
      redraw(known, html);
      place(known, index);
      flash(known, 'Et kort er ændret.');
    } else {
      newest = document.createElement('li');
      newest.id = id;
      newest.innerHTML = html;
      place(newest, index);
      hooks.drawn(newest);
      if (!isFirst) flash(newest, 'Ny besked.');
    }
    shown.set(id, html);
  }
  for (const id of shown.keys()) if (!ids.has(id)) shown.delete(id);
  if (newest && (wasAtBottom || newest.querySelector('.own'))) newest.scrollIntoView({ block: 'nearest' });
}

function place(item, index) {
  if (items.children[index] !== item) items.insertBefore(item, items.children[index] ?? null);
}

/** Keeps the focus on the same button where the card still has it. */
function redraw(item, html) {
  const focused = item.contains(document.activeElement) ? document.activeElement : undefined;
  const key = focused?.dataset.actionId;
  item.innerHTML = html;
  hooks.drawn(item);
  if (focused) (item.querySelector(`[data-action-id="${CSS.escape(key ?? '')}"]`) ?? items).focus();
}

function flash(item, said) {
  item.classList.add('changed');
  setTimeout(() => item.classList.remove('changed'), flashMs);
  news.textContent = said;
}

function type(text) {
  const typed = document.getElementById('typed');
  typed.value = '';
  if (text.trim() !== '') send('type', { text });
  typed.focus();
}

document.getElementById('composer').addEventListener('submit', (event) => {
  event.preventDefault();
  type(document.getElementById('typed').value);
});
document.getElementById('composer').addEventListener('click', (event) => {
  const text = event.target.closest('[data-type]')?.dataset.type;
  if (text !== undefined) type(text);
});
document.getElementById('person').addEventListener('change', (event) => event.target.form.submit());
