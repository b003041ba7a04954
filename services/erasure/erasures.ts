import { type KeptStore, StoreError } from '../../storage/ports.ts';
import { looksPartition } from '../access-log/look.ts';
import { type Clock, toInstant, toLocalDate } from '../clock.ts';
import { erasableFrom } from '../pathway/decisions/retention.ts';
import { foldAll } from '../pathway/fold.ts';
import type { PathwayState } from '../pathway/state.ts';
import { clockId } from '../pathway/young-person.ts';
import type { Pathways } from '../pathways.ts';
import type { SharingRules } from '../privacy/sharing-rules.ts';
import { eraseAccess } from '../young-access/overview.ts';
import { noteClosed } from './closed-pathways.ts';
import { eraseDocuments } from './erase-documents.ts';
import type { ErasedList } from './erased-list.ts';
import {
  allPlans,
  beginPlan,
  type ErasurePlan,
  type ErasureStep,
  endPlan,
  erasureSteps,
  erasuresPartition,
  loadPlan,
  notePlan,
} from './erasure-plan.ts';
import { forgetLooksOfGone, scrubGone } from './gone.ts';
import { changeProof, namelessName, tombstoneOf } from './tombstone.ts';

/** What has been posted in rooms, and can be taken down. */
export interface PostedRooms {
  /**
   * Takes down what the program has posted about the pathway, and lets go of the rooms. May be repeated. `left`: something could not be
   * taken down yet, with why in a code.
   */
  takeDown(pathwayId: string): Promise<{ readonly posts: number; readonly left?: string }>;
}

export interface ErasuresOptions {
  readonly store: KeptStore;
  readonly pathways: Pick<Pathways, 'perform' | 'forget'>;
  readonly clock: Clock;
  readonly rules: Pick<SharingRules, 'retention' | 'accessLog'>;
  /** Whether everything of a pathway, as it is in this state, is in the case system. */
  readonly isOnRecord: (state: PathwayState) => Promise<boolean>;
  /** Where it is noted what was erased, outside of the store. */
  readonly list: ErasedList;
  /** Absent: nothing can be taken down here, and an erasure of a pathway with rooms waits for who can. */
  readonly rooms?: PostedRooms;
  /** How long other processes have to notice that a pathway is being erased; they look every few seconds. */
  readonly settleMs?: number;
  /** Told of each erasure that cannot go on. Codes alone. Must not throw. */
  readonly onStuck?: (stuck: { readonly pathwayId: string; readonly why: string }) => void;
}

/** Why a closed pathway is not erased (yet). `erasable`: nothing is in its way. */
export type Standing =
  | { readonly standing: 'erasable' }
  | { readonly standing: 'erasing'; readonly stuck?: string }
  | { readonly standing: 'open' | 'onHold' | 'notJournaled' | 'unknown' }
  | { readonly standing: 'kept'; readonly from: string };

/** What a round came to. */
export interface ErasureCounts {
  /** Erasures that began. */
  readonly begun: number;
  /** Erasures that are over: nothing of the pathway is left. */
  readonly erased: number;
  /** Erasures that go on with a later round. */
  readonly going: number;
}

/** Half an hour: far more than any process takes to hear of a commit, and than Cosmos DB's changes are looked at again for. */
const defaultSettleMs = 30 * 60_000;

/**
 * Erases pathways for good when their time has come. Each step is noted, and whoever is killed is followed by the next round, which
 * goes on where it was. The order is what makes that safe: first the last event, after which nobody can do anything with the
 * pathway; at once the links that let anybody in; then the note outside of the store; then what is posted, the stream, and every document that names it; later, when nobody can
 * have anything of it in memory any more, a second look; then the plan itself; and last the store's own remnants.
 */
export class Erasures {
  readonly #options: ErasuresOptions;

  constructor(options: ErasuresOptions) {
    this.#options = options;
  }

