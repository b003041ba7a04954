import type { SeenState } from '../../../services/audience/seen-state.ts';
import type { ModelDefinition } from '../../../services/models/definition.ts';
import { isOpenMeeting, type Meeting } from '../../../services/pathway/meeting.ts';
import { vacantRoles } from '../../../services/team-roles.ts';
import type { Fact } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { instantText } from '../parts.ts';
import { roleName } from '../team-facts.ts';
import { lengthText, phaseOf, placeText } from './meeting-parts.ts';

/** How long, where, who planned it, or began it once somebody has; and roles that nobody has, while there is time to find somebody. */
export function meetingFacts(
  ctx: ViewContext,
  state: SeenState,
  meeting: Meeting,
  model: ModelDefinition | undefined,
): Fact[] {
  const { meeting: text, cards } = ctx.text;
  const { planned, begun } = meeting;
  const vacant = model && phaseOf(ctx, meeting) === 'ahead' ? vacantRoles(model, state) : [];
  const roles = vacant.map((role) => roleName(ctx, role)).join(', ');
  return [
    ...(isOpenMeeting(meeting) ? [{ label: text.length, value: lengthText(ctx, meeting) }] : []),
    { label: text.place, value: placeText(ctx, state, meeting) },
    ...(roles === '' ? [] : [{ label: cards.vacant, value: text.vacantRoles(roles), tone: 'warning' } satisfies Fact]),
    begun
      ? { label: text.begunBy, value: text.by(ctx.name(begun.by), instantText(ctx, begun.at)) }
      : { label: text.plannedBy, value: text.by(ctx.name(planned.by), instantText(ctx, planned.at)) },
  ];
}
