import type { Commit } from '../services/pathway/events.ts';
import type { PathwayState } from '../services/pathway/state.ts';
import type { Pathways } from '../services/pathways.ts';
import type { Projector } from '../services/projections/projector.ts';
import type { Store } from '../storage/ports.ts';
import { errorFields, type Log } from './log.ts';
import type { RoomWorker } from './rooms/room-worker.ts';

export interface ChangeFeedOptions {
  readonly store: Store;
  readonly pathways: Pathways;
  readonly projector: Projector;
  readonly rooms: RoomWorker;
  readonly log: Log;
}

/** Tells the projector and the rooms of each commit. */
export class ChangeFeed {
  readonly #options: ChangeFeedOptions;

  constructor(options: ChangeFeedOptions) {
    this.#options = options;
  }

  committed(_commit: Commit, state: PathwayState): void {
    const { projector, rooms, log } = this.#options;
    projector.project(state).catch((error: unknown) => log.error('not projected', errorFields(error)));
    rooms.wake(state.id);
  }

  async start(): Promise<void> {}

  async stop(): Promise<void> {}
}
