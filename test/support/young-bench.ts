import type { Server } from 'node:http';
import { createHttp, type Handler } from '../../bot/http.ts';
import { createLog } from '../../bot/log.ts';
import type { ConfirmedIdentity } from '../../bot/web/eid/identity-door.ts';
import { sendPage } from '../../bot/web/page.ts';
import { assetRoutes } from '../../bot/web/page-assets.ts';
import { html } from '../../bot/web/template.ts';
import { youngAddress } from '../../bot/web/young/young-address.ts';
import { YoungDoor } from '../../bot/web/young/young-door.ts';
import { formHead, visitPage } from '../../bot/web/young/young-frame.ts';
import type { YoungPages, YoungParts, YoungVisit } from '../../bot/web/young/young-parts.ts';
import type { YoungSession } from '../../services/young-access/access-ports.ts';
import type { Invite, InviteInput } from '../../services/young-access/invite.ts';
import { overviewOf, type RememberedDevice } from '../../services/young-access/overview.ts';
import type { DocumentStore } from '../../storage/ports.ts';
import { AccessBench } from './access-bench.ts';
import { listen, stop } from './listen.ts';
import { YoungBrowser } from './young-browser.ts';

/** What the page behind the sign-in has been asked to do. */
export interface Acted {
  readonly session: YoungSession;
  readonly entries: readonly (readonly [string, string])[];
}

export interface YoungBenchOptions {
  readonly store?: DocumentStore;
  /** What the door is given besides; the address at which it is reached is known by then. */
  readonly parts?: (base: string, access: AccessBench) => Partial<YoungParts>;
  readonly pages?: Partial<YoungPages>;
}

/** The young person's door on a real port, with a page behind it that only tells what it got. */
export class YoungBench {
  readonly access: AccessBench;
  readonly acted: Acted[] = [];
  readonly confirmed: ConfirmedIdentity[] = [];
  readonly logged: string[] = [];
  readonly door: YoungDoor;
  readonly base: string;
  readonly #server: Server;

  private constructor(options: YoungBenchOptions, base: string, server: Server, routes: Map<string, Handler>) {
    this.#server = server;
    this.base = base;
    this.access = new AccessBench(options.store);
    this.door = new YoungDoor({
      access: this.access.ports,
      publicUrl: base,
      locale: 'da',
      log: createLog('debug', { write: (line) => void this.logged.push(line) }),
      pages: { ...this.#pages(), ...options.pages },
      ...options.parts?.(base, this.access),
    });
    for (const [address, handler] of [...this.door.routes, ...assetRoutes()]) routes.set(address, handler);
  }

  static async start(options: YoungBenchOptions = {}): Promise<YoungBench> {
    const routes = new Map<string, Handler>();
    const server = createHttp(routes, createLog('silent'));
    return new YoungBench(options, await listen(server), server, routes);
  }

  /** A browser in which somebody has just opened the link. */
  browser(token: string): YoungBrowser {
    return new YoungBrowser(this.base, `/u/${token}`);
  }

  invite(input: Partial<InviteInput> = {}): Promise<Invite> {
    return this.access.invite(input);
  }

  address({ token }: Invite): string {
    return youngAddress({ publicUrl: this.base }, token);
  }

  /** A browser that is signed in and stands at the page. */
  async signedIn(input: Partial<InviteInput> = {}): Promise<{ browser: YoungBrowser; invite: Invite }> {
    const invite = await this.invite(input);
    const browser = this.browser(invite.token);
    const { status } = await browser.signIn(invite.code);
    if (status !== 303) throw new Error(`not let in: ${status}`);
    await browser.get();
    return { browser, invite };
  }

  /** The browsers that are remembered for the young person. */
  async devices(pathwayId = 'K7F3XQ'): Promise<readonly RememberedDevice[]> {
    return (await overviewOf(this.access.ports, { pathwayId, audience: 'youngPerson' })).devices;
  }

  stop(): Promise<void> {
    return stop(this.#server);
  }

  #pages(): YoungPages {
    return {
      show: (visit) => sendPage(visit.req, visit.res, 200, ownPage(visit)),
      act: (visit, form) => {
        this.acted.push({ session: visit.session, entries: form.entries.filter(([name]) => name !== 'form') });
        if (form.get('do') === 'tie') return visit.eid?.tie();
        if (form.get('do') === 'confirm') return visit.eid?.confirm(form.get('subject') ?? '');
        visit.res.writeHead(303, { location: visit.caller.token }).end();
      },
      confirmed: (visit, confirmation) => {
        this.confirmed.push(confirmation);
        visit.res.writeHead(303, { location: visit.caller.token }).end();
      },
    };
  }
}

/** By what the tests know that somebody is in. */
export const inside = 'Hej! Her er du inde.';

function ownPage(visit: YoungVisit) {
  return visitPage(visit, {
    title: 'Min side',
    body: html`<h1>${inside}</h1>
<form method="post" action="?">${formHead(visit, 'goal')}<label for="goal">Hvad vil du?</label><textarea id="goal" name="goal"></textarea><button class="send">Send</button></form>`,
  });
}
