import type { DateTime } from 'luxon';
import type { Page } from '../page.ts';
import { type Html, html } from '../template.ts';
import { wantedPage } from './wanted-page.ts';
import { type FrameKnock, formHead, youngPage } from './young-frame.ts';

export interface SignInView {
  readonly formToken: string;
  readonly now: DateTime;
  /** A sentence on what came of the try before. */
  readonly problem?: string | undefined;
  /** No code is looked at until then. */
  readonly pausedUntil?: DateTime | undefined;
  /** The browser is remembered, and has been away. */
  readonly isKnown?: boolean;
  /** What waits to be sent when the code is right. */
  readonly held?: string | undefined;
  readonly offersIdentity?: boolean;
}

/** Where somebody types the code. Says nothing of whose page it is, nor whether there is anything behind it. */
export function signInPage(knock: FrameKnock, view: SignInView): Page {
  const { youngAccess: text } = knock.language.text;
  const { formToken, pausedUntil, problem, held } = view;
  const heading = pausedUntil ? text.paused.heading : text.signIn.heading;
  return youngPage(knock, {
    title: text.signIn.title,
    formToken,
    body: html`<h1>${heading}</h1>
${leadOf(knock, view)}
<form method="post" action="${wantedPage(knock.req) || '?'}" class="code">
${formHead({ formToken }, 'signIn')}${held !== undefined && html`<input type="hidden" name="held" value="${held}">`}
<label for="code">${text.signIn.label}</label>
<p id="hint" class="hint">${text.signIn.hint}</p>
${problem !== undefined && html`<p id="problem" class="problem" role="alert">${problem}</p>`}
<input id="code" name="code" inputmode="numeric" autocomplete="off" maxlength="20" required aria-describedby="${problem === undefined ? 'hint' : 'problem hint'}"${problem !== undefined && html` aria-invalid="true"`}>
<button>${text.signIn.button}</button>
</form>
${offer(knock, view)}
<p class="help">${pausedUntil ? text.paused.help : text.signIn.noCode}</p>`,
  });
}

function leadOf({ language }: Pick<FrameKnock, 'language'>, { pausedUntil, held, isKnown, now, problem }: SignInView) {
  const { youngAccess: text } = language.text;
  if (pausedUntil) {
    const minutes = Math.max(1, Math.ceil(pausedUntil.diff(now).as('minutes')));
    return html`<p role="alert">${text.paused.text(text.minutes(minutes))}</p>`;
  }
  if (held !== undefined) return html`<p>${text.signIn.held}</p>`;
  return isKnown && problem === undefined && html`<p>${text.signIn.known}</p>`;
}

/** What waits to be sent would not come along to the identity provider, so then there is only the code. */
function offer(
  { language }: Pick<FrameKnock, 'language'>,
  { offersIdentity, held, formToken }: SignInView,
): Html | false {
  if (!offersIdentity || held !== undefined) return false;
  const { youngAccess: text } = language.text;
  return html`<p class="or">${text.signIn.or}</p>
<form method="post" action="?">${formHead({ formToken }, 'eid')}<button class="second">${text.eid.signIn}</button></form>`;
}
