import { idleMinutes } from '../../../services/young-access/link-rules.ts';
import type { Page } from '../page.ts';
import { type Html, html, type Part } from '../template.ts';
import { type Language, otherLanguage } from './young-language.ts';
import type { YoungKnock, YoungVisit } from './young-parts.ts';
import { isShort, otherReading } from './young-reading.ts';

/** A page goes away a little after the sign-in has run out, so that it then asks for the code. `young.css` knows it as well. */
export const idleSeconds = idleMinutes * 60 + 5;

/** What the frame takes from who is at the door. */
export type FrameKnock = Pick<YoungKnock, 'req' | 'language' | 'hideTo'>;

export interface Framed {
  readonly title: string;
  readonly body: Html;
  /** What the forms carry; without it the page can send nothing but "hide". */
  readonly formToken?: string | undefined;
  /** Somebody is signed in: the page can be left for good, and does not stay on the screen for longer than the sign-in holds. */
  readonly isSignedIn?: boolean;
  /** Our own files besides. */
  readonly styles?: readonly string[];
  readonly scripts?: readonly string[];
}

/**
 * What is around every page of the young person: away with it at once, the other language, log out. Works without JavaScript; with it
 * "hide" leaves no way back, and a page that nobody looks at goes away by itself. No name stands here, and not the link's token.
 */
export function youngPage({ req, language, hideTo }: FrameKnock, framed: Framed): Page {
  const { title, body, formToken, isSignedIn = false, styles = [], scripts = [] } = framed;
  const text = language.text.youngAccess;
  const other = otherLanguage(req, language);
  const idle = isSignedIn && html` data-idle-seconds="${idleSeconds}"`;
  return {
    locale: language.locale,
    title,
    kind: isShort(req) ? 'young less' : 'young',
    styles: ['page.css', 'young.css', ...(isSignedIn ? ['young-pages.css'] : []), ...styles],
    scripts: ['young.js', ...scripts],
    body: html`<header>
<form method="post" action="?" data-leave="${hideTo}">${formHead({ formToken }, 'hide')}<button class="leave">${text.hide}</button></form>
<a href="${other.href}" lang="${other.locale}" hreflang="${other.locale}">${text.otherLanguage}</a>
${isSignedIn && readingRow(req, language.text.youngPage.reading)}
</header>
<main id="young"${idle}>
${body}
</main>
${isSignedIn && html`<p class="gone"><a href="?">${text.show}</a></p>`}
${isSignedIn && html`<footer><form method="post" action="?">${formHead({ formToken }, 'signOut')}<button class="quiet">${text.signOut}</button></form></footer>`}`,
  };
}

/** More or less to read, and to hear it, where a script finds a voice. */
function readingRow(req: FrameKnock['req'], text: Language['text']['youngPage']['reading']): Html {
  return html`<p class="reading"><a class="button second" href="${otherReading(req)}">${isShort(req) ? text.all : text.less}</a>
<button type="button" class="second" data-read="${text.aloud}" data-stop="${text.stop}" hidden>${text.aloud}</button></p>`;
}

/** What each form begins with: what it wants done, and the sign that it is ours. */
export function formHead({ formToken }: { readonly formToken?: string | undefined }, wanted: string): Html {
  const token: Part = formToken !== undefined && html`<input type="hidden" name="form" value="${formToken}">`;
  return html`${token}<input type="hidden" name="do" value="${wanted}">`;
}

/** A page for somebody who is signed in. */
export function visitPage(visit: YoungVisit, framed: Omit<Framed, 'formToken' | 'isSignedIn'>): Page {
  return youngPage(visit, { ...framed, formToken: visit.formToken, isSignedIn: true });
}

/** A sentence with a heading, and one way on. */
export function noticeBody(
  { heading, text }: { readonly heading: string; readonly text: string },
  on?: { readonly href: string; readonly word: string },
): Html {
  return html`<h1>${heading}</h1>
<p>${text}</p>
${on && html`<p><a class="button" href="${on.href}">${on.word}</a></p>`}`;
}
