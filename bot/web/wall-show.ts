import type { ServerResponse } from 'node:http';
import type { PathwayState } from '../../services/pathway/state.ts';
import { errorFields } from '../log.ts';
import { PageEvents } from './page-events.ts';
import { wallFragment, wallNotice } from './wall-fragment.ts';
import { type WallEnd, type WallLink, wallMeeting } from './wall-link.ts';
import type { WallNotice } from './wall-pages.ts';
import type { WallParts, WallTiming } from './wall-parts.ts';
import type { WallScreens } from './wall-screens.ts';
import { wallView } from './wall-view.ts';
import type { Visitor } from './wall-visitor.ts';

export interface WallShowOptions {
  readonly parts: WallParts;
  readonly screens: WallScreens;
  readonly timing: WallTiming;
  readonly link: WallLink;
  /** Nobody watches any more. */
  readonly onEnd: () => void;
}

/**
 * One wall as the pages see it that are open on it in this process: all are sent the same when what it shows has changed, and
 * all are ended when it is over. Beside what it is told of it looks at the store every few seconds, so that no page shows for
 * long what is over, whichever process ended it.
 */
export class WallShow {
  readonly #options: WallShowOptions;
  readonly #pages = new Map<PageEvents, Visitor>();
  readonly #unsubscribe: () => void;
  #state: PathwayState;
  #screens: number;
  #shown = '';
  #isLost = false;
  #isStopped = false;
  #beating: NodeJS.Timeout | undefined;
  #gathering: NodeJS.Timeout | undefined;

  /** `state`: as it was just read; its wall lives. */
  constructor(options: WallShowOptions, state: PathwayState, screens: number) {
    this.#options = options;
    this.#state = state;
    this.#screens = screens;
    this.#unsubscribe = options.parts.watchers.subscribe(options.link.pathwayId, (newer) => this.#changed(newer));
    this.#beatAfter(options.timing.beatMs);
  }

  /** Pages that are open on it. */
  get size(): number {
    return this.#pages.size;
  }

  /** One more page, which is shown the wall at once. False when there is none any more, and nothing has been answered. */
  join(response: ServerResponse, visitor: Visitor): boolean {
    this.#show();
    if (this.#isStopped) return false;
    const page = new PageEvents(response, () => this.#left(page));
    this.#pages.set(page, visitor);
    page.send('wall', { html: this.#shown });
    if (this.#isLost) page.send('lost', true);
    return true;
  }

  /** It has been seen on how many screens it is shown. */
  counted(screens: number): void {
    this.#screens = screens;
    this.#show();
  }

  /** Ends every page; they ask again when they can. */
  end(): void {
    for (const page of [...this.#pages.keys()]) page.end();
    this.#stop();
  }

  #left(page: PageEvents): void {
    this.#pages.delete(page);
    if (this.#pages.size === 0) this.#stop();
  }

  #stop(): void {
    if (this.#isStopped) return;
    this.#isStopped = true;
    this.#unsubscribe();
    clearTimeout(this.#beating);
    clearTimeout(this.#gathering);
    this.#pages.clear();
    this.#options.onEnd();
  }

  /** Commits come in bursts, and may come late: the newest counts. */
  #changed(state: PathwayState): void {
    if (state.version < this.#state.version) return;
    this.#state = state;
    this.#gathering ??= setTimeout(() => {
      this.#gathering = undefined;
      this.#show();
    }, this.#options.timing.gatherMs);
  }

  #beatAfter(ms: number): void {
    this.#beating = setTimeout(() => this.#beat(), ms);
  }

  async #beat(): Promise<void> {
    const { parts, link, timing } = this.#options;
    try {
      const state = await parts.pathways.current(link.pathwayId);
      if (state.version >= this.#state.version) this.#state = state;
      await this.#keepPlaces();
      this.#isLost = false;
    } catch (error) {
      parts.log.warn('wall not looked after', { pathway: link.pathwayId, ...errorFields(error) });
      this.#isLost = true;
    }
    if (this.#isStopped) return;
    this.#show();
    for (const page of this.#pages.keys()) {
      page.send('lost', this.#isLost);
      page.beat();
    }
    if (!this.#isStopped) this.#beatAfter(this.#isLost ? timing.lostBeatMs : timing.beatMs);
  }

  /** Keeps the places of the screens that are shown; one whose place is gone is sent away. */
  async #keepPlaces(): Promise<void> {
    const { screens, link } = this.#options;
    for (const [page, visitor] of [...this.#pages]) {
      const admission = await screens.admit(link, visitor);
      this.#screens = admission.screens;
      if (admission.isAdmitted) continue;
      page.send('full', { html: this.#notice('full') });
      page.end();
    }
  }

  /** Sends what the wall shows now, unless the pages show that already; or that it is over. */
  #show(): void {
    const { parts, link } = this.#options;
    try {
      const ctx = parts.view();
      const live = wallMeeting(this.#state, link, ctx.now);
      if (typeof live === 'string') {
        this.#over(live);
        return;
      }
      const state = parts.seen(this.#state, live.id);
      const meeting = state.meetings.get(live.id);
      const html = meeting
        ? wallFragment(ctx.text, wallView(ctx, state, meeting, parts.model(state.model)), this.#screens).toString()
        : this.#notice('notForAll');
      if (html === this.#shown) return;
      this.#shown = html;
      for (const page of this.#pages.keys()) page.send('wall', { html });
    } catch (error) {
      // A bug in what this one wall shows must not end the program for everybody.
      parts.log.error('wall not drawn', { pathway: link.pathwayId, ...errorFields(error) });
      this.end();
    }
  }

  #over(why: WallEnd): void {
    const { parts, screens, link } = this.#options;
    for (const page of this.#pages.keys()) page.send('over', { html: this.#notice(why) });
    this.end();
    if (why === 'renewed') return;
    screens.clear(link).catch((error: unknown) => parts.log.warn('screens not cleared', errorFields(error)));
  }

  #notice(notice: WallNotice): string {
    return wallNotice(this.#options.parts.view().text.wall[notice]).toString();
  }
}
