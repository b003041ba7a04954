/**
 * Keeps the wall up to date: the page is told what has changed, and puts it in. When the line is gone it says so, shows nothing
 * any more after a while, and asks until there is something again. When the meeting is over, nothing of it stays in the page.
 */
const wall = document.getElementById('wall');
const lost = document.getElementById('lost');
/** The program gives a sign of life every 15 seconds. */
const silentMs = 40_000;
/** What is shown may be old for so long; then a room's screen must not show it any longer. */
const oldMs = 5 * 60_000;
const lookMs = 2000;
const askMs = 5000;
const askAgainMs = 20_000;

let source;
/** Whether the wall itself stands there, and not a sentence in place of it. */
let isShown = wall.dataset.follow === 'stream';
let heardAt = Date.now();

/** Says something under the wall; only when it is something else than before, so that it is read aloud once. */
function say(text) {
  if (lost.textContent !== text) lost.textContent = text;
}

function heard() {
  heardAt = Date.now();
}

/** A sentence in place of the wall. */
function replace(html) {
  source?.close();
  source = undefined;
  isShown = false;
  wall.innerHTML = html;
  say('');
}

function follow() {
  source?.close();
  source = new EventSource(location.href);
  source.addEventListener('wall', ({ data }) => {
    heard();
    isShown = true;
    wall.innerHTML = JSON.parse(data).html;
    say('');
  });
  source.addEventListener('beat', heard);
  source.addEventListener('lost', ({ data }) => say(JSON.parse(data) ? lost.dataset.lost : ''));
  source.addEventListener('over', ({ data }) => replace(JSON.parse(data).html));
  source.addEventListener('full', ({ data }) => {
    replace(JSON.parse(data).html);
    setTimeout(ask, askAgainMs);
  });
  source.addEventListener('error', () => {
    say(lost.dataset.lost);
    if (source?.readyState !== EventSource.CLOSED) return;
    source = undefined;
    setTimeout(ask, askMs);
  });
}

/** Asks for the page, as long as there is nobody who tells. */
async function ask() {
  try {
    const reply = await fetch(location.href, { headers: { accept: 'text/html' }, cache: 'no-store' });
    if (reply.ok) return follow();
    if (reply.status === 403 || reply.status === 404 || reply.status === 410) {
      const page = new DOMParser().parseFromString(await reply.text(), 'text/html');
      replace(page.getElementById('wall')?.innerHTML ?? '');
      if (reply.status !== 403) return;
    }
  } catch {
    // Nobody answers: once more.
  }
  setTimeout(ask, askAgainMs);
}

/** A line may be dead without anybody saying so, and a computer may have slept. */
function look() {
  const silent = Date.now() - heardAt;
  if (silent <= silentMs) return;
  if (isShown) say(lost.dataset.lost);
  if (isShown && silent > oldMs) {
    isShown = false;
    wall.replaceChildren();
    say(lost.dataset.hidden);
  }
  if (source?.readyState !== EventSource.OPEN) return;
  const before = heardAt;
  follow();
  heardAt = before;
}

if (wall.dataset.follow === 'ask') setTimeout(ask, askMs);
else follow();
setInterval(look, lookMs);
