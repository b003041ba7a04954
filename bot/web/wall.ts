import type { IncomingMessage, ServerResponse } from 'node:http';
import { StoreError } from '../../storage/ports.ts';
import type { Handler } from '../http.ts';
import { errorFields } from '../log.ts';
import { MinuteCounts } from '../minute-counts.ts';
import { sendPage } from './page.ts';
import { readWallLink, type WallEnd, type WallLink, wallMeeting } from './wall-link.ts';
import { noticePage, noticeStatus, type WallNotice, wallPage } from './wall-pages.ts';
import { defaultWallLimits, defaultWallTiming, type WallParts } from './wall-parts.ts';
import { WallScreens } from './wall-screens.ts';
import { WallStreams } from './wall-streams.ts';
import { wallView } from './wall-view.ts';
import { newWallCookie, setCookieHeader, visitorOf, wallCookie } from './wall-visitor.ts';

type Headers = Readonly<Record<string, string>>;

/** Addresses of which is remembered how often they were asked for in the last minute. */
const countedAddresses = 5000;

/**
 * `GET /wall/TOKEN`: the wall of a meeting, for as long as the meeting is under way, on a few screens at a time. There is nothing
 * to log in to: the address is the key, and dies with the meeting. Asked for as an event stream it goes on telling what changes.
 */
export class Wall {
  readonly #parts: WallParts;
  readonly #screens: WallScreens;
  readonly #streams: WallStreams;
  readonly #asked = new MinuteCounts(countedAddresses);
  #sweeping: NodeJS.Timeout | undefined;

  constructor(parts: WallParts) {
    this.#parts = parts;
    this.#screens = new WallScreens(parts.documents, parts.clock);
    this.#streams = new WallStreams(parts, this.#screens);
  }

  get routes(): Map<string, Handler> {
    return new Map([['GET /wall/*', (req, res) => this.#answer(req, res)]]);
  }

  /** Pages that follow a wall now. */
  get streams(): number {
    return this.#streams.size;
  }

  /** Ends every stream, and opens none any more. */
  close(): void {
    this.#streams.close();
    clearInterval(this.#sweeping);
  }

  async #answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const token = tokenOf(req);
    const link = readWallLink(this.#parts.secrets, token);
    if (!link) return this.#refuse(req, res, 'unknown');
    if (this.#isBusy(token)) return this.#refuse(req, res, 'busy', { 'retry-after': '60' });
    try {
      await this.#open(req, res, link);
    } catch (error) {
      if (!(error instanceof StoreError) || res.headersSent) throw error;
      this.#parts.log.warn('wall not shown', { pathway: link.pathwayId, ...errorFields(error) });
      this.#refuse(req, res, 'unavailable', { 'retry-after': '5' });
    }
  }

  async #open(req: IncomingMessage, res: ServerResponse, link: WallLink): Promise<void> {
    const { pathways, publicUrl, secrets, model, view, seen } = this.#parts;
    const state = await pathways.current(link.pathwayId);
    const ctx = view();
    const live = wallMeeting(state, link, ctx.now);
    if (typeof live === 'string') {
      await this.#forget(link, live);
      return this.#refuse(req, res, live);
    }
    const shown = seen(state, live.id);
    const meeting = shown.meetings.get(live.id);
    // Whoever looks only whether there is something takes no place, and learns nothing else.
    if (req.method === 'HEAD') return sendPage(req, res, 200, noticePage(ctx, 'unknown'));
    const isStream = req.headers.accept?.includes('text/event-stream') ?? false;
    const given = isStream || wallCookie(req) !== undefined ? undefined : newWallCookie();
    const visitor = visitorOf(req, secrets[0], link, given);
    const { isAdmitted, screens } = await this.#screens.admit(link, visitor);
    this.#sweeping ??= setInterval(() => this.#sweep(), this.#sweepMs).unref();
    if (!isAdmitted) return this.#refuse(req, res, 'full');
    this.#streams.counted(link, screens);
    if (isStream) {
      const isFollowing = this.#streams.follow(res, { link, visitor, state, screens });
      if (!isFollowing) this.#refuse(req, res, 'unavailable', { 'retry-after': '5' });
      return;
    }
    if (!meeting) return this.#refuse(req, res, 'notForAll');
    this.#parts.opened?.(link.pathwayId, meeting.id);
    const page = wallPage(ctx, wallView(ctx, shown, meeting, model(state.model)), screens);
    sendPage(req, res, 200, page, given === undefined ? {} : { 'set-cookie': setCookieHeader(given, publicUrl) });
  }

  /** What is known of a wall's screens goes with the wall; of one that has only moved on, with the next that asks there. */
  async #forget(link: WallLink, why: WallEnd): Promise<void> {
    if (why === 'renewed') return;
    await this.#screens.clear(link).catch((error: unknown) => {
      this.#parts.log.warn('screens not cleared', { pathway: link.pathwayId, ...errorFields(error) });
    });
  }

  #refuse(req: IncomingMessage, res: ServerResponse, notice: WallNotice, headers: Headers = {}): void {
    sendPage(req, res, noticeStatus[notice], noticePage(this.#parts.view(), notice), headers);
  }

  #isBusy(token: string): boolean {
    const { requestsPerMinute } = { ...defaultWallLimits, ...this.#parts.limits };
    return this.#asked.count(token) > requestsPerMinute;
  }

  get #sweepMs(): number {
    return this.#parts.timing?.sweepMs ?? defaultWallTiming.sweepMs;
  }

  #sweep(): void {
    this.#screens.sweep().catch((error: unknown) => this.#parts.log.warn('screens not swept', errorFields(error)));
  }
}

function tokenOf(req: IncomingMessage): string {
  const path = (req.url ?? '').split('?', 1)[0] ?? '';
  return path.slice(path.lastIndexOf('/') + 1);
}