  /** What is in the way of erasing a pathway. */
  async standingOf(pathwayId: string): Promise<Standing> {
    const { store, clock, rules, isOnRecord } = this.#options;
    const going = await loadPlan(store, pathwayId);
    const state = foldAll(pathwayId, await store.read(pathwayId, 1));
    if (going || state.erasingSince !== undefined)
      return { standing: 'erasing', ...(going?.stuck === undefined ? {} : { stuck: going.stuck }) };
    if (state.version === 0) return { standing: 'unknown' };
    if (!state.closed) return { standing: 'open' };
    if (state.hold) return { standing: 'onHold' };
    const from = erasableFrom(state.closed.at, clock(), rules.retention.days);
    if (toLocalDate(clock()) < from) return { standing: 'kept', from };
    return { standing: (await isOnRecord(state)) ? 'erasable' : 'notJournaled' };
  }

  /**
   * Begins what may be erased among these pathways, goes on with what was begun, and scrubs the store of what is gone. Rejects only when
   * the store does not answer; the next round goes on.
   */
  async run(candidates: AsyncIterable<string> | Iterable<string>): Promise<ErasureCounts> {
    let begun = 0;
    for await (const pathwayId of candidates)
      if (await this.#alone(pathwayId, 'begin', () => this.#begin(pathwayId))) begun++;
    let erased = 0;
    const { store, clock, rules } = this.#options;
    const plans = await allPlans(store);
    for (const { pathwayId, plan } of plans)
      if (await this.#alone(pathwayId, 'step', () => this.#goOn(pathwayId, plan))) erased++;
    await scrubGone(store, this.#now());
    await forgetLooksOfGone(store, clock(), rules.accessLog.days);
    return { begun, erased, going: plans.length - erased };
  }

  /**
   * Begins one if it may be erased, and leaves what follows to the next round of whoever runs them: only they can take down what stands
   * in the rooms. False when it may not be erased, or has been begun before.
   */
  begin(pathwayId: string): Promise<boolean> {
    return this.#begin(pathwayId);
  }

  /** One that cannot be read, or that something unforeseen is in the way of, holds up none of the others. */
  async #alone(pathwayId: string, what: string, work: () => Promise<boolean>): Promise<boolean> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof StoreError && error.code !== 'damaged') throw error;
      this.#options.onStuck?.({ pathwayId, why: `${what} failed ${failureOf(error)}` });
      return false;
    }
  }

  async #begin(pathwayId: string): Promise<boolean> {
    const { store, pathways } = this.#options;
    const commits = await store.read(pathwayId, 1);
    const state = foldAll(pathwayId, commits);
    const opening = commits[0]?.commandId;
    if (opening === undefined) return false;
    if (state.erasingSince !== undefined) {
      // Whoever stored the last event may have died before the plan stood.
      await beginPlan(store, pathwayId, { tombstone: tombstoneOf(pathwayId, opening), beganAt: state.erasingSince });
      return false;
    }
    const { standing } = await this.standingOf(pathwayId);
    // It was opened again since it was noted as closed.
    if (standing === 'open') await noteClosed(store, state);
    if (standing !== 'erasable') return false;
    const outcome = await pathways.perform({
      pathwayId,
      commandId: `erasure|${pathwayId}|${state.version}`,
      by: clockId,
      via: 'clock',
      command: { type: 'erasure.begin', base: state.version },
    });
    if (!outcome.done || outcome.state.erasingSince === undefined) return false;
    const beganAt = outcome.state.erasingSince;
    await beginPlan(store, pathwayId, { tombstone: tombstoneOf(pathwayId, opening), beganAt });
    return true;
  }

