import { readCode } from '../../../services/young-access/access-codes.ts';
import type { Admitted } from '../../../services/young-access/admit.ts';
import { formToken, isFormToken } from '../../../services/young-access/form-token.ts';
import type { Standing } from '../../../services/young-access/look.ts';
import { signIn } from '../../../services/young-access/sign-in.ts';
import { signOut } from '../../../services/young-access/sign-out.ts';
import { StoreError } from '../../../storage/ports.ts';
import { errorFields } from '../../log.ts';
import { Form, readForm } from './form-body.ts';
import { holdForm, releaseForm } from './held-form.ts';
import { sendAway } from './leave-page.ts';
import { isOwnPost } from './own-post.ts';
import { wantedPage } from './wanted-page.ts';
import { takeSessionCookie } from './young-cookies.ts';
import type { YoungDoor } from './young-door.ts';
import { noticeBody, visitPage } from './young-frame.ts';
import { noticeHeaders, noticeStatus, notSentPage } from './young-notices.ts';
import type { YoungKnock } from './young-parts.ts';

/** What the door itself does; every other form is for the pages behind it. */
const ownErrands = new Set(['signIn', 'signOut', 'hide', 'again', 'eid']);

/** The forms that come in through the young person's door. */
export class YoungPosts {
  readonly #door: YoungDoor;

  constructor(door: YoungDoor) {
    this.#door = door;
  }

  /** Reads the form, checks that it is ours, and sees to it. Always answers. */
  async receive(knock: YoungKnock): Promise<void> {
    const form = await readForm(knock.req);
    if (form === 'aborted') return;
    const isTalk = form instanceof Form && form.get('do') === 'talk';
    if (this.#door.isOver(isTalk ? 'talks' : 'posts', knock)) return this.#tooMany(knock, form);
    if (form === 'tooLarge') return this.#door.refuse(knock, 'tooLarge');
    if (form === 'notAForm') return void knock.res.writeHead(415).end();
    try {
      await this.#check(knock, form);
    } catch (error) {
      if (!(error instanceof StoreError) || knock.res.headersSent) throw error;
      this.#door.parts.log.warn('young page form not carried out', errorFields(error));
      this.#notSent(knock, form);
    }
  }

  async #check(knock: YoungKnock, form: Form): Promise<void> {
    const { access, publicUrl } = this.#door.parts;
    const isOwn = isOwnPost(knock.req, publicUrl);
    if (form.get('do') === 'hide') return this.#hide(knock, isOwn ? form : undefined);
    const standing = await this.#door.standing(knock.caller);
    if (!isOwn || !isFormToken(access.secrets, form.get('form') ?? '', knock.caller, standing)) {
      this.#door.parts.log.info('young page form refused', { code: isOwn ? 'formToken' : 'otherSite' });
      return this.#oldForm(knock, standing);
    }
    await this.carryOut(knock, standing, form);
  }

