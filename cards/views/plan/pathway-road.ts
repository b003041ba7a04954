import { DateTime } from 'luxon';
import { toLocalDate } from '../../../services/clock.ts';
import type { ModelDefinition } from '../../../services/models/definition.ts';
import { completedMeetings } from '../../../services/pathway/meeting.ts';
import type { PathwayState } from '../../../services/pathway/state.ts';
import { type Road, roadOf, type Station } from '../../../services/road.ts';
import type { ViewContext } from '../../view-context.ts';
import { today } from '../parts.ts';

/** Where a pathway stands on the road of its model; undefined without a model. */
export function pathwayRoad(
  ctx: ViewContext,
  state: PathwayState,
  model: ModelDefinition | undefined,
): Road | undefined {
  const opened = DateTime.fromISO(state.openedAt, { zone: ctx.now.zone });
  if (!model || !opened.isValid) return undefined;
  const settled = new Map([...state.settledSteps].map(([step, { outcome }]) => [step, outcome]));
  const held = new Set(completedMeetings(state).map(({ kind }) => kind));
  return roadOf(model, state.birthDate, toLocalDate(opened), settled, held, today(ctx));
}

/** The steps whose time is over and of which nobody has said what became. */
export function lateStations(road: Road | undefined): Station[] {
  return (road?.stations ?? []).filter(({ status }) => status === 'late');
}
