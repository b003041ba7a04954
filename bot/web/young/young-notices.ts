import type { Page } from '../page.ts';
import { type Html, html } from '../template.ts';
import { type FrameKnock, formHead, noticeBody, youngPage } from './young-frame.ts';

/** Why there is a sentence in place of a page, and the status that it is sent with. */
export const noticeStatus = { dead: 404, busy: 429, unavailable: 503, tooLarge: 413 } as const;
export type YoungNotice = keyof typeof noticeStatus;

/** What such a page is sent with besides. */
export const noticeHeaders = (notice: YoungNotice): Readonly<Record<string, string>> =>
  notice === 'busy' ? { 'retry-after': '60' } : {};

/** What stood in the address when somebody came back from elsewhere. */
export const returnNotices = ['signedOut', 'down', 'failed', 'other', 'otherTied', 'weak', 'tied'] as const;
export type ReturnNotice = (typeof returnNotices)[number];

/** A page with a sentence on it. It says nothing of anybody. */
export function noticePage(knock: FrameKnock, notice: YoungNotice): Page {
  const said = knock.language.text.youngAccess[notice];
  const isPassing = notice === 'busy' || notice === 'unavailable';
  const on = isPassing ? { href: '?', word: knock.language.text.youngAccess.again } : undefined;
  return youngPage(knock, { title: said.heading, body: html`${noticeBody(said, on)}${isPassing && danger(knock)}` });
}

/** Whom to call at once, where nothing can be asked for here. */
function danger({ language }: FrameKnock): Html {
  const { talk } = language.text.youngPage;
  return html`<p>${talk.danger} <a href="tel:112">${talk.call}</a></p>`;
}

/** What somebody reads who has just logged out. */
export function signedOutPage(knock: FrameKnock): Page {
  const said = knock.language.text.youngAccess.signedOut;
  return youngPage(knock, { title: said.heading, body: noticeBody(said, { href: '?', word: said.button }) });
}

/** What was written could not be stored, or was too much at once: it waits here, and goes out again at one press. */
export function notSentPage(
  knock: FrameKnock,
  formToken: string | undefined,
  held: string,
  why: 'busy' | 'unavailable',
): Page {
  const said = knock.language.text.youngAccess.notSent[why];
  return youngPage(knock, {
    title: said.heading,
    formToken,
    body: html`<h1>${said.heading}</h1>
<p role="alert">${said.text}</p>
<form method="post" action="?">${formHead({ formToken }, 'again')}<input type="hidden" name="held" value="${held}"><button>${said.button}</button></form>
${danger(knock)}`,
  });
}

/** What is said of the electronic identity to somebody who comes back from there. */
export function identityNotice(knock: Pick<FrameKnock, 'language'>, notice: Exclude<ReturnNotice, 'signedOut'>) {
  return knock.language.text.youngAccess.eid[notice];
}
