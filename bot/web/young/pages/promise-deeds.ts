import { textOf } from './form-values.ts';
import type { PageDeed } from './page-part.ts';
import { performSaying } from './perform.ts';

/** What the young person has promised, and does; and what nobody has taken yet. */
export const promiseDeeds: readonly PageDeed[] = [
  {
    does: 'promiseDone',
    part: 'promises',
    carryOut: (page, form) =>
      performSaying(page, form, 'promiseDone', { type: 'action.done', action: textOf(form, 'action') }),
  },
  {
    does: 'promiseTake',
    part: 'promises',
    carryOut: (page, form) =>
      performSaying(page, form, 'promiseTaken', { type: 'action.claim', action: textOf(form, 'action') }),
  },
];
