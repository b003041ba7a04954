import type { DayOfLooks } from '../access-log/look.ts';
import type { JournalEntry } from '../journal/journal-entry.ts';
import type { Commit, PathwayEvent } from '../pathway/events.ts';
import type { PathwayState } from '../pathway/state.ts';

/**
 * What an extract does not tell: that something is shared without a consent, as long as the young person has not been told, and for
 * good where there is a reason not to tell (databeskyttelseslovens § 22). Whoever is given the extract must not find out either that
 * something is left out, so what is left is numbered anew.
 */
export class Withheld {
  /** Ids of the shares of which the extract says nothing. */
  readonly shares: ReadonlySet<string>;
  /** The pathway as if those shares had never been: a commit that was about nothing else is not there, and the next has its number. */
  readonly commits: readonly Commit[];
  /** By the version that a commit has, the one that it has here. */
  readonly #versions = new Map<number, number>();

  /** Of the pathway as it is, and not as somebody may know it: there, what is to be left out is not in it any more. */
  constructor({ shares }: Pick<PathwayState, 'shares'> & { readonly hidden?: never }, stream: readonly Commit[]) {
    const untold = [...shares.values()].filter(({ told }) => told === undefined || told.exempt !== undefined);
    this.shares = new Set(untold.map(({ id }) => id));
    const commits: Commit[] = [];
    for (const commit of stream) {
      const events = commit.events.filter((event) => !this.#isAbout(event));
      if (events.length > 0) commits.push({ ...commit, events, version: commits.length + 1 });
      this.#versions.set(commit.version, commits.length);
    }
    this.commits = commits;
  }

  /** The edition of what is on record: of some things it is a version of the pathway, `v12`. */
  edition(edition: string): string {
    const version = /^v(\d+)$/.exec(edition)?.[1];
    return version === undefined ? edition : `v${this.#versions.get(Number(version)) ?? version}`;
  }

  /** Who has looked at them, or asked for them, is told as little. */
  looks(days: readonly DayOfLooks[]): DayOfLooks[] {
    if (this.shares.size === 0) return [...days];
    return days
      .map((day) => ({ ...day, seen: day.seen.filter(({ what }) => !isOfShares(what)) }))
      .filter(({ seen }) => seen.length > 0);
  }

  entry({ kind, id }: Pick<JournalEntry, 'kind' | 'id'>): boolean {
    return kind === 'share' && id !== undefined && this.shares.has(id);
  }

  /** A document that is handed out as it is: a refusal says which verb was refused. */
  document(body: unknown): boolean {
    if (this.shares.size === 0 || typeof body !== 'object' || body === null) return false;
    return 'verb' in body && typeof body.verb === 'string' && isOfShares(body.verb);
  }

  #isAbout(event: PathwayEvent): boolean {
    if ('share' in event) return this.shares.has(event.share);
    return event.type === 'ReminderSnoozed' && event.item.split(/[^\w]+/).some((part) => this.shares.has(part));
  }
}

const isOfShares = (what: string): boolean => what.startsWith('share');
