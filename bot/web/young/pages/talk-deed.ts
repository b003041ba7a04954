import type { PageDeed } from './page-part.ts';
import { perform } from './perform.ts';

/** "I need to talk to someone": the coordinator is told at once. */
export const talkDeed: PageDeed = {
  does: 'talk',
  part: 'home',
  async carryOut(page, form) {
    const outcome = await perform(page, form, { type: 'talk.request' });
    return outcome.done ? { said: 'talk' } : { refusal: outcome.refusal };
  },
};
