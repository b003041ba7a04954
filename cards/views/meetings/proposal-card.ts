import type { PlacedStep } from '../../../services/models/process-plan.ts';
import type { PathwayState } from '../../../services/pathway/state.ts';
import type { Card } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { dayText } from '../parts.ts';

/** A meeting at a fixed interval that proposes itself, as `services/road.ts` gives it. */
export interface ProposedMeeting {
  readonly step: PlacedStep;
  /** The proposed day, local. */
  readonly day: string;
}

/** A fixed-interval meeting that proposes itself in the room. */
export function proposalCard(ctx: ViewContext, state: PathwayState, { step, day }: ProposedMeeting): Card {
  const heading = ctx.text.meeting.heading(step.step.title[ctx.locale], dayText(ctx, day));
  return { view: 'proposal', locale: ctx.locale, heading, blocks: [], buttons: [], summary: `${state.id}.` };
}
