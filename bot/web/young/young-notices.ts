import type { Page } from '../page.ts';
import { html } from '../template.ts';
import { formHead, noticeBody, youngPage } from './young-frame.ts';
import type { YoungKnock } from './young-parts.ts';

/** Why there is a sentence in place of a page, and the status that it is sent with. */
export const noticeStatus = { dead: 404, busy: 429, unavailable: 503, tooLarge: 413 } as const;
export type YoungNotice = keyof typeof noticeStatus;

/** What stood in the address when somebody came back from elsewhere. */
export const returnNotices = ['signedOut', 'down', 'failed', 'other', 'otherTied', 'weak', 'tied'] as const;
export type ReturnNotice = (typeof returnNotices)[number];

type Knock = Pick<YoungKnock, 'req' | 'language'>;

/** A page with a sentence on it. It says nothing of anybody. */
export function noticePage(knock: Knock, notice: YoungNotice, hideTo?: string): Page {
  const said = knock.language.text.youngAccess[notice];
  const isPassing = notice === 'busy' || notice === 'unavailable';
  const on = isPassing ? { href: '?', word: knock.language.text.youngAccess.again } : undefined;
  return youngPage(knock, { title: said.heading, hideTo, body: noticeBody(said, on) });
}

/** What somebody reads who has just logged out. */
export function signedOutPage(knock: Knock, hideTo?: string): Page {
  const said = knock.language.text.youngAccess.signedOut;
  return youngPage(knock, { title: said.heading, hideTo, body: noticeBody(said, { href: '?', word: said.button }) });
}

/** What was written could not be stored: it waits here, and goes out again at one press. */
export function notSentPage(knock: Knock, formToken: string | undefined, held: string, hideTo?: string): Page {
  const said = knock.language.text.youngAccess.notSent;
  return youngPage(knock, {
    title: said.heading,
    formToken,
    hideTo,
    body: html`<h1>${said.heading}</h1>
<p role="alert">${said.text}</p>
<form method="post" action="?">${formHead({ formToken }, 'again')}<input type="hidden" name="held" value="${held}"><button>${said.button}</button></form>`,
  });
}

/** What is said of the electronic identity to somebody who comes back from there. */
export function identityNotice(knock: Pick<YoungKnock, 'language'>, notice: Exclude<ReturnNotice, 'signedOut'>) {
  return knock.language.text.youngAccess.eid[notice];
}
