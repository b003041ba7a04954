import type { ServerResponse } from 'node:http';
import type { PathwayState } from '../../services/pathway/state.ts';
import type { WallLink } from './wall-link.ts';
import { defaultWallLimits, defaultWallTiming, type WallParts } from './wall-parts.ts';
import type { WallScreens } from './wall-screens.ts';
import { WallShow } from './wall-show.ts';
import type { Visitor } from './wall-visitor.ts';

/** A page that wants to follow a wall, and may: it has a place, and the wall lives. */
export interface Follower {
  readonly link: WallLink;
  readonly visitor: Visitor;
  readonly state: PathwayState;
  readonly screens: number;
}

/** The walls that are being followed from this process: as many as there is room for. */
export class WallStreams {
  readonly #parts: WallParts;
  readonly #screens: WallScreens;
  readonly #shows = new Map<string, WallShow>();
  #isClosed = false;

  constructor(parts: WallParts, screens: WallScreens) {
    this.#parts = parts;
    this.#screens = screens;
  }

  /** Pages that follow a wall now. */
  get size(): number {
    return [...this.#shows.values()].reduce((sum, { size }) => sum + size, 0);
  }

  /** Tells a page what the wall shows from now on. False when there is no room, and nothing has been answered. */
  follow(response: ServerResponse, { link, visitor, state, screens }: Follower): boolean {
    const { streams, streamsPerWall } = { ...defaultWallLimits, ...this.#parts.limits };
    const show = this.#shows.get(keyOf(link));
    if (this.#isClosed || this.size >= streams || (show?.size ?? 0) >= streamsPerWall) return false;
    // Whoever has gone while we looked would never be seen to go.
    if (response.destroyed) return true;
    return (show ?? this.#newShow(link, state, screens)).join(response, visitor);
  }

  /** It has been seen on how many screens a wall is shown. */
  counted(link: WallLink, screens: number): void {
    this.#shows.get(keyOf(link))?.counted(screens);
  }

  /** Ends every stream, and opens none any more. */
  close(): void {
    this.#isClosed = true;
    for (const show of [...this.#shows.values()]) show.end();
  }

  #newShow(link: WallLink, state: PathwayState, screens: number): WallShow {
    const key = keyOf(link);
    const timing = { ...defaultWallTiming, ...this.#parts.timing };
    const onEnd = (): void => {
      if (this.#shows.get(key) === show) this.#shows.delete(key);
    };
    const show = new WallShow({ parts: this.#parts, screens: this.#screens, timing, link, onEnd }, state, screens);
    this.#shows.set(key, show);
    return show;
  }
}

const keyOf = ({ pathwayId, meetingId, number }: WallLink): string => JSON.stringify([pathwayId, meetingId, number]);
