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
    window.location.assign(action.url);
    return;
  }
  const { verb, data = {} } = action;
  if (verb === undefined) return;
  item.setAttribute('aria-busy', 'true');
  await send('click', { item: item.id, verb, data });
  item.removeAttribute('aria-busy');
}

start({ drawn: draw });
