import type { ViewContext } from '../../cards/view-context.ts';
import type { SeenState } from '../../services/audience/seen-state.ts';
import type { Clock } from '../../services/clock.ts';
import type { ModelDefinition } from '../../services/models/definition.ts';
import type { PathwayState } from '../../services/pathway/state.ts';
import type { Pathways } from '../../services/pathways.ts';
import type { DocumentStore } from '../../storage/ports.ts';
import type { Log } from '../log.ts';
import type { Watchers } from './watchers.ts';

/** How the open walls are paced, in milliseconds. */
export interface WallTiming {
  /** Between two looks at the store, and two signs of life to each screen. */
  readonly beatMs: number;
  /** The same while the store does not answer. */
  readonly lostBeatMs: number;
  /** Changes that come within this time are shown as one. */
  readonly gatherMs: number;
  /** Between two clearings of screens that have gone. */
  readonly sweepMs: number;
}

export const defaultWallTiming: WallTiming = { beatMs: 15_000, lostBeatMs: 3000, gatherMs: 100, sweepMs: 60_000 };

/** How many pages may be followed at a time; a browser may have a wall open in several of its tabs. */
export interface WallLimits {
  readonly streams: number;
  readonly streamsPerWall: number;
  readonly requestsPerMinute: number;
}

export const defaultWallLimits: WallLimits = { streams: 300, streamsPerWall: 6, requestsPerMinute: 120 };

/** What the walls work with. */
export interface WallParts {
  /** Links are read with any of these; the first also keys what is kept of screens. */
  readonly secrets: readonly [string, ...string[]];
  readonly publicUrl: string;
  readonly pathways: Pick<Pathways, 'current'>;
  readonly watchers: Watchers;
  readonly documents: DocumentStore;
  readonly clock: Clock;
  readonly log: Log;
  readonly model: (id: string) => ModelDefinition | undefined;
  readonly view: () => ViewContext;
  /** A pathway as the wall of a meeting may show it. */
  readonly seen: (state: PathwayState, meeting: string) => SeenState;
  /** A screen opens it: nobody knows who stands before it. */
  readonly opened?: (pathwayId: string, meeting: string) => void;
  readonly timing?: Partial<WallTiming>;
  readonly limits?: Partial<WallLimits>;
}
