import { createHash } from 'node:crypto';
import type { DocumentStore } from '../../storage/ports.ts';
import type { PlatformName } from '../pathway/events.ts';
import type { PersonId } from '../pathway/state.ts';
import { type Identity, type Person, person as personSchema } from './person.ts';

const partition = 'people';
/** One document that changes with every write to the directory, so that looking for news is one small read. */
const versionPartition = 'people-version';
const versionId = 'current';

/** An account as the platform presents it. */
export interface Account {
  readonly platform: PlatformName;
  readonly tenant: string;
  readonly user: string;
}

/**
 * The municipality's staff, held in memory (a few thousand people at most) and kept in step with the store by
 * {@link Directory.refresh}, so that a click reads nothing.
 */
export class Directory {
  readonly #store: DocumentStore;
  #version: string | undefined;
  #byId = new Map<PersonId, Person>();
  #byEmail = new Map<string, Person>();
  #byAccount = new Map<string, Person>();

  constructor(store: DocumentStore) {
    this.#store = store;
  }

  person(id: PersonId): Person | undefined {
    return this.#byId.get(id);
  }

  byEmail(email: string): Person | undefined {
    return this.#byEmail.get(email.trim().toLowerCase());
  }

  /** Whom the account has been tied to, if anybody. */
  byAccount(account: Account): Person | undefined {
    return this.#byAccount.get(accountKey(account));
  }

  /** Everybody, by name. */
  all(): Person[] {
    return [...this.#byId.values()].sort((a, b) => a.name.localeCompare(b.name, 'da'));
  }

  /** Active people whose name, e-mail or department contains every word of the query; by name, at most `limit`. */
  search(query: string, limit: number): Person[] {
    const words = query.toLocaleLowerCase('da').split(/\s+/).filter(Boolean);
    const matches = this.all().filter((person) => {
      const text = `${person.name} ${person.email} ${person.department}`.toLocaleLowerCase('da');
      return person.endedAt === undefined && words.every((word) => text.includes(word));
    });
    return matches.slice(0, limit);
  }

  /** Looks whether the store has a newer directory, and loads it if so. One small read when there is nothing new. */
  async refresh(): Promise<void> {
    const version = await this.#store.get(versionPartition, versionId);
    if (this.#version !== undefined && version?.etag === this.#version) return;
    await this.#load();
    this.#version = version?.etag ?? '';
  }

  /** Stores a person as new or changed, and takes it into memory. The id is made by {@link personIdFor}. */
  async save(person: Person): Promise<void> {
    await this.#store.put(partition, person.id, person, 'any');
    await this.#touch();
    this.#take(person);
  }

  /**
   * Ties an account to the person with this e-mail. Resolves to nobody when no active person has the e-mail, or when that
   * person is tied to another account of the same platform already.
   */
  async tie(account: Account, email: string, at: string): Promise<Person | undefined> {
    const found = this.byEmail(email);
    if (!found || found.endedAt !== undefined) return undefined;
    const stored = await this.#store.get(partition, found.id);
    if (!stored) return undefined;
    const person = personSchema.parse(stored.body);
    const tied = person.identities.find((identity) => identity.platform === account.platform);
    if (tied && accountKey(tied) !== accountKey(account)) return undefined;
    if (tied) {
      this.#take(person);
      return person;
    }
    const next: Person = { ...person, identities: [...person.identities, { ...account, at } satisfies Identity] };
    const put = await this.#store.put(partition, person.id, next, { etag: stored.etag });
    if (put === 'conflict') return this.tie(account, email, at);
    await this.#touch();
    this.#take(next);
    return next;
  }

  async #load(): Promise<void> {
    const people: Person[] = [];
    let next: string | undefined;
    do {
      const page = await this.#store.list(partition, next === undefined ? {} : { next });
      for (const document of page.documents) people.push(personSchema.parse(document.body));
      next = page.next;
    } while (next !== undefined);
    this.#byId = new Map();
    this.#byEmail = new Map();
    this.#byAccount = new Map();
    for (const person of people) this.#take(person);
  }

  #take(person: Person): void {
    this.#byId.set(person.id, person);
    this.#byEmail.set(person.email, person);
    for (const identity of person.identities) this.#byAccount.set(accountKey(identity), person);
  }

  async #touch(): Promise<void> {
    const put = await this.#store.put(versionPartition, versionId, {}, 'any');
    if (put !== 'conflict') this.#version = put.etag;
  }
}

/** The id under which a person is kept: from the e-mail, so that two imports at once make one person. Tells nothing by itself. */
export function personIdFor(email: string): PersonId {
  return `p${createHash('sha256').update(email.trim().toLowerCase()).digest('base64url').slice(0, 12)}`;
}

function accountKey({ platform, tenant, user }: Account): string {
  return `${platform}|${tenant}|${user}`;
}
