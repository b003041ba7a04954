import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Caller, YoungSession } from '../../../services/young-access/access-ports.ts';
import type { Admitted } from '../../../services/young-access/admit.ts';
import { formToken } from '../../../services/young-access/form-token.ts';
import { look, type Standing } from '../../../services/young-access/look.ts';
import { isSecretShaped, newSecret } from '../../../services/young-access/secrets.ts';
import { StoreError } from '../../../storage/ports.ts';
import type { Handler } from '../../http.ts';
import { errorFields } from '../../log.ts';
import { type Page, sendPage } from '../page.ts';
import { clientAddress } from './client-address.ts';
import { type RateKind, RequestRates } from './request-rates.ts';
import { type SignInView, signInPage } from './sign-in-page.ts';
import {
  type CookieBase,
  cookieBase,
  giveLanguageCookie,
  giveReadingCookie,
  giveSecretCookie,
  readSecretCookie,
  takeSecretCookies,
} from './young-cookies.ts';
import { noticeBody, visitPage } from './young-frame.ts';
import { chosenLocale, queryOf, youngLanguage } from './young-language.ts';
import {
  identityNotice,
  noticeHeaders,
  noticePage,
  noticeStatus,
  returnNotices,
  signedOutPage,
  type YoungNotice,
} from './young-notices.ts';
import { defaultHideTo, type YoungKnock, type YoungParts, type YoungVisit } from './young-parts.ts';
import { YoungPosts } from './young-posts.ts';
import { chosenReading } from './young-reading.ts';

/**
 * `GET /u/TOKEN` and `POST /u/TOKEN`: where the young person, and the chosen adult, come in. Looking changes nothing; only a form of
 * ours with the code lets in. Every address that opens nothing is answered alike. Behind it stand the pages that were handed in.
 */
export class YoungDoor {
  readonly parts: YoungParts;
  readonly cookies: CookieBase;
  readonly #rates: RequestRates;
  readonly #posts: YoungPosts;

  constructor(parts: YoungParts) {
    this.parts = parts;
    this.cookies = cookieBase(parts.publicUrl);
    this.#rates = new RequestRates(parts.limits);
    this.#posts = new YoungPosts(this);
  }

