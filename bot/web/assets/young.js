// The young person's pages work without this. With it, "hide" is quicker and leaves no way back, and a page that nobody looks
// at goes away by itself, also when the telephone has slept.

const leaving = document.querySelector('form[data-leave]');
const idleSeconds = Number(document.querySelector('main[data-idle-seconds]')?.dataset.idleSeconds);

leaving?.addEventListener('submit', (event) => {
  event.preventDefault();
  document.body.classList.add('away');
  navigator.sendBeacon(location.pathname, new URLSearchParams(new FormData(leaving)));
  // In the place of this page in the history, so that "back" does not lead to it.
  location.replace(leaving.dataset.leave);
});

/** Asks the server again, which by then asks for the code. Nothing stays on the screen meanwhile, and no form is sent anew. */
function goAway() {
  document.body.classList.add('away');
  location.replace(location.pathname + location.search);
}

if (idleSeconds > 0) {
  let touchedAt = Date.now();
  const look = () => {
    if (Date.now() - touchedAt >= idleSeconds * 1000) goAway();
  };
  for (const sign of ['pointerdown', 'keydown', 'scroll'])
    addEventListener(sign, () => {
      look();
      touchedAt = Date.now();
    });
  setInterval(look, 5000);
  document.addEventListener('visibilitychange', look);
}

// A page that the browser has kept is not the page as it is now: somebody may have logged out since.
addEventListener('pageshow', (event) => {
  if (event.persisted) goAway();
});

// What was said once is not said again when the page is loaded anew.
const address = new URL(location.href);
if (address.searchParams.has('said')) {
  address.searchParams.delete('said');
  address.hash = '';
  history.replaceState(history.state, '', address);
}

const reader = document.querySelector('button[data-read]');
const speech = globalThis.speechSynthesis;
/** What is read in one breath. */
const spoken = 'h1, h2, h3, p, li, dt, dd, label, legend, summary, button, blockquote';
/** What says nothing when it is heard: the row with this button, what is in a field, the numbers to press. */
const unspoken = '.reading, .numbers, .hide-words, select, textarea';

/** A voice of the device itself, in the page's language. Other voices would send what is read to whoever runs them. */
function ownVoice() {
  const { lang } = document.documentElement;
  return speech.getVoices().find((voice) => voice.localService && voice.lang.toLowerCase().split(/[-_]/)[0] === lang);
}

/** What stands on the page, as it is read: what is folded away is not. */
function sentences() {
  const found = new Map();
  const main = document.querySelector('main');
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { parentElement: parent } = node;
    if (!parent.checkVisibility() || parent.closest(unspoken)) continue;
    const whole = parent.closest(spoken) ?? main;
    found.set(whole, `${found.get(whole) ?? ''} ${node.data}`);
  }
  return [...found.values()].map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
}

function beSilent() {
  speech.cancel();
  reader.textContent = reader.dataset.read;
  delete reader.dataset.reading;
}

function readAloud() {
  const voice = ownVoice();
  if (!voice) return;
  const parts = sentences().map((text) =>
    Object.assign(new SpeechSynthesisUtterance(text), { voice, lang: voice.lang }),
  );
  parts.at(-1)?.addEventListener('end', beSilent);
  reader.textContent = reader.dataset.stop;
  reader.dataset.reading = '';
  for (const part of parts) speech.speak(part);
}

if (reader && speech) {
  // Browsers learn of the voices a little after the page.
  const look = () => {
    reader.hidden = !ownVoice();
  };
  look();
  speech.addEventListener?.('voiceschanged', look);
  reader.addEventListener('click', () => ('reading' in reader.dataset ? beSilent() : readAloud()));
  addEventListener('pagehide', () => speech.cancel());
}
