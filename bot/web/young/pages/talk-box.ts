import { type Html, html } from '../../template.ts';
import { deedForm } from './deed-form.ts';
import type { PageVisit, Unsent } from './page-part.ts';
import { picture } from './page-pieces.ts';
import { spokenTime } from './spoken-time.ts';

/** Leads to where one can ask for somebody to talk to: it stands at the head of every page. */
export function talkLink({ view }: PageVisit): Html {
  return html`<p class="talk-link"><a href="#talk">${view.text.youngPage.talk.jump}</a></p>`;
}

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
    return html`<section class="talk" id="talk" aria-labelledby="talk-heading">${picture('talk')}
<h2 id="talk-heading">${talk.asked}</h2>
<p>${talk.since(spokenTime(view, asked))} ${talk.next(name)}</p>
${danger}</section>`;
  const form = deedForm(page, { does: 'talk', part: 'home', button: talk.button, unsent });
  return html`<section class="talk" id="talk" aria-labelledby="talk-heading">${picture('talk')}
<h2 id="talk-heading">${talk.heading}</h2>
<p>${!isShort && talk.press(name)} ${talk.only(name)}</p>
${form}
${danger}</section>`;
}
