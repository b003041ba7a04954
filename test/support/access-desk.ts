import assert from 'node:assert/strict';
import type { Answer } from '../../bot/request.ts';
import type { Card } from '../../cards/card.ts';
import type { PathwayCommand } from '../../services/pathway/commands.ts';
import type { PageAudience, PlatformName } from '../../services/pathway/events.ts';
import type { PathwayState } from '../../services/pathway/state.ts';
import { chosenAdultId, youngPersonId } from '../../services/pathway/young-person.ts';
import type { Outcome } from '../../services/pathways.ts';
import type { Caller } from '../../services/young-access/access-ports.ts';
import { look, type Standing } from '../../services/young-access/look.ts';
import { type SignIn, signIn } from '../../services/young-access/sign-in.ts';
import type { KeptStore } from '../../storage/ports.ts';
import { DeskBench } from './desk.ts';
import { MemoryStore } from './memory-store.ts';

export interface ClickOptions {
  readonly platform?: PlatformName;
  readonly deliveryId?: string;
}

/** What somebody gets in with, as it stands on the card. */
export interface ShownLink {
  readonly token: string;
  readonly code: string;
}

/** A pathway that Karen coordinates with Uffe and Jonna, at a desk beside the young person's door. */
export class AccessDesk {
  readonly bench: DeskBench;
  readonly pathway: string;
  #sent = 0;

  constructor(bench: DeskBench, pathway: string) {
    this.bench = bench;
    this.pathway = pathway;
  }

  static async create(store: KeptStore = new MemoryStore()): Promise<AccessDesk> {
    const bench = await DeskBench.create({ store });
    return new AccessDesk(bench, await bench.open());
  }

  /** Another process of the program, on what this one has stored or may store. */
  async beside(store: KeptStore): Promise<AccessDesk> {
    const other = new AccessDesk(await DeskBench.create({ store }), this.pathway);
    other.bench.now = this.bench.now;
    return other;
  }

  does(who: string, verb: string, data: Record<string, unknown> = {}, options: ClickOptions = {}): Promise<Answer> {
    return this.bench.click(who, verb, { pathway: this.pathway, ...data }, {}, options);
  }

  give(data: Record<string, unknown> = {}, options: ClickOptions = {}): Promise<Answer> {
    return this.does('karen', 'access.give', { to: 'youngPerson', ...data }, options);
  }

  end(to: PageAudience = 'youngPerson', options: ClickOptions = {}): Promise<Answer> {
    return this.does('karen', 'access.end', { to }, options);
  }

  /** The card of who gets in, as Karen sees it. */
  async card(): Promise<Card> {
    const { card } = await this.does('karen', 'access.show');
    return card ?? assert.fail('no card');
  }

  /** Somebody does something on their own page. */
  young(command: PathwayCommand, by: string = youngPersonId): Promise<Outcome> {
    this.#sent += 1;
    const commandId = `page-${this.#sent}`;
    return this.bench.desk.pathways.perform({ pathwayId: this.pathway, commandId, by, via: 'web', command });
  }

  /** The young person chooses an adult. */
  async choosesAdult(): Promise<void> {
    assert.ok((await this.young({ type: 'adult.choose', sees: ['meetings'] })).done);
  }

  async adultDeclines(): Promise<void> {
    assert.ok((await this.young({ type: 'adult.decline' }, chosenAdultId)).done);
  }

  browser(token: string): DeskBrowser {
    return new DeskBrowser(this.bench, token);
  }

  /** A browser that has just signed in with a link that Karen has given. */
  async signedIn(data: Record<string, unknown> = {}): Promise<DeskBrowser> {
    const { token, code } = linkOn(await this.give(data));
    const browser = this.browser(token);
    assert.equal((await browser.signIn(code)).kind, 'in');
    return browser;
  }

  state(): Promise<PathwayState> {
    return this.bench.desk.pathways.current(this.pathway);
  }

  /** How often something has happened, by the pathway's own record. */
  async count(type: string): Promise<number> {
    const { documents } = this.bench.desk;
    assert.ok('read' in documents && typeof documents.read === 'function');
    const commits: unknown = await documents.read(this.pathway, 1);
    return JSON.stringify(commits).split(`"type":"${type}"`).length - 1;
  }

  later(minutes: number): void {
    this.bench.now = this.bench.now.plus({ minutes });
  }
}

/** A browser, as far as the door can see it. */
export class DeskBrowser {
  readonly #bench: DeskBench;
  caller: Caller;

  constructor(bench: DeskBench, token: string) {
    this.#bench = bench;
    this.caller = { token };
  }

  async signIn(code: string): Promise<SignIn> {
    const outcome = await signIn(this.#bench.desk.access, this.caller, code);
    if (outcome.kind === 'in') {
      const device = outcome.deviceSecret ?? this.caller.device;
      this.caller = { ...this.caller, session: outcome.sessionSecret, ...(device === undefined ? {} : { device }) };
    }
    return outcome;
  }

  async stands(): Promise<Standing['kind']> {
    return (await look(this.#bench.desk.access, this.caller)).kind;
  }
}

/** The link and the code of a card that shows them. */
export function linkOn({ card }: Answer): ShownLink {
  const text = JSON.stringify(card);
  const token = /\/u\/([\w-]{24})"/.exec(text)?.[1];
  const code = /"(\d{3}) (\d{3})"/.exec(text);
  assert.ok(token && code, `no link on ${card?.view}`);
  return { token, code: `${code[1]}${code[2]}` };
}

/** A store that remembers everything that anybody has wanted to keep in it, as one text. */
export function remembering(store: KeptStore): { readonly store: KeptStore; readonly kept: () => string } {
  const kept: string[] = [];
  const seen = new Proxy(store, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]) => {
        if (name === 'put' || name === 'append') kept.push(JSON.stringify(args));
        return Reflect.apply(value, target, args);
      };
    },
  });
  return { store: seen, kept: () => kept.join('\n') };
}
