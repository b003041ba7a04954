import { closedPart } from '../closed-part.ts';
import type { PageSet } from '../page-part.ts';

/** The chosen adult's pages: only what the young person lets them see. */
export const adultPages: PageSet = {
  parts: [closedPart],
  deeds: [],
};
