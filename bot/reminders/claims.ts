import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { type Clock, toInstant } from '../../services/clock.ts';
import { instant } from '../../services/pathway/events.ts';
import type { PersonId } from '../../services/pathway/state.ts';
import type { DocumentStore } from '../../storage/ports.ts';
import { isRecent } from '../rooms/room-timing.ts';

/** Where it is kept what people have been sent lately; the id of each is the person's. */
export const remindedPartition = 'reminded';

const claim = z.object({
  /** A local day, or the pathway and its version. */
  key: z.string(),
  /** `unreachable`: there was nobody to send it to. `givenUp`: nobody knows whether it arrived. */
  status: z.enum(['sending', 'sent', 'unreachable', 'givenUp']),
  /** How often it may have been sent. */
  attempt: z.number().int().positive(),
  at: instant,
});
type Claim = z.infer<typeof claim>;
const reminded = z.object({ recent: z.array(claim) });

/** Messages of which is remembered that a person was sent them; more than any clock that is put right can bring up again. */
const remembered = 20;
/** A message whose arrival nobody knows is sent once more, and no more. */
const maxAttempts = 2;
const rememberedPeople = 5000;
/** Of a try that is over: nobody has to wait for it. */
const longAgo = '2000-01-01T00:00:00.000Z';

/** What a claim came to. `over`: there is nothing left to do. `busy`: somebody else may be sending it at this moment. */
export type ClaimResult = 'ours' | 'over' | 'busy';

/** What a person has been sent, as last seen in the store; without an etag there was nothing. */
interface Seen {
  readonly recent: readonly Claim[];
  readonly etag?: string;
}

/**
 * Who sends what is written down before it is sent: a message is sent to somebody at most twice, and the second time only when
 * nobody can know whether the first one arrived. What was seen is remembered; what others have written since shows at the next
 * put, which does not succeed.
 */
export class Claims {
  readonly #documents: DocumentStore;
  readonly #clock: Clock;
  readonly #busyMs: number;
  readonly #seen = new LRUCache<PersonId, Seen>({ max: rememberedPeople });

  /** @param busyMs a claim that is older than this is of a process that has died */
  constructor(documents: DocumentStore, clock: Clock, busyMs: number) {
    this.#documents = documents;
    this.#clock = clock;
    this.#busyMs = busyMs;
  }

  /** Reads ahead what the person has been sent, so that the claim need not. */
  async readAhead(person: PersonId): Promise<void> {
    await this.#known(person);
  }

  /** Claims a message that is about to be sent. `inDoubt`: this process has tried, and does not know whether it arrived. */
  async claim(person: PersonId, key: string, inDoubt = false): Promise<ClaimResult> {
    for (;;) {
      const seen = await this.#known(person);
      const before = seen.recent.find((one) => one.key === key);
      const next = this.#next(key, before, inDoubt);
      if (typeof next === 'string') return next;
      if (await this.#put(person, seen, next)) return next.status === 'sending' ? 'ours' : 'over';
    }
  }

  /** How sending it ended. */
  async settle(person: PersonId, key: string, status: Exclude<Claim['status'], 'sending'>): Promise<void> {
    await this.#change(person, key, (claim) => ({ ...claim, status, at: toInstant(this.#clock()) }));
  }

  /** It was surely not sent: the try does not count. */
  async release(person: PersonId, key: string): Promise<void> {
    await this.#change(person, key, (claim) =>
      claim.attempt > 1 ? { ...claim, attempt: claim.attempt - 1, at: longAgo } : undefined,
    );
  }

  #next(key: string, before: Claim | undefined, inDoubt: boolean): Claim | 'over' | 'busy' {
    const at = toInstant(this.#clock());
    if (!before) return { key, status: 'sending', attempt: 1, at };
    if (before.status !== 'sending') return 'over';
    if (!inDoubt && isRecent(before.at, this.#clock().toMillis(), this.#busyMs)) return 'busy';
    if (before.attempt >= maxAttempts) return { ...before, status: 'givenUp', at };
    return { ...before, attempt: before.attempt + 1, at };
  }

  async #change(person: PersonId, key: string, change: (claim: Claim) => Claim | undefined): Promise<void> {
    for (;;) {
      const seen = await this.#known(person);
      const before = seen.recent.find((one) => one.key === key);
      const fresh: Claim = { key, status: 'sending', attempt: 1, at: longAgo };
      if (await this.#put(person, seen, change(before ?? fresh) ?? key)) return;
    }
  }

  async #known(person: PersonId): Promise<Seen> {
    const known = this.#seen.get(person);
    if (known) return known;
    const stored = await this.#documents.get(remindedPartition, person);
    const seen = stored ? { recent: reminded.parse(stored.body).recent, etag: stored.etag } : { recent: [] };
    this.#seen.set(person, seen);
    return seen;
  }

  /** Puts a claim in the place of the one with its key, or takes the one with that key away. */
  async #put(person: PersonId, { recent, etag }: Seen, changed: Claim | string): Promise<boolean> {
    const [key, claims] = typeof changed === 'string' ? [changed, []] : [changed.key, [changed]];
    const next = [...recent.filter((one) => one.key !== key), ...claims].slice(-remembered);
    const precondition = etag === undefined ? 'absent' : { etag };
    // Whatever becomes of it: what was seen before is no longer what is there.
    this.#seen.delete(person);
    const put = await this.#documents.put(remindedPartition, person, { recent: next }, precondition);
    if (put === 'conflict') return false;
    this.#seen.set(person, { recent: next, etag: put.etag });
    return true;
  }
}
