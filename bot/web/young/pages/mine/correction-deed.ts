import { textOf } from '../form-values.ts';
import type { PageDeed } from '../page-part.ts';
import { performSaying } from '../perform.ts';

/** The young person says that something about them is not right. */
export const correctionDeed: PageDeed = {
  does: 'correctionAsk',
  part: 'mine',
  carryOut: (page, form) =>
    performSaying(page, form, 'correctionAsked', {
      type: 'correction.ask',
      about: textOf(form, 'about'),
      text: textOf(form, 'text'),
    }),
};
