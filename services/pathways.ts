import { LRUCache } from 'lru-cache';
import { type EventStore, StoreError } from '../storage/ports.ts';
import { type Clock, toInstant } from './clock.ts';
import type { ModelDefinition } from './models/definition.ts';
import type { PathwayCommand } from './pathway/commands.ts';
import { decide } from './pathway/decide.ts';
import type { DecisionContext } from './pathway/decision.ts';
import type { Commit, Via } from './pathway/events.ts';
import { foldCommit } from './pathway/fold.ts';
import { versionOf } from './pathway/recent-commands.ts';
import type { Refusal } from './pathway/refusals.ts';
import { noPathway, type PathwayState, type PersonId } from './pathway/state.ts';
import type { Person } from './people/person.ts';
import { type SharingRules, shippedRules } from './privacy/sharing-rules.ts';

/** One person's wish, as it came from a door. */
export interface PathwayRequest {
  readonly pathwayId: string;
  /** From the platform's delivery: the same delivery has the same id, however often it comes. */
  readonly commandId: string;
  readonly by: PersonId;
  readonly via: Via;
  readonly command: PathwayCommand;
}

/** What came of it. `commit` is absent when it was so already; `replayed` when this delivery had been carried out before. */
export type Outcome =
  | { readonly done: true; readonly state: PathwayState; readonly commit?: Commit; readonly replayed: boolean }
  | { readonly done: false; readonly state: PathwayState; readonly refusal: Refusal };

export interface PathwaysOptions {
  readonly store: EventStore;
  readonly clock: Clock;
  readonly person: (id: PersonId) => Person | undefined;
  readonly model: (id: string) => ModelDefinition | undefined;
  /** Who may know what; what Vejviser comes with, when absent. */
  readonly sharing?: SharingRules;
  /** A text's seal (`DecisionContext.seal`). Absent where nothing is signed. */
  readonly seal?: (text: string) => string;
  /** Told of each commit of this process once it is stored. Must not throw. */
  readonly onCommitted: (commit: Commit, state: PathwayState) => void;
  /** Told of each state that is newer than what was known here, whichever process has committed it. Must not throw. */
  readonly onNewer?: (state: PathwayState) => void;
  /** Folded pathways kept in memory; each takes at most some 40 KB. */
  readonly cachedPathways?: number;
}

/** Tries before a person is told that too many change the same pathway at once. */
const maxAttempts = 50;
/** Tries to store one commit whose replies get lost, before the person is told that the store does not answer. */
const maxAppends = 3;

/**
 * All pathways of the municipality, as far as this process knows them. Commands on one pathway are carried out one after the
 * other here; between processes the store decides, since only one can create a version.
 */
export class Pathways {
  readonly #options: PathwaysOptions;
  readonly #cache: LRUCache<string, PathwayState>;
  readonly #queues = new Map<string, Promise<unknown>>();
  /** Looks at the store, numbered as they begin; and the newest one that has told what a pathway is. */
  #looks = 0;
  readonly #looked: LRUCache<string, number>;

  constructor(options: PathwaysOptions) {
    this.#options = options;
    const max = options.cachedPathways ?? 2000;
    this.#cache = new LRUCache({ max });
    this.#looked = new LRUCache({ max });
  }

  /** The pathway as last known here; read from the store when it is not in memory. May be behind another process. */
  async known(pathwayId: string): Promise<PathwayState> {
    return this.#cache.get(pathwayId) ?? this.current(pathwayId);
  }

  /** The pathway as it is in the store now: the tail of the stream is read. */
  async current(pathwayId: string): Promise<PathwayState> {
    const from = this.#cache.get(pathwayId) ?? noPathway(pathwayId);
    const look = ++this.#looks;
    const commits = await this.#options.store.read(pathwayId, from.version + 1);
    const newest = this.#cache.get(pathwayId) ?? from;
    const state = commits.filter((commit) => commit.version > newest.version).reduce(foldCommit, newest);
    this.#hasLooked(pathwayId, look);
    return this.#remember(state);
  }

  /** The pathway as it was with a version, or as it is when that version is still to come. The stream is read from its beginning. */
  async asOf(pathwayId: string, version: number): Promise<PathwayState> {
    const commits = await this.#options.store.read(pathwayId, 1);
    return commits.filter((commit) => commit.version <= version).reduce(foldCommit, noPathway(pathwayId));
  }

  /** Forgets what is in memory; the next look reads the stream. */
  forget(pathwayId: string): void {
    this.#cache.delete(pathwayId);
  }