  /** Carries out the steps that are not done. True when nothing of the pathway is left. */
  async #goOn(pathwayId: string, begun: ErasurePlan): Promise<boolean> {
    const { store, pathways } = this.#options;
    let plan = begun;
    for (const step of erasureSteps) {
      if (plan.done[step] !== undefined) continue;
      if (!this.#isTime(step, plan)) return false;
      const { stuck, ...more } = await this.#carryOut(step, pathwayId, plan);
      const noted = await notePlan(store, pathwayId, ({ stuck: _, ...now }) => ({
        ...now,
        commits: now.commits + (more.commits ?? 0),
        documents: now.documents + (more.documents ?? 0),
        posts: now.posts + (more.posts ?? 0),
        ...(stuck === undefined ? { done: { ...now.done, [step]: this.#now() } } : { stuck: `${step} ${stuck}` }),
      }));
      if (!noted) return false;
      if (stuck !== undefined) {
        this.#options.onStuck?.({ pathwayId, why: `${step} ${stuck}` });
        return false;
      }
      plan = noted;
    }
    await this.#end(pathwayId, plan);
    pathways.forget(pathwayId);
    return true;
  }

  /** What others may still have in memory is waited for: before anything goes, and before it is looked whether everything is gone. */
  #isTime(step: ErasureStep, { beganAt, done }: ErasurePlan): boolean {
    if (step === 'access') return true;
    const { settleMs = defaultSettleMs, clock } = this.#options;
    const since = step === 'lookAgain' ? done.documents : beganAt;
    return since !== undefined && clock().toMillis() - Date.parse(since) >= settleMs;
  }

  async #carryOut(
    step: ErasureStep,
    pathwayId: string,
    { tombstone, beganAt }: ErasurePlan,
  ): Promise<{ stuck?: string; commits?: number; documents?: number; posts?: number }> {
    const { store, list } = this.#options;
    switch (step) {
      case 'access':
        await eraseAccess(store, pathwayId);
        return {};
      case 'list':
        list.add(tombstone);
        await changeProof(store, tombstone, (proof) => proof ?? { ...noProof, beganAt });
        return {};
      case 'rooms':
        return this.#takeDown(pathwayId);
      case 'stream':
        return { commits: await store.eraseStream(pathwayId) };
      case 'documents':
      case 'lookAgain': {
        // A process that knew nothing of it may have stored something since.
        const commits = await store.eraseStream(pathwayId);
        const { erased, mentions, unknown } = await eraseDocuments(store, {
          pathwayId,
          name: namelessName(tombstone),
          now: this.#options.clock(),
          keepLooksDays: this.#options.rules.accessLog.days,
          except: ({ partition }) => partition === erasuresPartition,
        });
        await changeProof(store, tombstone, (proof) => ({ ...(proof ?? { ...noProof, beganAt }), mentions }));
        return { commits, documents: erased, ...(unknown.length > 0 ? { stuck: unknown.join(' ') } : {}) };
      }
    }
  }

  async #takeDown(pathwayId: string): Promise<{ stuck?: string; posts?: number }> {
    const { store, rooms } = this.#options;
    const { documents } = await store.list(`rooms:${pathwayId}`, { limit: 1 });
    if (documents.length === 0) return {};
    if (!rooms) return { stuck: 'notHere' };
    const { posts, left } = await rooms.takeDown(pathwayId);
    return { posts, ...(left === undefined ? {} : { stuck: left }) };
  }

  /** The proof stands before the plan goes: whatever happens in between, it is known that there was something to scrub. */
  async #end(pathwayId: string, { tombstone, commits, documents, posts }: ErasurePlan): Promise<void> {
    const { store } = this.#options;
    const { documents: looks } = await store.list(looksPartition(namelessName(tombstone)), { limit: 1 });
    await changeProof(store, tombstone, (proof) => ({
      ...(proof ?? { ...noProof, beganAt: this.#now() }),
      erasedAt: this.#now(),
      commits,
      documents,
      posts,
      keepsLooks: looks.length > 0,
    }));
    await endPlan(store, pathwayId);
  }

  #now(): string {
    return toInstant(this.#options.clock());
  }
}

/** What failed, as a code: a message may name more than an erasure should. */
function failureOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}

const noProof = { commits: 0, documents: 0, posts: 0, mentions: 0, keepsLooks: false };
