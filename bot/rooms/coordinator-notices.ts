import type { PathwayState } from '../../services/pathway/state.ts';
import type { Person } from '../../services/people/person.ts';
import type { RoomPlatform } from './port.ts';
import { reachOn } from './reach.ts';
import type { RoomDocument, RoomNotice } from './room-document.ts';

/** Something that a person must be told on one platform. */
export interface Telling {
  readonly about: 'problem' | 'strangers';
  readonly notice: RoomNotice;
  readonly platform: RoomPlatform;
  /** Undefined: the platform has not been asked yet for the coordinator. */
  readonly user: string | undefined;
  readonly email: string;
  /** Under which it is noted that it has been told. */
  readonly key: string;
}

/** A platform that does not take a message is tried this often. */
const maxTries = 3;

/**
 * What the coordinator has to be told about a room, once on every platform where they can be reached. That it was told is in
 * the room's document, before it is sent; what could not be sent is in memory, and tried again after a while.
 */
export class CoordinatorNotices {
  readonly #tries = new Map<string, number>();
  readonly #waits = new Map<string, number>();
  readonly #unreachable = new Set<string>();

  /** The next thing to tell now, if there is one. `elapsedMs` is of this process, `nowMs` of the machine's clock. */
  next(
    state: PathwayState,
    coordinator: Person | undefined,
    platforms: readonly RoomPlatform[],
    documentOn: (platform: RoomPlatform) => RoomDocument,
    { problem, strangers }: RoomDocument,
    { nowMs, elapsedMs }: { readonly nowMs: number; readonly elapsedMs: number },
  ): Telling | undefined {
    if (!coordinator || coordinator.id !== state.coordinator) return undefined;
    const open = [
      ...(problem ? [{ about: 'problem' as const, notice: problem.step, told: problem.told }] : []),
      ...(strangers?.users.some((user) => !strangers.out?.includes(user))
        ? [{ about: 'strangers' as const, notice: 'strangers' as const, told: strangers.told }]
        : []),
    ];
    for (const { about, notice, told } of open) {
      for (const platform of platforms) {
        const key = `${platform.platform}:${coordinator.id}`;
        const memory = `${about}:${key}`;
        if (told.includes(key) || this.#unreachable.has(key) || (this.#waits.get(memory) ?? 0) > elapsedMs) continue;
        const reach = reachOn(platform, coordinator, documentOn(platform).lookups, nowMs);
        if (reach === 'nowhere') continue;
        const user = reach === 'unknown' ? undefined : reach.user;
        return { about, notice, platform, user, email: coordinator.email, key };
      }
    }
    return undefined;
  }

  /** The coordinator has no user on that platform. */
  unreachable({ key }: Telling): void {
    this.#unreachable.add(key);
  }

  /** It could not be sent. Whether it should be tried again, after the wait. */
  failed({ about, key }: Telling, againAtMs: number): boolean {
    const memory = `${about}:${key}`;
    const tries = (this.#tries.get(memory) ?? 0) + 1;
    this.#tries.set(memory, tries);
    this.#waits.set(memory, againAtMs);
    return tries < maxTries;
  }
}

/** The document with or without the note that this has been told. */
export function withTold(document: RoomDocument, { about, key }: Telling, isTold: boolean): RoomDocument {
  const part = document[about];
  if (!part) return document;
  const others = part.told.filter((other) => other !== key);
  const told = isTold ? [...others, key] : others;
  if (about === 'problem' && document.problem) return { ...document, problem: { ...document.problem, told } };
  if (document.strangers) return { ...document, strangers: { ...document.strangers, told } };
  return document;
}