  /** Does what a form of ours asks for. */
  async carryOut(knock: YoungKnock, standing: Standing, form: Form): Promise<void> {
    const { eid, pages } = this.#door.parts;
    const wanted = form.get('do');
    if (wanted === 'signIn') return this.#signIn(knock, standing, form);
    if (standing.kind === 'dead') return this.#door.refuse(knock, 'dead');
    if (wanted === 'signOut') return this.#signOut(knock);
    if (wanted === 'eid' && eid) return eid.begin(this.#door, knock, { purpose: 'signIn' });
    if (wanted === 'again') {
      const held = this.#released(knock, form);
      return held ? this.carryOut(knock, standing, held) : this.#oldForm(knock, standing);
    }
    if (standing.kind === 'in') return pages.act(this.#door.visit(knock, standing), form);
    const held = this.#hold(knock, form);
    if (held === undefined) return this.#door.refuse(knock, 'tooLarge');
    return this.#door.askForCode(knock, standing, 403, { held });
  }

  async #signIn(knock: YoungKnock, standing: Standing, form: Form): Promise<void> {
    const { access, log } = this.#door.parts;
    const { youngAccess: text } = knock.language.text;
    const code = readCode(form.get('code') ?? '');
    const held = form.get('held');
    const ask = (problem: string, status: number) =>
      standing.kind === 'code'
        ? this.#door.askForCode(knock, standing, status, { problem, held })
        : this.#oldForm(knock, standing);
    if (code === undefined) return ask(text.notSixDigits, 422);
    const outcome = await signIn(access, knock.caller, code);
    log.info('young page sign-in', { code: outcome.kind });
    if (outcome.kind === 'in') return this.#letIn(knock, outcome, form);
    if (outcome.kind === 'busy') return this.#door.refuse(knock, 'busy');
    if (outcome.kind === 'dead') return this.#door.refuse(knock, 'dead');
    if (outcome.kind === 'wrong') return ask(text.wrongCode(text.times(outcome.left)), 403);
    const asked = standing.kind === 'code' ? standing : { kind: 'code' as const, hasIdentity: false, isKnown: true };
    return this.#door.askForCode(knock, { ...asked, pausedUntil: outcome.until }, 429, { held });
  }

  /** Gives the browser its new secrets, and goes on with what waited for it. */
  async #letIn(knock: YoungKnock, admitted: Admitted, form: Form): Promise<void> {
    const inside = this.#door.admitted(knock, admitted);
    const held = this.#released(inside, form);
    if (!held) return redirect(inside, wantedPage(inside.req));
    try {
      await this.carryOut(inside, await this.#door.standing(inside.caller), held);
    } catch (error) {
      if (!(error instanceof StoreError) || knock.res.headersSent) throw error;
      this.#notSent(inside, held, true);
    }
  }

  async #signOut(knock: YoungKnock): Promise<void> {
    takeSessionCookie(knock.res, this.#door.cookies, knock.caller.token);
    await signOut(this.#door.parts.access, knock.caller);
    redirect(knock, '?notice=signedOut');
  }

  /** Away at once, whatever else goes wrong; a form of another site only leads away. */
  async #hide(knock: YoungKnock, form: Form | undefined): Promise<void> {
    const { access, log } = this.#door.parts;
    const { caller, res, language, hideTo } = knock;
    if (form && isFormToken(access.secrets, form.get('form') ?? '', caller, { kind: 'dead' })) {
      takeSessionCookie(res, this.#door.cookies, caller.token);
      await signOut(access, caller).catch((error: unknown) => log.warn('not signed out', errorFields(error)));
    }
    sendAway(res, language, hideTo);
  }

  #oldForm(knock: YoungKnock, standing: Standing): Promise<void> | void {
    if (standing.kind === 'dead') return this.#door.refuse(knock, 'dead');
    const { oldForm, back } = knock.language.text.youngAccess;
    if (standing.kind === 'code') return this.#door.askForCode(knock, standing, 403, { problem: oldForm.text });
    const body = noticeBody(oldForm, { href: '?', word: back });
    this.#door.send(knock, 403, visitPage(this.#door.visit(knock, standing), { title: oldForm.heading, body }));
  }

  /** Too much was sent: what was written waits in the page. Whoever wants to be away is, all the same. */
  #tooMany(knock: YoungKnock, form: Form | string): Promise<void> | void {
    if (!(form instanceof Form)) return this.#door.refuse(knock, 'busy');
    if (form.get('do') === 'hide') return this.#hide(knock, undefined);
    this.#wait(knock, form, this.#isOurs(knock, form), 'busy');
  }

  /** The store does not answer. */
  #notSent(knock: YoungKnock, form: Form, isOurs = this.#isOurs(knock, form)): void {
    this.#wait(knock, form, isOurs, 'unavailable');
  }

  /**
   * What was written waits in the page, if it was surely a page of ours that sent it: somebody else's form must not be sent by the
   * press of a button either.
   */
  #wait(knock: YoungKnock, form: Form, isOurs: boolean, why: 'busy' | 'unavailable'): void {
    const wanted = form.get('do') ?? '';
    const inner = wanted === 'again' ? this.#released(knock, form) : form;
    const held = isOurs && inner && !ownErrands.has(inner.get('do') ?? '') ? this.#hold(knock, inner) : undefined;
    if (typeof held !== 'string') {
      this.#door.refuse(knock, why);
      return;
    }
    const [secret] = this.#door.parts.access.secrets;
    const page = notSentPage(knock, formToken(secret, knock.caller), held, why);
    this.#door.send(knock, noticeStatus[why], page, noticeHeaders(why));
  }

  #isOurs({ req, caller }: YoungKnock, form: Form): boolean {
    const { access, publicUrl } = this.#door.parts;
    return isOwnPost(req, publicUrl) && isFormToken(access.secrets, form.get('form') ?? '', caller, { kind: 'dead' });
  }

  #hold({ caller }: YoungKnock, form: Form): string | undefined {
    const { secrets, clock } = this.#door.parts.access;
    return holdForm(secrets[0], caller.token, form, clock());
  }

  /** What waited in the page; never one of the door's own errands, which would not end. */
  #released({ caller }: YoungKnock, form: Form): Form | undefined {
    const { secrets, clock } = this.#door.parts.access;
    const held = releaseForm(secrets, caller.token, form.get('held') ?? '', clock());
    return held && !ownErrands.has(held.get('do') ?? '') ? held : undefined;
  }
}

/** Back to the page itself. Relative, so that it is right behind a proxy as well. */
export function redirect({ res, caller }: YoungKnock, query = ''): void {
  res.writeHead(303, { location: `${caller.token}${query}`, 'cache-control': 'no-store' }).end();
}
