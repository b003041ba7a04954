import type { SeenState } from '../../../services/audience/seen-state.ts';
import type { ModelDefinition } from '../../../services/models/definition.ts';
import { planFactsOf } from '../../../services/plan-facts.ts';
import { type Road, roadOf, type Station } from '../../../services/road.ts';
import type { ViewContext } from '../../view-context.ts';
import { today } from '../parts.ts';

/** Where a pathway stands on the road of its model; undefined without a model, and for a pathway that does not exist. */
export function pathwayRoad(ctx: ViewContext, state: SeenState, model: ModelDefinition | undefined): Road | undefined {
  if (!model || state.status === 'none') return undefined;
  const { openedOn, settled, held } = planFactsOf(state, ctx.now.zone);
  return roadOf(model, state.birthDate, openedOn, settled, held, today(ctx));
}

/** The steps whose time is over and of which nobody has said what became. */
export function lateStations(road: Road | undefined): Station[] {
  return (road?.stations ?? []).filter(({ status }) => status === 'late');
}
