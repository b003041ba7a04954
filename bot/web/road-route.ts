import type { IncomingMessage, ServerResponse } from 'node:http';
import { locales } from '../../cards/text/catalog.ts';
import type { PathwayState } from '../../services/pathway/state.ts';
import type { Pathways } from '../../services/pathways.ts';
import type { Road } from '../../services/road.ts';
import type { Handler } from '../http.ts';
import { BusyDrawing } from './drawing-thread.ts';
import type { Picture, RoadPictures } from './road-pictures.ts';
import { readLink } from './signed-link.ts';

export interface RoadParts {
  /** Links are read with any of these. */
  readonly secrets: readonly string[];
  readonly pathways: Pick<Pathways, 'known'>;
  /** The road of a pathway as it is today; undefined where its model is not known any more. */
  readonly road: (state: PathwayState) => Road | undefined;
  readonly pictures: Pick<RoadPictures, 'picture'>;
}

/** Of the path's last part. What stands behind a question mark is for the proxies alone (`roadStamp`). */
const address = /^\/road\/([^/?]+)\.png(?:\?|$)/;

/**
 * `GET /road/TOKEN.png`: the picture of a pathway's road, as it is now.
 *
 * Slack's and Microsoft's servers fetch it, with no sign-in, and keep copies; whoever gets the address can see it for as long as the
 * pathway is open. So the address tells nothing but a random code, and the picture shows no name, no birth date, no day, no code
 * and no typed text: only steps of the model with their ages, what is true of each, and where between them somebody is.
 *
 * An address that was not made here, and one of a closed pathway, is 404 with nothing; so nobody learns by guessing what exists.
 */
export function roadRoutes(parts: RoadParts): Map<string, Handler> {
  return new Map([['GET /road/*', (req, res) => answer(parts, req, res)]]);
}

async function answer(parts: RoadParts, req: IncomingMessage, res: ServerResponse): Promise<void> {
  try {
    const picture = await pictureOf(parts, req);
    if (picture) send(req, res, picture);
    else refuse(res, 404);
  } catch (error) {
    if (!(error instanceof BusyDrawing)) throw error;
    refuse(res, 503, { 'retry-after': '10' });
  }
}

async function pictureOf(parts: RoadParts, req: IncomingMessage): Promise<Picture | undefined> {
  const [, token = ''] = address.exec(req.url ?? '') ?? [];
  const [pathwayId = '', language] = readLink(parts.secrets, 'road', token) ?? [];
  const locale = locales.find((known) => known === language);
  if (!locale) return undefined;
  const state = await parts.pathways.known(pathwayId);
  const road = state.status === 'open' ? parts.road(state) : undefined;
  return road && parts.pictures.picture(locale, road);
}

function send(req: IncomingMessage, res: ServerResponse, { png, etag }: Picture): void {
  const caching = { etag, 'cache-control': 'private, max-age=300' };
  if (isKnown(req, etag)) {
    res.writeHead(304, caching).end();
    return;
  }
  res.writeHead(200, { ...caching, 'content-type': 'image/png', 'content-length': png.byteLength });
  res.end(png);
}

/** RFC 9110, 13.1.2: any of the tags, compared weakly. */
function isKnown(req: IncomingMessage, etag: string): boolean {
  const tags = (req.headers['if-none-match'] ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes(etag) || tags.includes('*');
}

function refuse(res: ServerResponse, status: number, headers: Readonly<Record<string, string>> = {}): void {
  res.writeHead(status, { 'cache-control': 'no-store', ...headers }).end();
}