  get routes(): Map<string, Handler> {
    const { eid } = this.parts;
    return new Map<string, Handler>([
      ['GET /u/*', (req, res) => this.#look(req, res)],
      ['POST /u/*', (req, res) => this.#post(req, res)],
      // Exact addresses come first, and no token is that short.
      ...(eid
        ? [['GET /u/eid', (req: IncomingMessage, res: ServerResponse) => eid.comeBack(this, req, res)] as const]
        : []),
    ]);
  }

  /** Who asks, for other addresses under `/u/TOKEN`; undefined for whoever is not signed in at this moment. */
  async youngSession(req: IncomingMessage): Promise<YoungSession | undefined> {
    const standing = await this.standing(callerOf(req, tokenOf(req)));
    return standing.kind === 'in' ? standing.session : undefined;
  }

  /** How somebody stands. What cannot be a token is dead, without asking the store. */
  async standing(caller: Caller): Promise<Standing> {
    return isSecretShaped(caller.token) ? look(this.parts.access, caller) : { kind: 'dead' };
  }

  /** Somebody at the door, by what their browser says; the language that they choose is remembered, and how much they want to read. */
  knock(req: IncomingMessage, res: ServerResponse, token = tokenOf(req)): YoungKnock {
    const chosen = chosenLocale(req);
    if (chosen) giveLanguageCookie(res, this.cookies, chosen);
    const reading = chosenReading(req);
    if (reading) giveReadingCookie(res, this.cookies, reading);
    const { locale, hideTo = defaultHideTo } = this.parts;
    return { req, res, caller: callerOf(req, token), language: youngLanguage(req, locale), hideTo };
  }

  /** Somebody who is signed in, with what their pages need. */
  visit(knock: YoungKnock, standing: Extract<Standing, { kind: 'in' }>): YoungVisit {
    const { access, eid } = this.parts;
    const visit = {
      ...knock,
      session: standing.session,
      formToken: formToken(access.secrets[0], knock.caller) ?? '',
      hasIdentity: standing.hasIdentity,
    };
    if (!eid) return visit;
    return {
      ...visit,
      eid: {
        tie: () => eid.begin(this, knock, { purpose: 'tie' }),
        confirm: (subject) => eid.begin(this, knock, { purpose: 'confirm', subject }),
      },
    };
  }

  /** The same browser with what it has just been given. */
  admitted(knock: YoungKnock, { sessionSecret, deviceSecret }: Admitted): YoungKnock {
    const { token } = knock.caller;
    const device = deviceSecret ?? knock.caller.device;
    giveSecretCookie(knock.res, this.cookies, token, 'session', sessionSecret);
    if (device !== undefined) giveSecretCookie(knock.res, this.cookies, token, 'device', device);
    return { ...knock, caller: { token, session: sessionSecret, ...(device === undefined ? {} : { device }) } };
  }

  /** The page for the code. Whoever has no session yet is given one, so that the form is theirs alone. */
  async askForCode(
    knock: YoungKnock,
    standing: Extract<Standing, { kind: 'code' }>,
    status: number,
    view: Pick<SignInView, 'problem' | 'held'> = {},
  ): Promise<void> {
    const { access, eid } = this.parts;
    const session = knock.caller.session ?? newSecret();
    if (knock.caller.session === undefined)
      giveSecretCookie(knock.res, this.cookies, knock.caller.token, 'session', session);
    const page = signInPage(knock, {
      ...view,
      formToken: formToken(access.secrets[0], { ...knock.caller, session }) ?? '',
      now: access.clock(),
      pausedUntil: standing.pausedUntil,
      isKnown: standing.isKnown,
      offersIdentity: eid !== undefined && standing.hasIdentity,
    });
    this.send(knock, status, page);
  }

  /** A sentence in place of a page. A link that opens nothing takes back what the browser was once given for it. */
  refuse(knock: YoungKnock, notice: YoungNotice): void {
    if (notice === 'dead') takeSecretCookies(knock.req, knock.res, this.cookies, knock.caller.token);
    this.send(knock, noticeStatus[notice], noticePage(knock, notice), noticeHeaders(notice));
  }

  send({ req, res }: YoungKnock, status: number, page: Page, headers: Readonly<Record<string, string>> = {}): void {
    sendPage(req, res, status, page, headers);
  }

  async #look(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const knock = this.knock(req, res);
    if (this.isOver('looks', knock)) return this.refuse(knock, 'busy');
    try {
      const standing = await this.standing(knock.caller);
      if (standing.kind === 'dead') return this.refuse(knock, 'dead');
      await (standing.kind === 'in' ? this.#show(knock, standing) : this.#ask(knock, standing));
    } catch (error) {
      if (!(error instanceof StoreError) || res.headersSent) throw error;
      this.parts.log.warn('young page not shown', errorFields(error));
      this.refuse(knock, 'unavailable');
    }
  }

  async #show(knock: YoungKnock, standing: Extract<Standing, { kind: 'in' }>): Promise<void> {
    const visit = this.visit(knock, standing);
    const notice = noticeOf(knock);
    if (notice === undefined || notice === 'signedOut') return this.parts.pages.show(visit);
    const said = identityNotice(knock, notice);
    const on = { href: '?', word: knock.language.text.youngAccess.back };
    this.send(knock, 200, visitPage(visit, { title: said.heading, body: noticeBody(said, on) }));
  }

  async #ask(knock: YoungKnock, standing: Extract<Standing, { kind: 'code' }>): Promise<void> {
    const notice = noticeOf(knock);
    if (notice === 'signedOut') return this.send(knock, 200, signedOutPage(knock));
    if (notice === undefined) return this.askForCode(knock, standing, 200);
    const { heading, text } = identityNotice(knock, notice);
    await this.askForCode(knock, standing, 200, { problem: `${heading}. ${text}` });
  }

  async #post(req: IncomingMessage, res: ServerResponse): Promise<void> {
    await this.#posts.receive(this.knock(req, res));
  }

  /** Counts this request; true when there were too many of its kind before it. */
  isOver(kind: RateKind, { req, caller }: YoungKnock): boolean {
    return this.#rates.isOver(kind, clientAddress(req), caller.token.slice(0, 40));
  }
}

function callerOf(req: IncomingMessage, token: string): Caller {
  const device = readSecretCookie(req, token, 'device');
  const session = readSecretCookie(req, token, 'session');
  return { token, ...(device === undefined ? {} : { device }), ...(session === undefined ? {} : { session }) };
}

/** What comes along when a link is copied out of a sentence: a full stop, a bracket, a blank. */
const afterToken = /^([\w-]{24})(?:[^\w-]|%[0-9a-f]{2})+$/i;

function tokenOf(req: IncomingMessage): string {
  const path = (req.url ?? '').split('?', 1)[0] ?? '';
  const last = path.slice(path.lastIndexOf('/') + 1);
  return afterToken.exec(last)?.[1] ?? last;
}

function noticeOf({ req }: YoungKnock) {
  const said = queryOf(req).get('notice');
  return returnNotices.find((each) => each === said);
}
