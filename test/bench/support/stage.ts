import type { DateTime } from 'luxon';
import { cardHash } from '../../../bot/rooms/card-hash.ts';
import { roomCards } from '../../../bot/rooms/room-cards.ts';
import { noRoom } from '../../../bot/rooms/room-document.ts';
import { RoomStore } from '../../../bot/rooms/room-store.ts';
import { catalogOf } from '../../../cards/text/catalog.ts';
import { toInstant } from '../../../services/clock.ts';
import type { PlatformName } from '../../../services/pathway/events.ts';
import { foldAll } from '../../../services/pathway/fold.ts';
import type { PathwayState } from '../../../services/pathway/state.ts';
import { Directory } from '../../../services/people/directory.ts';
import { identityOn, type Person } from '../../../services/people/person.ts';
import { saveCheckpoint } from '../../../services/projections/checkpoint.ts';
import { dueDayOf, duePartition } from '../../../services/projections/due-day.ts';
import { membershipsOf, membershipsPartition } from '../../../services/projections/memberships.ts';
import { type Projection, projectedPartition } from '../../../services/projections/projection.ts';
import { defaultEscalation } from '../../../services/reminders/escalation.ts';
import type { Store } from '../../../storage/ports.ts';
import { whole } from '../../support/whole.ts';
import { pathwaysOfGroup, type TownGroup, type TownPathway, type TownSize, townGroups, townModel } from './town.ts';

/** Writes under way at once while a store is filled. */
const pathwaysAtOnce = 500;
const feedPageSize = 1000;

/**
 * Fills an empty store with a municipality: its staff, its pathways, and what is derived from them. Everything through the
 * engine itself.
 */
export async function stageTown(store: Store, size: TownSize): Promise<TownGroup[]> {
  const groups = townGroups(size);
  const dueDays = new DueDays(size);
  await stagePeople(
    store,
    groups.flatMap(({ people }) => people),
  );
  let batch: Promise<void>[] = [];
  for (const group of groups) {
    batch.push(...pathwaysOfGroup(group, size).map((pathway) => stagePathway(store, pathway, dueDays.of(pathway))));
    if (batch.length < pathwaysAtOnce) continue;
    await Promise.all(batch);
    batch = [];
  }
  await Promise.all(batch);
  return groups;
}

async function stagePeople(store: Store, people: readonly Person[]): Promise<void> {
  const directory = new Directory(store);
  for (let from = 0; from < people.length; from += pathwaysAtOnce) {
    await Promise.all(people.slice(from, from + pathwaysAtOnce).map((person) => directory.save(person)));
  }
}

async function stagePathway(store: Store, pathway: TownPathway, due: string | undefined): Promise<void> {
  const { id, commits } = pathway;
  const state = foldAll(id, commits);
  const { version } = state;
  const memberships = [...membershipsOf(state)].flatMap(([person, membership]) =>
    membership ? [[person, membership] as const] : [],
  );
  const put = (partition: string, body: unknown) => store.put(partition, id, body, 'absent');
  await Promise.all([
    ...commits.map((commit) => store.append(commit)),
    ...memberships.map(([person, membership]) => put(membershipsPartition(person), { ...membership, version })),
    ...(due === undefined ? [] : [put(duePartition(due), { version })]),
    put(projectedPartition, {
      version,
      memberships: Object.fromEntries(memberships),
      ...(due === undefined ? {} : { due }),
    } satisfies Projection),
  ]);
}

/** On which day each pathway next needs something, as the clock has noted it yesterday. Worked out once for each deadline. */
class DueDays {
  readonly #known = new Map<string, string | undefined>();
  readonly #then: DateTime;

  constructor({ now }: TownSize) {
    this.#then = now.minus({ days: 1 });
  }

  of({ id, deadline, commits }: TownPathway): string | undefined {
    if (!this.#known.has(deadline))
      this.#known.set(
        deadline,
        dueDayOf(foldAll(id, commits), { now: this.#then, model: townModel, escalation: defaultEscalation }),
      );
    return this.#known.get(deadline);
  }
}

/** As the change feed calls it. Were it called otherwise, the program would only look at everything once more when it starts. */
const feedPurpose = 'projections-and-rooms';

/** Notes that the change feed has dealt with everything that is there. */
export async function stageCheckpoint(store: Store): Promise<void> {
  let page = await store.changesSince(undefined, feedPageSize);
  while (page.more) page = await store.changesSince(page.position, feedPageSize);
  await saveCheckpoint(store, feedPurpose, page.position);
}

/** What the platforms know of a pathway's room; made up from its code. */
export function roomRefOf(id: string, platform: PlatformName): Record<string, string> {
  if (platform === 'slack') return { channel: `C${id}`, name: id.toLowerCase() };
  return { team: 'bench-team', channel: `19:${id.toLowerCase()}@thread.tacv2` };
}

/** What a platform's deliveries call a pathway's room. */
export function roomIdOf(id: string, platform: PlatformName): string {
  return roomRefOf(id, platform).channel ?? id;
}

/** Rooms that show the pathways as they are, so that nothing is left to be done in them. */
export async function stageRooms(store: Store, groups: readonly TownGroup[], size: TownSize): Promise<void> {
  const rooms = new RoomStore(store);
  for (const group of groups) {
    const names = new Map(group.people.map(({ id, name }) => [id, name]));
    await Promise.all(
      pathwaysOfGroup(group, size).map(async ({ id, team, commits }) => {
        const cards = shownCards(foldAll(id, commits), names, size.now);
        const document = {
          ...noRoom,
          ref: roomRefOf(id, size.platform),
          roomId: roomIdOf(id, size.platform),
          step: 'ready' as const,
          members: team.flatMap((person) => identityOn(person, size.platform)?.user ?? []).sort(),
          lookedAt: toInstant(size.now),
          cards,
          ...(cards.overview ? { pinned: cards.overview.messageId } : {}),
          reconciledVersion: commits.length,
        };
        await rooms.save(id, size.platform, { document: noRoom }, document);
      }),
    );
  }
}

function shownCards(state: PathwayState, names: ReadonlyMap<string, string>, now: DateTime) {
  const text = catalogOf('da');
  const name = (id: string) => names.get(id) ?? text.unknownPerson;
  const view = { locale: 'da', text, now, escalation: defaultEscalation, name, department: () => undefined } as const;
  const cards = [...roomCards(view, whole(state), townModel)];
  return Object.fromEntries(
    cards.map(([key, card], index) => [key, { messageId: `1764000000.${index}00001`, hash: cardHash(card) }]),
  );
}
