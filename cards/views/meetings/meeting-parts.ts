import { DateTime } from 'luxon';
import type { ModelDefinition } from '../../../services/models/definition.ts';
import { generalMeetingKinds, type Meeting } from '../../../services/pathway/meeting.ts';
import type { PathwayState } from '../../../services/pathway/state.ts';
import type { ButtonData } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';

/** What a button about a meeting carries. */
export function meetingData(state: PathwayState, meeting: Meeting): ButtonData {
  return { pathway: state.id, meeting: meeting.id, v: state.version };
}

/** What a kind of meeting is called: as the model's step, or as a general kind; a neutral word for one that is no more. */
export function kindName(ctx: ViewContext, kind: string, model: ModelDefinition | undefined): string {
  const step = model?.steps.find(({ id }) => id === kind);
  if (step) return step.title[ctx.locale];
  const general = generalMeetingKinds.find((id) => id === kind);
  return ctx.text.meetingKinds[general ?? 'extra'];
}

/** When the meeting begins, in the municipality's zone. */
export function startOf(ctx: ViewContext, meeting: Meeting): DateTime {
  return DateTime.fromISO(meeting.at, { zone: ctx.now.zone });
}
