import { type Html, html } from '../../template.ts';
import { deedForm } from './deed-form.ts';
import type { PageVisit, Unsent } from './page-part.ts';
import { picture } from './page-pieces.ts';
import { spokenTime } from './spoken-time.ts';

/**
 * "I want to talk to someone", always at hand: what happens when it is pressed; once it has been, since when, and who knows. It is
 * read by people, not at once: whoever is in danger is told whom to call.
 */
export function talkBox(page: PageVisit, unsent?: Unsent): Html {
  const { view, state, isShort } = page;
  const { talk } = view.text.youngPage;
  const name = view.name(state.coordinator);
  const asked = state.talkWantedAt;
  const danger = html`<p>${talk.danger} <a href="tel:112">${talk.call}</a></p>`;
  if (asked !== undefined)
    return html`<section class="talk" aria-labelledby="talk">${picture('talk')}
<h2 id="talk">${talk.asked}</h2>
<p>${talk.since(spokenTime(view, asked))} ${talk.next(name)}</p>
${danger}</section>`;
  const form = deedForm(page, { does: 'talk', part: 'home', button: talk.button, unsent });
  return html`<section class="talk" aria-labelledby="talk">${picture('talk')}
<h2 id="talk">${talk.heading}</h2>
${!isShort && html`<p>${talk.press(name)}</p>`}
${form}
${danger}</section>`;
}
