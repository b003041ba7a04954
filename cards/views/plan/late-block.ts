import type { SeenState } from '../../../services/audience/seen-state.ts';
import type { Road, Station } from '../../../services/road.ts';
import type { Block, Button, Fact, ListItem } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { buttonData, dayText } from '../parts.ts';
import { lateStations } from './pathway-road.ts';

/** Every step that is late, in one list, each with what settles it. Nothing when none is. */
export function lateBlock(ctx: ViewContext, state: SeenState, road: Road | undefined): Block[] {
  const items = lateStations(road).map((station) => lateItem(ctx, state, station));
  return items.length === 0 ? [] : [{ type: 'list', title: ctx.text.plan.late, items }];
}

/** How many steps are late, where there is no room to say which. */
export function lateFact(ctx: ViewContext, road: Road | undefined): Fact[] {
  const { late, lateSteps } = ctx.text.plan;
  const count = lateStations(road).length;
  return count === 0 ? [] : [{ label: late, value: lateSteps(count), tone: 'attention' }];
}

function lateItem(ctx: ViewContext, state: SeenState, { step: placed, overBeforeStart }: Station): ListItem {
  const { plan } = ctx.text;
  const { step, to } = placed;
  const said = [
    plan.dueBy(dayText(ctx, to)),
    ...(overBeforeStart ? [plan.beforeStart] : []),
    ...(step.basis === 'law' ? [step.source] : []),
  ];
  return { text: step.title[ctx.locale], detail: said.join(' · '), buttons: lateButtons(ctx, state, placed) };
}

/** A meeting can still be held; only the coordinator says that a step is settled. */
function lateButtons(ctx: ViewContext, state: SeenState, { step }: Station['step']): Button[] {
  const data = { ...buttonData(state), step: step.id };
  const isMeeting = step.kind === 'meeting' || step.kind === 'closing';
  const maySettle = ctx.viewer === undefined || ctx.viewer === state.coordinator;
  return [
    ...(isMeeting ? [{ label: ctx.text.meeting.buttons.plan, verb: 'meeting.plan', data }] : []),
    ...(maySettle ? [{ label: ctx.text.plan.buttons.settle, verb: 'plan.settle', data }] : []),
  ];
}
