import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Locale } from '../../cards/text/catalog.ts';
import type { Road } from '../../services/road.ts';
import type { DrawingThread } from './drawing-thread.ts';

/** A picture as it is sent. */
export interface Picture {
  readonly png: Uint8Array;
  /** By its content, in the form of the HTTP header. */
  readonly etag: string;
}

/** Some 300 pictures of a road with eight stations. */
const rememberedBytes = 24 * 1024 * 1024;
/** Where the young person is moves a pixel in a few days; a picture is not drawn anew for less. */
const drawnPlaces = 500;

/**
 * Pictures of roads, drawn when they are asked for and remembered by what they show: two young people at the same point of the same
 * model share one. Two who ask for the same at once wait for one drawing.
 */
export class RoadPictures {
  readonly #thread: Pick<DrawingThread, 'draw'>;
  readonly #drawn = new LRUCache<string, Picture>({
    maxSize: rememberedBytes,
    sizeCalculation: ({ png }) => png.byteLength,
  });
  readonly #underWay = new Map<string, Promise<Picture>>();

  constructor(thread: Pick<DrawingThread, 'draw'>) {
    this.#thread = thread;
  }

  /** The picture of a road. Rejects as {@link DrawingThread.draw} does. */
  async picture(locale: Locale, road: Road): Promise<Picture> {
    const key = roadKey(locale, road, drawnPlaces);
    const known = this.#drawn.get(key) ?? this.#underWay.get(key);
    if (known) return known;
    const drawing = this.#draw(key, locale, road);
    this.#underWay.set(key, drawing);
    try {
      return await drawing;
    } finally {
      this.#underWay.delete(key);
    }
  }

  async #draw(key: string, locale: Locale, road: Road): Promise<Picture> {
    const png = await this.#thread.draw({ locale, road });
    const picture = { png, etag: `"${hash('sha256', png, 'base64url').slice(0, 22)}"` };
    this.#drawn.set(key, picture);
    return picture;
  }
}

/**
 * A short text that changes when the picture has become another in a way that one sees. It belongs into the picture's address
 * (`?v=`), since the image proxies of Slack and Microsoft keep what they have once fetched from an address, and heed no header.
 */
export function roadStamp(locale: Locale, road: Road): string {
  return roadKey(locale, road, 40).slice(0, 8);
}

/** Everything that the picture shows, as a hash. */
function roadKey(locale: Locale, { stations, here }: Road, places: number): string {
  const shown = stations.map(({ step: { step }, status, at }) => [
    step.title[locale],
    step.kind,
    step.when?.age,
    step.when?.plusMonths,
    status,
    at,
  ]);
  return hash('sha256', JSON.stringify([locale, Math.round(here * places), shown]), 'base64url');
}
