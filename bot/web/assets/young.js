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
