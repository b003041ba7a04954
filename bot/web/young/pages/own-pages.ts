import { homePart } from './home-part.ts';
import type { PageSet } from './page-part.ts';
import { talkDeed } from './talk-deed.ts';

/** The young person's own pages, and what can be done on them. */
export const ownPages: PageSet = {
  parts: [homePart],
  deeds: [talkDeed],
};
