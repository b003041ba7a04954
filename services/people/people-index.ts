import type { PlatformName } from '../pathway/events.ts';
import type { PersonId } from '../pathway/state.ts';
import { foldedWords, foldText, searchableWords } from './fold-text.ts';
import type { Person } from './person.ts';

/** An account as the platform presents it. */
export interface Account {
  readonly platform: PlatformName;
  readonly tenant: string;
  readonly user: string;
}

interface Entry {
  readonly person: Person;
  /** The name as a whole, for somebody who types it from its beginning. */
  readonly folded: string;
  readonly nameWords: readonly string[];
  /** Words of name, e-mail and department. */
  readonly allWords: readonly string[];
}

/** Good matches first: the name from its beginning, words of the name, words of anything, and something inside a word. */
const ranks = 4;
const byDanishName = new Intl.Collator('da');

/** The staff in memory: found by id, e-mail or account, and searched at every keystroke without being sorted again. */
export class PeopleIndex {
  readonly #entries = new Map<PersonId, Entry>();
  readonly #byEmail = new Map<string, PersonId>();
  readonly #byAccount = new Map<string, PersonId>();
  /** By name; undefined when somebody came or was renamed since it was sorted. */
  #sorted: Entry[] | undefined;

  constructor(people: Iterable<Person> = []) {
    for (const person of people) this.take(person);
  }

  person(id: PersonId): Person | undefined {
    return this.#entries.get(id)?.person;
  }

  byEmail(email: string): Person | undefined {
    const id = this.#byEmail.get(email.trim().toLowerCase());
    return id === undefined ? undefined : this.person(id);
  }

  byAccount(account: Account): Person | undefined {
    const id = this.#byAccount.get(accountKey(account));
    return id === undefined ? undefined : this.person(id);
  }

  /** Puts a person in, or in the place of how the person was before; accounts that are gone no longer find anybody. */
  take(person: Person): void {
    const before = this.person(person.id);
    for (const identity of before?.identities ?? []) {
      const key = accountKey(identity);
      if (this.#byAccount.get(key) === person.id) this.#byAccount.delete(key);
    }
    for (const identity of person.identities) this.#byAccount.set(accountKey(identity), person.id);
    this.#byEmail.set(person.email, person.id);
    this.#entries.set(person.id, entryOf(person));
    this.#sorted = undefined;
  }

  /** Everybody, by name. */
  all(): readonly Person[] {
    return this.#inOrder().map(({ person }) => person);
  }

  /** Active people who match every word of the query; the better match first, then by name; at most `limit`. */
  search(query: string, limit: number): Person[] {
    const typed = foldText(query).trim();
    const words = foldedWords(typed);
    if (words.length === 0 && typed !== '') return [];
    const found: Person[][] = Array.from({ length: ranks }, () => []);
    for (const entry of this.#inOrder()) {
      if (entry.person.endedAt !== undefined) continue;
      const rank = rankOf(entry, typed, words);
      if (rank === undefined) continue;
      found[rank]?.push(entry.person);
      if (rank === 0 && found[0]?.length === limit) break;
    }
    return found.flat().slice(0, limit);
  }

  #inOrder(): readonly Entry[] {
    this.#sorted ??= [...this.#entries.values()].sort(
      (a, b) => byDanishName.compare(a.person.name, b.person.name) || (a.person.id < b.person.id ? -1 : 1),
    );
    return this.#sorted;
  }
}

/** Tells accounts apart across platforms and tenants. */
export function accountKey({ platform, tenant, user }: Account): string {
  return `${platform}|${tenant}|${user}`;
}

function entryOf(person: Person): Entry {
  const nameWords = searchableWords(person.name);
  const otherWords = searchableWords(`${person.email} ${person.department}`);
  return { person, folded: foldText(person.name), nameWords, allWords: [...nameWords, ...otherWords] };
}

/** How well somebody matches, 0 the best; undefined for no match. */
function rankOf({ folded, nameWords, allWords }: Entry, typed: string, words: readonly string[]): number | undefined {
  if (folded.startsWith(typed)) return 0;
  const all = (known: readonly string[], matches: (word: string, typedWord: string) => boolean) =>
    words.every((typedWord) => known.some((word) => matches(word, typedWord)));
  if (all(nameWords, (word, typedWord) => word.startsWith(typedWord))) return 1;
  if (all(allWords, (word, typedWord) => word.startsWith(typedWord))) return 2;
  if (all(allWords, (word, typedWord) => word.includes(typedWord))) return 3;
  return undefined;
}
