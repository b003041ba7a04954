import type { DayOfLooks } from '../access-log/look.ts';
import type { JournalEntry } from '../journal/journal-entry.ts';
import type { Commit, PathwayEvent } from '../pathway/events.ts';
import type { PathwayState } from '../pathway/state.ts';

/**
 * What an extract does not tell: that something is shared without a consent, as long as the young person has not been told, and for
 * good where there is a reason not to tell (databeskyttelseslovens § 22). Whoever is given the extract must not find out either that
 * something is left out, so what is left is numbered anew: the commits, and the shares that are told of.
 */
export class Withheld {
  /** Ids of the shares of which the extract says nothing. */
  readonly shares: ReadonlySet<string>;
  /** The pathway as if those shares had never been: a commit that was about nothing else is not there, and the next has its number. */
  readonly commits: readonly Commit[];
  /** By the version that a commit has, the one that it has here. */
  readonly #versions = new Map<number, number>();
  /** By the id of a share that is told of, the one that it has here: `l2` would tell that there is an `l1`. */
  readonly #names: ReadonlyMap<string, string>;
  /** Until when it may be told that somebody has looked at sharing without a consent: never as long as there is something to keep. */
  readonly #toldUntil: string;

  /** Of the pathway as it is, and not as somebody may know it: there, what is to be left out is not in it any more. */
  constructor({ shares }: Pick<PathwayState, 'shares'> & { readonly hidden?: never }, stream: readonly Commit[]) {
    const untold = [...shares.values()].filter(({ told }) => told === undefined || told.exempt !== undefined);
    this.shares = new Set(untold.map(({ id }) => id));
    const told = [...shares.values()].filter(({ id }) => !this.shares.has(id));
    this.#names = new Map(told.map(({ id }, index) => [id, `l${index + 1}`]));
    this.#toldUntil =
      untold.length > 0
        ? ''
        : (told
            .flatMap((share) => share.told?.at ?? [])
            .toSorted()
            .at(-1) ?? '');
    const commits: Commit[] = [];
    for (const commit of stream) {
      const events = commit.events.filter((event) => !this.#isAbout(event)).map((event) => this.#named(event));
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

  /** Who has looked at them, or has begun to ask for one (a form that is open is not yet a share), is told as little. */
  looks(days: readonly DayOfLooks[]): DayOfLooks[] {
    return days
      .map((day) => ({ ...day, seen: day.seen.filter(({ what, last }) => !this.#isKept(what, last)) }))
      .filter(({ seen }) => seen.length > 0);
  }

  entry({ kind, id }: Pick<JournalEntry, 'kind' | 'id'>): boolean {
    return kind === 'share' && id !== undefined && this.shares.has(id);
  }

  /** What a thing on record is called here. */
  idOf({ kind, id }: Pick<JournalEntry, 'kind' | 'id'>): string | undefined {
    return kind === 'share' && id !== undefined ? (this.#names.get(id) ?? id) : id;
  }

  /** A document that is handed out as it is: a refusal says which verb was refused. */
  document(body: unknown): boolean {
    if (typeof body !== 'object' || body === null || !('verb' in body) || typeof body.verb !== 'string') return false;
    return this.#isKept(body.verb, 'at' in body && typeof body.at === 'string' ? body.at : undefined);
  }

  #isKept(what: string, at: string | undefined): boolean {
    return what.startsWith('share') && (at === undefined || at > this.#toldUntil);
  }

  #named(event: PathwayEvent): PathwayEvent {
    if ('share' in event) return { ...event, share: this.#names.get(event.share) ?? event.share };
    if (event.type !== 'ReminderSnoozed') return event;
    return { ...event, item: event.item.replace(/\w+/g, (part) => this.#names.get(part) ?? part) };
  }

  #isAbout(event: PathwayEvent): boolean {
    if ('share' in event) return this.shares.has(event.share);
    return event.type === 'ReminderSnoozed' && event.item.split(/[^\w]+/).some((part) => this.shares.has(part));
  }
}
