import type { Page } from '../page.ts';
import { html } from '../template.ts';
import { type FrameKnock, formHead, noticeBody, youngPage } from './young-frame.ts';

/** Why there is a sentence in place of a page, and the status that it is sent with. */
export const noticeStatus = { dead: 404, busy: 429, unavailable: 503, tooLarge: 413 } as const;
export type YoungNotice = keyof typeof noticeStatus;

/** What stood in the address when somebody came back from elsewhere. */
export const returnNotices = ['signedOut', 'down', 'failed', 'other', 'otherTied', 'weak', 'tied'] as const;
export type ReturnNotice = (typeof returnNotices)[number];

/** A page with a sentence on it. It says nothing of anybody. */
export function noticePage(knock: FrameKnock, notice: YoungNotice): Page {
  const said = knock.language.text.youngAccess[notice];
  const isPassing = notice === 'busy' || notice === 'unavailable';
  const on = isPassing ? { href: '?', word: knock.language.text.youngAccess.again } : undefined;
  return youngPage(knock, { title: said.heading, body: noticeBody(said, on) });
}

/** What somebody reads who has just logged out. */
export function signedOutPage(knock: FrameKnock): Page {
  const said = knock.language.text.youngAccess.signedOut;
  return youngPage(knock, { title: said.heading, body: noticeBody(said, { href: '?', word: said.button }) });
}

/** What was written could not be stored: it waits here, and goes out again at one press. */
export function notSentPage(knock: FrameKnock, formToken: string | undefined, held: string): Page {
  const said = knock.language.text.youngAccess.notSent;
  return youngPage(knock, {
    title: said.heading,
    formToken,
    body: html`<h1>${said.heading}</h1>
<p role="alert">${said.text}</p>
<form method="post" action="?">${formHead({ formToken }, 'again')}<input type="hidden" name="held" value="${held}"><button>${said.button}</button></form>`,
  });
}

/** What is said of the electronic identity to somebody who comes back from there. */
export function identityNotice(knock: Pick<FrameKnock, 'language'>, notice: Exclude<ReturnNotice, 'signedOut'>) {
  return knock.language.text.youngAccess.eid[notice];
}
