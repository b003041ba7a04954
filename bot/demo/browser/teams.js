/** The demo's own Teams client: draws Adaptive Cards, and sends their buttons as Teams does. */
import { send, start } from './chat.js';

const { AdaptiveCards } = window;
const hostConfig = new AdaptiveCards.HostConfig(JSON.parse(document.getElementById('host-config').textContent));

function draw(item) {
  const place = item.querySelector('.teams');
  if (!place) return;
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = hostConfig;
  card.onExecuteAction = (action) => press(item, action);
  card.parse(JSON.parse(place.querySelector('script').textContent));
  place.querySelector('.drawn').append(card.render());
}

async function press(item, action) {
  if (action instanceof AdaptiveCards.OpenUrlAction) {
    open(new URL(action.url, window.location.href));
    return;
  }
  const { verb, data = {} } = action;
  if (verb === undefined) return;
  item.setAttribute('aria-busy', 'true');
  await send('click', { item: item.id, verb, data });
  item.removeAttribute('aria-busy');
}

/** Another room is shown here, any other page beside this one. */
function open(url) {
  const { origin, pathname } = window.location;
  if (url.origin === origin && url.pathname === pathname) window.location.assign(url);
  else window.open(url, '_blank', 'noopener');
}

start({ drawn: draw });
