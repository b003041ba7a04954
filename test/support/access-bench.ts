import type { DateTime } from 'luxon';
import { AccessCodes } from '../../services/young-access/access-codes.ts';
import type { AccessEvent, AccessPorts, Caller } from '../../services/young-access/access-ports.ts';
import { createInvite, type Invite, type InviteInput } from '../../services/young-access/invite.ts';
import { look, type Standing } from '../../services/young-access/look.ts';
import { type SignIn, signIn } from '../../services/young-access/sign-in.ts';
import type { DocumentStore } from '../../storage/ports.ts';
import { testNow } from './domain.ts';
import { MemoryStore } from './memory-store.ts';

/** Enough work to be a real hash, little enough for a test that tries many. */
export const quickCost = 16;
export const accessSecret = 'en hemmelighed til prøverne, ikke mere';
const pathwayId = 'K7F3XQ';

/** A browser as far as the access can see it: what it was given, and nothing else. */
export class AccessBrowser {
  readonly #bench: AccessBench;
  caller: Caller;

  constructor(bench: AccessBench, token: string, session = '') {
    this.#bench = bench;
    this.caller = { token, ...(session === '' ? {} : { session }) };
  }

  look(): Promise<Standing> {
    return look(this.#bench.ports, this.caller);
  }

  /** Tries a code; takes what it is given, unless the answer is lost on its way. */
  async signIn(code: string, { answerIsLost = false } = {}): Promise<SignIn> {
    const outcome = await signIn(this.#bench.ports, this.caller, code);
    if (outcome.kind === 'in' && !answerIsLost) this.keep(outcome);
    return outcome;
  }

  keep({ sessionSecret, deviceSecret }: { sessionSecret: string; deviceSecret?: string }): void {
    const device = deviceSecret ?? this.caller.device;
    this.caller = { ...this.caller, session: sessionSecret, ...(device === undefined ? {} : { device }) };
  }
}

/** The young person's access over a store, with a clock that the test turns. */
export class AccessBench {
  now: DateTime = testNow;
  readonly store: DocumentStore;
  readonly events: AccessEvent[] = [];
  readonly ports: AccessPorts;

  constructor(store: DocumentStore = new MemoryStore(), secrets: readonly [string, ...string[]] = [accessSecret]) {
    this.store = store;
    this.ports = {
      documents: store,
      clock: () => this.now,
      secrets,
      codes: new AccessCodes({ secrets, cost: quickCost }),
      onEvent: (event) => void this.events.push(event),
    };
  }

  invite(input: Partial<InviteInput> = {}): Promise<Invite> {
    const adult = input.audience === 'chosenAdult' ? { adult: 'v1' } : {};
    return createInvite(this.ports, { pathwayId, audience: 'youngPerson', by: 'karen', ...adult, ...input });
  }

  browser(token: string, session = ''): AccessBrowser {
    return new AccessBrowser(this, token, session);
  }

  /** A browser that has just signed in for the first time, and what it signed in with. */
  async signedIn(input: Partial<InviteInput> = {}): Promise<AccessBrowser & Invite> {
    const invite = await this.invite(input);
    const browser = this.browser(invite.token);
    const outcome = await browser.signIn(invite.code);
    if (outcome.kind !== 'in') throw new Error(`not let in: ${outcome.kind}`);
    return Object.assign(browser, invite);
  }

  later(minutes: number): void {
    this.now = this.now.plus({ minutes });
  }
}

/** A code that is not this one. */
export function otherCode(code: string, by = 1): string {
  return String((Number(code) + by) % 1_000_000).padStart(6, '0');
}
