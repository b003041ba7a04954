import type { PageAudience } from '../../../services/pathway/events.ts';
import type { PathwayState } from '../../../services/pathway/state.ts';
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
  state: PathwayState,
  to: PageAudience,
  { devices, invite, identityTiedAt }: AccessOverview,
): Button[] {
  const { buttons } = ctx.text.access;
  const data = pageData(state, to);
  const ask = (label: string, question: AccessQuestion): Button => ({
    label,
    verb: 'access.show',
    data: { ...data, question },
  });
  const give: Button = { label: buttons.give, verb: 'access.give', data, style: 'primary' };
  if (devices.length > 0)
    return [
      { ...give, label: buttons.oneMore, data: { ...data, oneMore: 1 } },
      ask(buttons.renew, 'renew'),
      ask(buttons.end, 'end'),
    ];
  if (invite) return [{ ...give, label: buttons.giveNew }, ask(buttons.end, 'end')];
  return identityTiedAt === undefined ? [give] : [give, ask(buttons.end, 'end')];
}

/** The same beside the young person's own, of which one is the obvious one already. */
export function adultButtons(ctx: ViewContext, state: PathwayState, overview: AccessOverview): Button[] {
  if (state.status !== 'open') return [];
  return pageButtons(ctx, state, 'chosenAdult', overview).map(({ style: _, ...button }) => button);
}