  /**
   * Carries out one command: decide, append, and decide again when somebody else was faster. Resolves only when the outcome
   * is durable, and refuses only on the newest state. Throws {@link StoreError} when the store does not answer.
   */
  perform(request: PathwayRequest): Promise<Outcome> {
    const before = this.#queues.get(request.pathwayId) ?? Promise.resolve();
    const asked = this.#looks;
    const outcome = before.then(() => this.#perform(request, asked));
    const settled = outcome.catch(() => undefined);
    this.#queues.set(request.pathwayId, settled);
    settled.then(() => {
      if (this.#queues.get(request.pathwayId) === settled) this.#queues.delete(request.pathwayId);
    });
    return outcome;
  }

  /**
   * What would come of a request by what is in the store now: `new`, it would change something; `replay`, this delivery has been
   * carried out before; `none`, it is refused or so already. Nothing is stored.
   */
  async foresee(request: PathwayRequest): Promise<'new' | 'replay' | 'none'> {
    const state = await this.current(request.pathwayId);
    if (await this.#replay(state, request)) return 'replay';
    const decision = decide(state, request.command, this.#context(request));
    return 'events' in decision && decision.events.length > 0 ? 'new' : 'none';
  }

  /** `asked`: looks that had begun when the request came. One that began later has seen everything that it could know of. */
  async #perform(request: PathwayRequest, asked: number): Promise<Outcome> {
    let state = await this.known(request.pathwayId);
    for (let attempt = 0; attempt < maxAttempts; attempt++) {
      const replay = await this.#replay(state, request);
      if (replay) return replay;
      const context = this.#context(request);
      const decision = decide(state, request.command, context);
      const events = 'events' in decision ? decision.events : [];
      if (events.length === 0) {
        // Before anyone is told "no" (or "it is so already"), it must be true in the store and not only in memory. Of many who
        // click at once one looks, and the others, who were there already, need not.
        const newest = await this.#since(request.pathwayId, asked, state);
        if (newest.version !== state.version) {
          state = newest;
          continue;
        }
        return 'refusal' in decision
          ? { done: false, state, refusal: decision.refusal }
          : { done: true, state, replayed: false };
      }
      const commit: Commit = {
        pathwayId: request.pathwayId,
        version: state.version + 1,
        commandId: request.commandId,
        at: toInstant(context.now),
        by: request.by,
        via: request.via,
        events: [...events],
      };
      const look = ++this.#looks;
      const stored = await this.#append(commit);
      if (stored) {
        // One that was found there may have been made by another process, before we looked.
        if (stored === commit) this.#hasLooked(request.pathwayId, look);
        state = this.#remember(foldCommit(state, stored));
        this.#options.onCommitted(stored, state);
        return { done: true, state, commit: stored, replayed: false };
      }
      state = await this.current(request.pathwayId);
    }
    return { done: false, state, refusal: { code: 'busy' } };
  }

  /** The pathway as it was in the store at some moment after the request came. */
  async #since(pathwayId: string, asked: number, state: PathwayState): Promise<PathwayState> {
    if ((this.#looked.get(pathwayId) ?? 0) <= asked) return this.current(pathwayId);
    return this.#cache.get(pathwayId) ?? state;
  }

  /** A look, or a successful create, has told what the pathway was at a moment after it began. */
  #hasLooked(pathwayId: string, look: number): void {
    this.#looked.set(pathwayId, Math.max(look, this.#looked.get(pathwayId) ?? 0));
  }

  #context(request: PathwayRequest): DecisionContext {
    const { clock, person, model, sharing = shippedRules, seal = noKey } = this.#options;
    return { now: clock(), by: request.by, person, model, sharing, seal };
  }

  /** The outcome of this very delivery, when it has been carried out before, for the same person. */
  async #replay(state: PathwayState, { pathwayId, commandId, by }: PathwayRequest): Promise<Outcome | undefined> {
    const version = versionOf(state.recentCommands, commandId);
    if (version === undefined) return undefined;
    const [commit] = await this.#options.store.read(pathwayId, version);
    if (commit && commit.by !== by) return undefined;
    return { done: true, state, replayed: true, ...(commit ? { commit } : {}) };
  }

  /**
   * The commit as it is stored; nothing when somebody else has created that version. A lost reply is looked up: our command at
   * that version means that it was done. So is a conflict after a lost reply, since a write that was given up can still arrive.
   * What is found may be the same delivery's commit from another process, with its time; that one is then the truth.
   */
  async #append(commit: Commit): Promise<Commit | undefined> {
    const { store } = this.#options;
    for (let attempt = 1; attempt <= maxAppends; attempt++) {
      try {
        if ((await store.append(commit)) === 'appended') return commit;
        if (attempt === 1) return undefined;
      } catch (error) {
        if (!(error instanceof StoreError) || error.code !== 'unknown') throw error;
      }
      const stored = await this.#lookUp(commit);
      if (stored) return stored.commandId === commit.commandId ? stored : undefined;
    }
    throw new StoreError('unknown');
  }

  /** What stands at the commit's version. When that cannot be read either, nobody knows what became of the commit. */
  async #lookUp({ pathwayId, version }: Commit): Promise<Commit | undefined> {
    try {
      return (await this.#options.store.read(pathwayId, version))[0];
    } catch (error) {
      if (error instanceof StoreError && error.code === 'unavailable')
        throw new StoreError('unknown', { cause: error });
      throw error;
    }
  }

  /** Keeps the newer of two states; a slow reader must not put back what a writer has moved on. */
  #remember(state: PathwayState): PathwayState {
    const known = this.#cache.get(state.id);
    if (known && known.version >= state.version) return known;
    if (state.version === 0) return state;
    this.#cache.set(state.id, state);
    this.#options.onNewer?.(state);
    return state;
  }
}

function noKey(): never {
  throw new Error('there is no key to seal a signature with');
}
