import { youngPages } from '../../bot/web/young/pages/young-pages.ts';
import type { Invite, InviteInput } from '../../services/young-access/invite.ts';
import { DeskBench } from './desk.ts';
import { YoungBench, type YoungBenchOptions } from './young-bench.ts';
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
  static async start(known?: DeskBench, parts?: YoungBenchOptions['parts']): Promise<YoungPageBench> {
    const desk = known ?? (await DeskBench.create());
    const young = await YoungBench.start({
      store: desk.desk.documents,
      pages: youngPages(desk.desk),
      ...(parts ? { parts } : {}),
    });
    return new YoungPageBench(desk, young);
  }

  /** The browser of somebody who has signed in to a pathway's page. */
  async signedIn(
    pathwayId: string,
    audience: InviteInput['audience'] = 'youngPerson',
  ): Promise<{ browser: YoungBrowser; invite: Invite }> {
    if (audience === 'youngPerson') return this.young.signedIn({ pathwayId, audience });
    // The link of the adult who is chosen now; without one, of somebody who never was.
    const { chosenAdult } = await this.desk.desk.pathways.current(pathwayId);
    return this.young.signedIn({ pathwayId, audience, adult: chosenAdult?.id ?? 'v1' });
  }

  stop(): Promise<void> {
    return this.young.stop();
  }
}
