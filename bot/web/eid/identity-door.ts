import type { IncomingMessage, ServerResponse } from 'node:http';
import type { DateTime } from 'luxon';
import { isTiedIdentity, signInByIdentity, tieIdentity } from '../../../services/young-access/identity.ts';
import {
  beginErrand,
  endErrand,
  flowMinutes,
  type IdentityErrand,
} from '../../../services/young-access/identity-flow.ts';
import { isSecretShaped } from '../../../services/young-access/secrets.ts';
import { StoreError } from '../../../storage/ports.ts';
import { errorFields } from '../../log.ts';
import { html } from '../template.ts';
import { giveWayCookie, readWayCookie } from '../young/young-cookies.ts';
import type { YoungDoor } from '../young/young-door.ts';
import { youngPage } from '../young/young-frame.ts';
import { queryOf } from '../young/young-language.ts';
import type { ReturnNotice } from '../young/young-notices.ts';
import type { YoungKnock } from '../young/young-parts.ts';
import { redirect } from '../young/young-posts.ts';
import type { IdentityLevel } from './identity-level.ts';
import type { IdentityProvider, Proof } from './identity-provider.ts';

/** Somebody has confirmed something with the identity that is tied to the page. */
export interface ConfirmedIdentity {
  /** What was confirmed, as it was asked for. */
  readonly subject: string;
  readonly level?: IdentityLevel;
}

/** A provider's clock may be so far from ours. */
const clockSeconds = 120;

/** The way to the identity provider and back: `GET /u/eid` is where people come back to. */
export class IdentityDoor {
  readonly #provider: Pick<IdentityProvider, 'address' | 'isThere' | 'proof'>;

  constructor(provider: Pick<IdentityProvider, 'address' | 'isThere' | 'proof'>) {
    this.#provider = provider;
  }

  /** Leads somebody to the provider, on this errand. Answers the request. */
  async begin(door: YoungDoor, knock: YoungKnock, errand: IdentityErrand): Promise<void> {
    if (!(await this.#provider.isThere())) return comeBackWith(knock, 'down');
    const state = await beginErrand(door.parts.access, knock.caller, errand);
    if (state === 'dead') return door.refuse(knock, 'dead');
    if (state === 'signedOut') return redirect(knock);
    const address = await this.#provider.address(state, knock.language.locale);
    if (!address) return comeBackWith(knock, 'down');
    giveWayCookie(knock.res, door.cookies, knock.caller.token, flowMinutes * 60);
    const { going } = knock.language.text.youngAccess.eid;
    const body = html`<h1>${going.heading}</h1><p>${going.text} <a href="${address.href}" rel="noreferrer">${going.link}</a></p>`;
    const page = youngPage(knock, { title: going.heading, body });
    // An answer and not a redirect: browsers hold the form that led here to our own addresses (CSP, form-action).
    door.send(knock, 200, page, { refresh: `0; url=${address.href}` });
  }

  /** Somebody comes back. Whatever came of it, they end at their page, with an address that holds nothing of it any more. */
  async comeBack(door: YoungDoor, req: IncomingMessage, res: ServerResponse): Promise<void> {
    const token = readWayCookie(req) ?? '';
    const knock = door.knock(req, res, token);
    if (door.isOver('looks', knock)) return door.refuse(knock, 'busy');
    if (!isSecretShaped(token)) return door.refuse(knock, 'dead');
    giveWayCookie(res, door.cookies, '', 0);
    try {
      await this.#end(door, knock);
    } catch (error) {
      if (!(error instanceof StoreError) || res.headersSent) throw error;
      door.parts.log.warn('young page identity not seen to', errorFields(error));
      door.refuse(knock, 'unavailable');
    }
  }

  async #end(door: YoungDoor, knock: YoungKnock): Promise<void> {
    const { access, log } = door.parts;
    const query = queryOf(knock.req);
    const state = query.get('state') ?? '';
    // First of all, so that whatever is in the answer can be tried once.
    const errand = isSecretShaped(state) ? await endErrand(access, knock.caller, state) : undefined;
    if (!errand) return comeBackWith(knock, 'failed');
    const proof = await this.#provider.proof(query.toString(), state);
    log.info('young page identity', { code: typeof proof === 'string' ? proof : 'proven', verb: errand.purpose });
    if (proof === 'down') return comeBackWith(knock, 'down');
    if (proof === 'weak') return comeBackWith(knock, 'weak');
    if (proof === 'refused' || !isFresh(proof, errand.startedAt)) return comeBackWith(knock, 'failed');
    if (errand.purpose === 'signIn') return this.#signIn(door, knock, proof);
    if (errand.purpose === 'tie') return this.#tie(door, knock, proof);
    return this.#confirm(door, knock, errand, proof);
  }

  async #signIn(door: YoungDoor, knock: YoungKnock, { identity }: Proof): Promise<void> {
    const outcome = await signInByIdentity(door.parts.access, knock.caller, identity);
    if (outcome.kind === 'dead') return door.refuse(knock, 'dead');
    if (outcome.kind === 'other') return comeBackWith(knock, 'other');
    redirect(door.admitted(knock, outcome));
  }

  async #tie(door: YoungDoor, knock: YoungKnock, { identity }: Proof): Promise<void> {
    const outcome = await tieIdentity(door.parts.access, knock.caller, identity);
    if (outcome === 'signedOut') return redirect(knock);
    comeBackWith(knock, outcome === 'tied' ? 'tied' : 'otherTied');
  }

  async #confirm(door: YoungDoor, knock: YoungKnock, { subject = '' }: IdentityErrand, proof: Proof): Promise<void> {
    const { access, pages } = door.parts;
    const standing = await door.standing(knock.caller);
    if (standing.kind !== 'in') return redirect(knock);
    if (!(await isTiedIdentity(access, standing.session, proof.identity))) return comeBackWith(knock, 'other');
    if (!pages.confirmed) return comeBackWith(knock, 'failed');
    const { level } = proof;
    await pages.confirmed(door.visit(knock, standing), { subject, ...(level === undefined ? {} : { level }) });
  }
}

/** A provider that says when somebody showed who they are must say that it was on this errand, and not some time before. */
function isFresh({ shownAt }: Proof, startedAt: DateTime): boolean {
  return shownAt === undefined || shownAt >= startedAt.minus({ seconds: clockSeconds });
}

function comeBackWith(knock: YoungKnock, notice: ReturnNotice): void {
  redirect(knock, `?notice=${notice}`);
}
