import { type Clock, toLocalDate } from '../../services/clock.ts';
import type { Commit } from '../../services/pathway/events.ts';
import { foldAll, foldCommit } from '../../services/pathway/fold.ts';
import type { PathwayState, PersonId } from '../../services/pathway/state.ts';
import { isActive, type Person } from '../../services/people/person.ts';
import { mayHaveNotices, noticesOf } from '../../services/reminders/notices-of.ts';
import type { DocumentStore, EventStore } from '../../storage/ports.ts';
import { noticeLivesMs, queueNotice } from './outgoing.ts';

export interface NoticeQueueOptions {
  readonly store: Pick<EventStore, 'read'> & DocumentStore;
  readonly clock: Clock;
  readonly person: (id: PersonId) => Person | undefined;
}

/**
 * Queues what cannot wait, commit by commit. May be told of the same commits any number of times, by several processes. Nothing is
 * read unless the pathway has something that may be urgent, which is rare.
 */
export class NoticeQueue {
  readonly #options: NoticeQueueOptions;

  constructor(options: NoticeQueueOptions) {
    this.#options = options;
  }

  /** Queues what the pathway's commits from that version on have brought, up to the state's. */
  async queueFor(state: PathwayState, fromVersion: number): Promise<void> {
    const { store, clock } = this.#options;
    if (!mayHaveNotices(state, clock())) return;
    const commits = await store.read(state.id, 1);
    const isNew = ({ version }: Commit) => version >= fromVersion;
    let before = foldAll(
      state.id,
      commits.filter((commit) => !isNew(commit)),
    );
    for (const commit of commits.filter(isNew)) {
      const after = foldCommit(before, commit);
      await this.#queue(before, commit, after);
      before = after;
    }
  }

  async #queue(before: PathwayState, commit: Commit, after: PathwayState): Promise<void> {
    const { store, clock, person: find } = this.#options;
    const now = clock();
    if (Math.abs(now.toMillis() - Date.parse(commit.at)) > noticeLivesMs) return;
    const { pathwayId: pathway, version, at } = commit;
    const notices = noticesOf(before, commit, after, now.zone).filter(({ person }) => isActive(find(person)));
    for (const { person, what, about } of notices)
      await queueNotice(store, toLocalDate(now), { kind: 'notice', person, pathway, version, at, what, about });
  }
}
