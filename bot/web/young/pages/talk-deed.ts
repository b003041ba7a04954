import type { PageDeed } from './page-part.ts';
import { performSaying } from './perform.ts';

/** "I need to talk to someone": the coordinator is told at once. */
export const talkDeed: PageDeed = {
  does: 'talk',
  part: 'home',
  carryOut: (page, form) => performSaying(page, form, 'talk', { type: 'talk.request' }),
};
