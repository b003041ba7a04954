import type { SeenState } from '../../../services/audience/seen-state.ts';
import type { PageAudience } from '../../../services/pathway/events.ts';
import type { AccessOverview } from '../../../services/young-access/overview.ts';
import type { Button } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { pageData } from './access-parts.ts';

/** Asked before phones are signed out. */
export const accessQuestions = ['end', 'renew'] as const;
export type AccessQuestion = (typeof accessQuestions)[number];

/**
 * What the coordinator can do about a page. Whatever signs phones out is asked about first; a link that nobody has used yet is
 * replaced at once.
 */
export function pageButtons(
  ctx: ViewContext,
  state: SeenState,
  to: PageAudience,
  { devices, invite, identityTiedAt }: AccessOverview,
): Button[] {
  if (state.status !== 'open') return [];
  const { buttons } = ctx.text.access;
  const data = pageData(state, to);
  const ask = (label: string, question: AccessQuestion): Button => ({
    label,
    verb: 'access.show',
    data: { ...data, question },
  });
  // Of the two pages that may stand on one card, the young person's is the obvious one.
  const give: Button = {
    label: buttons.give,
    verb: 'access.give',
    data,
    ...(to === 'youngPerson' ? { style: 'primary' } : {}),
  };
  if (devices.length > 0)
    return [
      { ...give, label: buttons.oneMore, data: { ...data, oneMore: 1 } },
      ask(buttons.renew, 'renew'),
      ask(buttons.end, 'end'),
    ];
  if (invite) return [{ ...give, label: buttons.giveNew }, ask(buttons.end, 'end')];
  return identityTiedAt === undefined ? [give] : [give, ask(buttons.end, 'end')];
}
