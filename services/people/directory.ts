import { createHash } from 'node:crypto';
import type { DocumentStore } from '../../storage/ports.ts';
import type { PersonId } from '../pathway/state.ts';
import { type Account, accountKey, PeopleIndex } from './people-index.ts';
import { identityOn, isSamePerson, type Person, person as personSchema } from './person.ts';

export type { Account } from './people-index.ts';

/** Where the staff directory is kept; the id of each is the person's. */
export const peoplePartition = 'people';
/** One document that changes with every write to the directory, so that looking for news is one small read. */
const versionPartition = 'people-version';
const versionId = 'current';
/** The etag of a version document that is not there. */
const noVersion = '';
/** People a page, people written at once, and from how many changes on one look at everybody is cheaper than one each. */
const pageSize = 1000;
const writesAtOnce = 32;
const manyChanges = 20;

/** How somebody should be, given how the store has the person now; undefined to leave it. May be asked more than once. */
export type PersonChange = (stored: Person | undefined, id: PersonId) => Person | undefined;

interface StoredPerson {
  readonly person: Person;
  readonly etag: string;
}

/**
 * The municipality's staff, held in memory (a few thousand people at most) and kept in step with the store by
 * {@link Directory.refresh}, so that a click reads nothing.
 */
export class Directory {
  readonly #store: DocumentStore;
  /** Of the directory as it is in memory; undefined before the first load. */
  #version: string | undefined;
  #index = new PeopleIndex();

  constructor(store: DocumentStore) {
    this.#store = store;
  }

  /** Changes with every change of the directory that this process knows of. */
  get version(): string | undefined {
    return this.#version;
  }

  person(id: PersonId): Person | undefined {
    return this.#index.person(id);
  }

  byEmail(email: string): Person | undefined {
    return this.#index.byEmail(email);
  }

  /** Whom the account has been tied to, if anybody. */
  byAccount(account: Account): Person | undefined {
    return this.#index.byAccount(account);
  }

  /** Everybody, by name; also those whose rights have ended. */
  all(): readonly Person[] {
    return this.#index.all();
  }

  /**
   * Active people whose name, e-mail or department has every word of the query, in any order; `å` is found as `aa` and `a`
   * too, `ø` as `oe` and `o`. Names that begin as typed come first, then by name; at most `limit`. Everybody for an empty query.
   */
  search(query: string, limit: number): Person[] {
    return this.#index.search(query, limit);
  }

  /**
   * Looks whether the store has a newer directory, and loads it if so. One small read when there is nothing new. Resolves to
   * the people who are not as they were in memory; nobody on the first load.
   */
  async refresh(): Promise<readonly Person[]> {
    const version = (await this.#store.get(versionPartition, versionId))?.etag ?? noVersion;
    if (this.#version === version) return [];
    const people = [...(await this.#loadAll()).values()].map(({ person }) => person);
    const before = this.#index;
    const isFirst = this.#version === undefined;
    this.#index = new PeopleIndex(people);
    // As read before the load: what came in between is at worst loaded a second time.
    this.#version = version;
    if (isFirst) return [];
    return people.filter((person) => {
      const known = before.person(person.id);
      return !known || !isSamePerson(known, person);
    });
  }

  /** Stores a person as new or changed, and takes it into memory. The id is made by {@link personIdFor}. */
  async save(person: Person): Promise<void> {
    await this.update([person.id], () => person);
  }

  /** Stores many people with one change of the directory's version. */
  async saveAll(people: readonly Person[]): Promise<void> {
    const byId = new Map(people.map((person) => [person.id, person]));
    await this.update([...byId.keys()], (_, id) => byId.get(id));
  }

  /**
   * Changes people as the store has them now: somebody who is changed elsewhere meanwhile is looked at and changed again, so
   * that neither change is lost. Resolves to those that were changed. When the store fails half-way, what was stored stays
   * stored and is noticed by everybody; doing it again completes it.
   */
  async update(ids: readonly PersonId[], change: PersonChange): Promise<readonly Person[]> {
    const known = ids.length >= manyChanges ? await this.#loadAll() : undefined;
    const changed: Person[] = [];
    const waiting = [...new Set(ids)];
    const worker = async (): Promise<void> => {
      for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
        const next = await this.#updateOne(id, known ? known.get(id) : await this.#load(id), change);
        if (next) changed.push(next);
      }
    };
    const workers = await Promise.allSettled(Array.from({ length: writesAtOnce }, worker));
    if (changed.length > 0) await this.#touch();
    for (const person of changed) this.#index.take(person);
    for (const result of workers) if (result.status === 'rejected') throw result.reason;
    return changed;
  }

  /**
   * Ties an account to the person with this e-mail. Resolves to nobody when no active person has the e-mail, when that person
   * is tied to another account of the same platform already, or the account to another person.
   */
  async tie(account: Account, email: string, at: string): Promise<Person | undefined> {
    // Somebody unknown is rare and may just have been imported by another process: worth a read.
    await this.refresh();
    const found = this.byEmail(email);
    const owner = this.byAccount(account);
    if (!found || (owner && owner.id !== found.id)) return undefined;
    let tied: Person | undefined;
    await this.update([found.id], (stored) => {
      tied = undefined;
      if (!stored || stored.endedAt !== undefined) return undefined;
      const identity = identityOn(stored, account.platform);
      if (identity && accountKey(identity) !== accountKey(account)) return undefined;
      tied = identity ? stored : { ...stored, identities: [...stored.identities, { ...account, at }] };
      return tied;
    });
    if (tied) this.#index.take(tied);
    return tied;
  }

  async #updateOne(id: PersonId, known: StoredPerson | undefined, change: PersonChange): Promise<Person | undefined> {
    for (let stored = known; ; stored = await this.#load(id)) {
      const next = change(stored?.person, id);
      if (!next || (stored && isSamePerson(next, stored.person))) return undefined;
      const put = await this.#store.put(peoplePartition, id, next, stored ? { etag: stored.etag } : 'absent');
      if (put !== 'conflict') return next;
    }
  }

  async #load(id: PersonId): Promise<StoredPerson | undefined> {
    const stored = await this.#store.get(peoplePartition, id);
    return stored && { person: personSchema.parse(stored.body), etag: stored.etag };
  }

  async #loadAll(): Promise<Map<PersonId, StoredPerson>> {
    const people = new Map<PersonId, StoredPerson>();
    let next: string | undefined;
    do {
      const page = await this.#store.list(peoplePartition, {
        limit: pageSize,
        ...(next === undefined ? {} : { next }),
      });
      for (const { body, etag } of page.documents) {
        const person = personSchema.parse(body);
        people.set(person.id, { person, etag });
      }
      next = page.next;
    } while (next !== undefined);
    return people;
  }

  /**
   * Tells everybody that the directory has changed. When somebody else has changed it since it was loaded here, memory is
   * behind and must stay known as such: the next refresh loads.
   */
  async #touch(): Promise<void> {
    const known = this.#version;
    if (known !== undefined) {
      const precondition = known === noVersion ? 'absent' : { etag: known };
      const put = await this.#store.put(versionPartition, versionId, {}, precondition);
      if (put !== 'conflict') {
        this.#version = put.etag;
        return;
      }
    }
    await this.#store.put(versionPartition, versionId, {}, 'any');
  }
}

/** The id under which a person is kept: from the e-mail, so that two imports at once make one person. Tells nothing by itself. */
export function personIdFor(email: string): PersonId {
  return `p${createHash('sha256').update(email.trim().toLowerCase()).digest('base64url').slice(0, 12)}`;
}
