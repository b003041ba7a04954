import { youngPages } from '../../bot/web/young/pages/young-pages.ts';
import type { Invite, InviteInput } from '../../services/young-access/invite.ts';
import { DeskBench } from './desk.ts';
import { YoungBench } from './young-bench.ts';
import type { YoungBrowser } from './young-browser.ts';

/** The young person's pages on a real port, over the same store as a desk at which the staff work. */
export class YoungPageBench {
  readonly desk: DeskBench;
  readonly young: YoungBench;

  private constructor(desk: DeskBench, young: YoungBench) {
    this.desk = desk;
    this.young = young;
  }

  /** Beside a desk that there is, or at one of its own. */
  static async start(known?: DeskBench): Promise<YoungPageBench> {
    const desk = known ?? (await DeskBench.create());
    const young = await YoungBench.start({ store: desk.desk.documents, pages: youngPages(desk.desk) });
    return new YoungPageBench(desk, young);
  }

  /** The browser of somebody who has signed in to a pathway's page. */
  async signedIn(
    pathwayId: string,
    audience: InviteInput['audience'] = 'youngPerson',
  ): Promise<{ browser: YoungBrowser; invite: Invite }> {
    return this.young.signedIn({ pathwayId, audience });
  }

  stop(): Promise<void> {
    return this.young.stop();
  }
}
